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
        Part[] parts =
        [
            .. starts
                .Select((start, i) => Read(transcript, scored, start, i + 1 < starts.Length ? starts[i + 1] : transcript.Text.Length))
                .Where(part => part.Measures >= LeastMeasures || part.Declares),
        ];
        if (!parts.Any(part => parts.Any(other => part != other && AreApart(part, other))))
            return null;
        string[] reports = [.. parts.Select(part => part.Title is { } title ? Name(title) : "không rõ đơn vị không rõ năm")];
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

    /// <summary>One report has each criterion and its total once, however often its title is printed over its pages.</summary>
    private static bool AreApart(Part one, Part other) =>
        one.Criteria.Overlaps(other.Criteria)
        || (one.Declares && other.Declares)
        || (one.Title is { Unit: not null, Year: not null } title && other.Title is { Unit: not null, Year: not null } second
            && !string.Equals(Name(title), Name(second), StringComparison.Ordinal));

    private static Part Read(Transcript transcript, ScoredPart scored, int start, int end)
    {
        CriterionBlock[] blocks = [.. scored.Blocks.Zip(scored.BlockPlaces).Where(b => b.Second.Start >= start && b.Second.Start < end).Select(b => b.First)];
        int body = scored.BlockPlaces.Select(b => b.Start).Where(b => b >= start && b < end).DefaultIfEmpty(end).Min();
        return new Part(
            blocks.Sum(b => b.Figures.Count(f => f.Figure.StatedValue is not null)),
            [.. blocks.Select(b => (b.Heading as Stated<CriterionHeading>)?.Value.Number).OfType<int>()],
            Declares(transcript, scored, start, end),
            TitleReader.Find(transcript, start, body));
    }

    /// <summary>The criteria at half and the total are declared there; the criteria themselves may stand in a table, which one of two reports is read by.</summary>
    private static bool Declares(Transcript transcript, ScoredPart scored, int start, int end)
    {
        bool Within(Figure figure) => figure.StatedValue is not null && transcript.OffsetOf(figure.Label) is var at && at >= start && at < end;
        return scored.CriteriaAtLeastHalf.Any(Within) && scored.TotalPoints.Any(Within);
    }

    /// <summary>"xã Sơn Thuận năm 2024", as far as the title says it.</summary>
    private static string Name(Title title)
    {
        string unit = title.Unit?.Value is { } name ? $"{Word(name.Kind)} {name.Name}" : "không rõ đơn vị";
        string year = title.Year?.Value is { } number ? $"năm {number.ToString(CultureInfo.InvariantCulture)}" : "không rõ năm";
        return $"{unit} {year}";
    }

    private static string Word(UnitKind kind) => kind switch
    {
        UnitKind.Commune => "xã",
        UnitKind.Ward => "phường",
        UnitKind.Township => "thị trấn",
        _ => "đặc khu",
    };

    /// <summary>What stands behind one title.</summary>
    /// <param name="Measures">Legible lines of criteria.</param>
    /// <param name="Criteria">Numbers of their headings.</param>
    /// <param name="Declares">Whether its total and its criteria at half are stated.</param>
    /// <param name="Title">What the title names.</param>
    private sealed record Part(int Measures, HashSet<int> Criteria, bool Declares, Title? Title);
}
