using System.Text.RegularExpressions;
using CTCPL.Pipeline.Parsing.Reports.Grammar;
using CTCPL.Pipeline.Parsing.Reports.Identity;

namespace CTCPL.Pipeline.Parsing.Reports.ScoreTables;

/// <summary>Tells a file that holds a score table and no report.</summary>
internal static partial class ScoreSheetReader
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>Lines above a table that may say whose it is.</summary>
    private const int HeadLines = 30;

    [GeneratedRegex(@"\b(?:bang|bieu|phieu)(?:\s+mau)?\s+(?:tu\s+)?(?:cham|danh\s+gia|tong\s+hop|diem)|\bmau\s*(?:so\s*)?0?2\b", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Title { get; }

    [GeneratedRegex(@"\b" + UnitText.Kind + @"(?=\s*[a-z\d])", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AnyUnit { get; }

    [GeneratedRegex(@"\bnam\s*(?<year>" + YearText.Digits + ")", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AnyYear { get; }

    /// <summary>The refusal, with the table where the document is a score table; a plan or decision with one annexed stays what it is.</summary>
    public static NotAReport Sheet(NotAReport refusal, Transcript transcript, FoundTables tables)
    {
        if (tables.Table is not { } table)
            return refusal;
        int end = HeadEnd(transcript, table);
        string head = transcript.Folded[..end];
        if (refusal.Reason != NotAReportReason.NoScores && !Title.IsMatch(head))
            return refusal;
        return new NotAReport(
            NotAReportReason.OtherDocument,
            "Đây là bảng chấm điểm (Mẫu 02), không phải báo cáo tự đánh giá (Mẫu 01); số liệu của bảng được đối chiếu với báo cáo cùng đơn vị, cùng năm.")
        {
            Sheet = new ScoreSheet(Unit(transcript, head), Year(transcript, head), table),
        };
    }

    /// <summary>Where the lines above the table end.</summary>
    private static int HeadEnd(Transcript transcript, ScoreTable table)
    {
        int lines = transcript.Lines.TakeWhile(l => l.Number < table.At.Line).Count();
        return lines == 0 || transcript.Lines.Length == 0 ? 0 : transcript.EndOf(Math.Min(lines, HeadLines) - 1);
    }

    private static Fact<UnitName> Unit(Transcript transcript, string head)
    {
        foreach (Match match in AnyUnit.Matches(head))
        {
            if (UnitMentionReader.At(transcript, match.Index, match) is { } unit)
                return unit;
        }
        return new Absent<UnitName>("unit");
    }

    private static Fact<int> Year(Transcript transcript, string head) =>
        AnyYear.Matches(head).LastOrDefault() is { } match
            ? YearText.State(transcript, match.Groups["year"].Index, match.Groups["year"])
            : new Absent<int>("year");
}
