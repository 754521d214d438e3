using System.Text.RegularExpressions;
using CTCPL.Pipeline.Parsing.Reports.Kinds;
using CTCPL.Pipeline.Parsing.Reports.Outline;

namespace CTCPL.Pipeline.Parsing.Reports;

/// <summary>
/// Tells a report of Mẫu 01 from everything else that is dropped into the folder. What counts is the title that the figures stand under:
/// minutes that repeat a report's lines are minutes, a report behind its cover letter is a report.
/// </summary>
internal static partial class DocumentKind
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Multiline;

    /// <summary>Lines at the top that may hold the document's kind.</summary>
    private const int HeadLines = 30;

    /// <summary>Legible lines that make a report of what is titled as a submission or letter: two criteria of four lines.</summary>
    private const int WholeReport = 8;

    [GeneratedRegex(@"(?:danh sach|quyet dinh|ket qua)[^\n]{0,80}\n?[^\n]{0,120}(?:cong nhan|dat chuan tiep can phap luat)", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Recognition { get; }

    [GeneratedRegex(@"tiep\s*can\s*phap\s*luat|\bctcpl\b|\btcpl\b", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Subject { get; }

    [GeneratedRegex(@"cong\s*hoa\s*xa\s*hoi", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NationalName { get; }

    /// <summary>The refusal; <c>null</c> for a report.</summary>
    public static NotAReport? Refuse(Transcript transcript, ScoredPart scored) =>
        scored.LegibleMeasures >= 2
            ? WithFigures(transcript, scored)
            : WithoutFigures(transcript, scored);

    /// <summary>Figures as a report has them: the title above them tells whose they are.</summary>
    private static NotAReport? WithFigures(Transcript transcript, ScoredPart scored)
    {
        if (SeveralReports.Refuse(transcript, scored) is { } several)
            return several;
        List<TitleLine> titles = TitleLine.Above(transcript, scored.BlockPlaces.Min(b => b.Start));
        TitleLine? title = Governing(transcript, titles);
        bool isWhole = scored.LegibleMeasures >= WholeReport && (!scored.CriteriaAtLeastHalf.IsEmpty || !scored.TotalPoints.IsEmpty);
        if (title is null)
            return Untitled.Refuse(transcript, mayBeLetter: !isWhole);
        if (title.Kind is null)
            return titles.Find(t => t.IsInCapitals && t.Start < title.Start && OtherKind.IsLaw(t.Kind)) is { } law ? OtherKind.Refusal(law, recognises: false) : null;
        return OtherKind.MayCoverAReport(title.Kind) && isWhole ? null : OtherKind.Refusal(title, Recognition.IsMatch(Head(transcript)));
    }

    /// <summary>The last title; behind a report's only one that opens a document of its own counts.</summary>
    private static TitleLine? Governing(Transcript transcript, List<TitleLine> titles)
    {
        TitleLine? governing = null;
        foreach (TitleLine title in titles)
        {
            bool opens = governing is not { Kind: null } || title.Kind is null || NationalName.IsMatch(transcript.Folded[governing.Start..title.Start]);
            governing = opens ? title : governing;
        }
        return governing;
    }

    private static NotAReport WithoutFigures(Transcript transcript, ScoredPart scored)
    {
        string head = Head(transcript);
        List<TitleLine> titles = [.. TitleLine.Above(transcript, transcript.Text.Length)];
        TitleLine? kind = titles.Find(t => t.Kind is not null && t.Line < HeadLines);
        bool coversReport = OtherKind.MayCoverAReport(kind?.Kind) && titles.Exists(t => t.Kind is null && t.Start > kind!.Start);
        bool isAnnex = kind is not null && titles.Exists(t => t.Kind is null && t.Start < kind.Start);
        if (kind is not null && !coversReport && !isAnnex)
            return OtherKind.Refusal(kind, Recognition.IsMatch(head));
        if (Untitled.Summary(transcript) is { } summary)
            return summary;
        if (!Subject.IsMatch(transcript.Folded) && scored.Blocks.IsEmpty)
        {
            return new NotAReport(
                NotAReportReason.OtherDocument,
                "Tài liệu không nói về chuẩn tiếp cận pháp luật nên không phải báo cáo tự đánh giá (Mẫu 01).");
        }
        if (!titles.Exists(t => t.Kind is null) && Untitled.Refuse(transcript, mayBeLetter: true) is { } untitled)
            return untitled;
        return new NotAReport(
            NotAReportReason.NoScores,
            scored.Blocks.IsEmpty
                ? "Không tìm thấy phần kết quả tự chấm điểm các tiêu chí (Mẫu 01) trong tài liệu."
                : "Phần kết quả tự chấm điểm có trong tài liệu nhưng không có số liệu nào được điền.");
    }

    private static string Head(Transcript transcript) =>
        transcript.Folded[..(transcript.Lines.Length > HeadLines ? transcript.StartOf(HeadLines) : transcript.Text.Length)];
}
