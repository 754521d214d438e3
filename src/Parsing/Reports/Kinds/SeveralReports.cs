using System.Globalization;
using CTCPL.Pipeline.Parsing.Reports.Identity;
using CTCPL.Pipeline.Parsing.Reports.Outline;

namespace CTCPL.Pipeline.Parsing.Reports.Kinds;

/// <summary>
/// Tells a file that holds two reports: two titles of a report, each with most of a report's figures behind it, or what its conditions declare. Annexes, a cover letter and
/// last year's figures for comparison have no title of a report of their own.
/// </summary>
internal static class SeveralReports
{
    /// <summary>Legible lines behind a title that make a report of it: two criteria of four lines.</summary>
    private const int LeastMeasures = 8;

    /// <summary>The refusal; <c>null</c> for a file with one report, or none.</summary>
    public static NotAReport? Refuse(Transcript transcript, ScoredPart scored)
    {
        if (scored.LegibleMeasures < LeastMeasures)
            return null;
        int[] starts = [.. Starts(transcript)];
        string[] reports =
        [
            .. starts
                .Select((start, i) => (Start: start, End: i + 1 < starts.Length ? starts[i + 1] : transcript.Text.Length))
                .Where(part => Measures(scored, part.Start, part.End) >= LeastMeasures || Declares(transcript, scored, part.Start, part.End))
                .Select(part => Name(transcript, scored, part.Start, part.End)),
        ];
        if (reports.Length < 2)
            return null;
        string count = reports.Length.ToString(CultureInfo.InvariantCulture);
        string[] names = [.. reports.Distinct(StringComparer.Ordinal)];
        return new NotAReport(
            NotAReportReason.OtherDocument,
            names.Length == 1
                ? $"Tệp chứa {count} bản của báo cáo {names[0]} nên không rõ lấy số liệu ở bản nào; hãy giữ lại một bản chính thức rồi gửi lại."
                : $"Tệp chứa {count} báo cáo tự đánh giá ({string.Join("; ", names)}) nên không lấy số liệu; hãy tách mỗi báo cáo thành một tệp riêng rồi gửi lại.");
    }

    /// <summary>Offsets where a report begins: its title's first line; what goes before the first title counts with it.</summary>
    private static IEnumerable<int> Starts(Transcript transcript)
    {
        const int titleLines = 6; // "BÁO CÁO" and the subject below it are one title
        int last = int.MinValue;
        foreach (TitleLine title in TitleLine.Above(transcript, transcript.Text.Length).Where(t => t.Kind is null))
        {
            if (last != int.MinValue && title.Line - last <= titleLines)
                continue;
            yield return last == int.MinValue ? 0 : title.Start;
            last = title.Line;
        }
    }

    private static int Measures(ScoredPart scored, int start, int end) =>
        scored.Blocks.Zip(scored.BlockPlaces)
            .Where(b => b.Second.Start >= start && b.Second.Start < end)
            .Sum(b => b.First.Figures.Count(f => f.Figure.StatedValue is not null));

    /// <summary>The criteria at half and the total are declared there; the criteria themselves may stand in a table, which one of two reports is read by.</summary>
    private static bool Declares(Transcript transcript, ScoredPart scored, int start, int end)
    {
        bool Within(Figure figure) => figure.StatedValue is not null && transcript.OffsetOf(figure.Label) is var at && at >= start && at < end;
        return scored.CriteriaAtLeastHalf.Any(Within) && scored.TotalPoints.Any(Within);
    }

    /// <summary>"xã Sơn Thuận năm 2024", as far as the title says it.</summary>
    private static string Name(Transcript transcript, ScoredPart scored, int start, int end)
    {
        int body = scored.BlockPlaces.Select(b => b.Start).Where(b => b >= start && b < end).DefaultIfEmpty(end).Min();
        Title? title = TitleReader.Find(transcript, start, body);
        string unit = title?.Unit?.Value is { } name ? $"{Word(name.Kind)} {name.Name}" : "không rõ đơn vị";
        string year = title?.Year?.Value is { } number ? $"năm {number.ToString(CultureInfo.InvariantCulture)}" : "không rõ năm";
        return $"{unit} {year}";
    }

    private static string Word(UnitKind kind) => kind switch
    {
        UnitKind.Commune => "xã",
        UnitKind.Ward => "phường",
        UnitKind.Township => "thị trấn",
        _ => "đặc khu",
    };
}
