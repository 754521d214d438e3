using System.Text.RegularExpressions;
using CTCPL.Pipeline.Parsing.Reports.Outline;

namespace CTCPL.Pipeline.Parsing.Reports;

/// <summary>Tells a report of Mẫu 01 from everything else that is dropped into the folder.</summary>
internal static partial class DocumentKind
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Multiline;

    /// <summary>Lines at the top that may hold the document's kind.</summary>
    private const int HeadLines = 30;

    [GeneratedRegex(@"^\s*(?<kind>ke hoach|bien ban|quyet dinh|thong bao|to trinh|cong van|giay moi|huong dan|chuong trinh|danh sach|phieu|bang (?:cham|tong hop)|nghi quyet|luat|thong tu)\b(?!\s*(?:so\s*)?\d)", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex KindLine { get; }

    [GeneratedRegex(@"(?:danh sach|quyet dinh|ket qua)[^\n]{0,80}\n?[^\n]{0,120}(?:cong nhan|dat chuan tiep can phap luat)", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Recognition { get; }

    [GeneratedRegex(@"tiep\s*can\s*phap\s*luat|\bctcpl\b|\btcpl\b", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Subject { get; }

    /// <summary>The refusal; <c>null</c> for a report.</summary>
    public static NotAReport? Refuse(Transcript transcript, ScoredPart scored)
    {
        if (scored.LegibleMeasures >= 2)
            return null;
        string head = transcript.Folded[..(transcript.Lines.Length > HeadLines ? transcript.StartOf(HeadLines) : transcript.Text.Length)];
        Match kind = KindLine.Match(head);
        if (kind.Success && kind.Groups["kind"].Value is "danh sach" or "quyet dinh" && Recognition.IsMatch(head))
        {
            return new NotAReport(
                NotAReportReason.RecognitionList,
                "Đây là quyết định hoặc danh sách công nhận đạt chuẩn tiếp cận pháp luật, không phải báo cáo tự đánh giá (Mẫu 01) nên không lấy số liệu.");
        }
        if (kind.Success)
        {
            string words = transcript.Text.Substring(kind.Groups["kind"].Index, kind.Groups["kind"].Length).ToLowerInvariant();
            return new NotAReport(
                NotAReportReason.OtherDocument,
                $"Tài liệu có tên loại “{words}”, không phải báo cáo tự đánh giá (Mẫu 01) nên không lấy số liệu.");
        }
        if (!Subject.IsMatch(transcript.Folded) && scored.Blocks.IsEmpty)
        {
            return new NotAReport(
                NotAReportReason.OtherDocument,
                "Tài liệu không nói về chuẩn tiếp cận pháp luật nên không phải báo cáo tự đánh giá (Mẫu 01).");
        }
        return new NotAReport(
            NotAReportReason.NoScores,
            scored.Blocks.IsEmpty
                ? "Không tìm thấy phần kết quả tự chấm điểm các tiêu chí (Mẫu 01) trong tài liệu."
                : "Phần kết quả tự chấm điểm có trong tài liệu nhưng không có số liệu nào được điền.");
    }
}
