using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Testing.Reports;

namespace CTCPL.Pipeline.Parsing.Tests.Reports;

public sealed class DocumentKindTests
{
    [Theory]
    [InlineData("KẾ HOẠCH\nXây dựng xã đạt chuẩn tiếp cận pháp luật năm 2024\nPhấn đấu đạt 95/100 điểm, 5/5 tiêu chí.", NotAReportReason.OtherDocument, "kế hoạch")]
    [InlineData("BIÊN BẢN\nHọp đánh giá kết quả chuẩn tiếp cận pháp luật\nTổng điểm: 95/100 điểm.", NotAReportReason.OtherDocument, "biên bản")]
    [InlineData("QUYẾT ĐỊNH\nVề việc công nhận xã, phường đạt chuẩn tiếp cận pháp luật năm 2023\n1 Tân Phú 95 10 29 13 18 25", NotAReportReason.RecognitionList, "danh sách")]
    [InlineData("DANH SÁCH\nCác xã được công nhận đạt chuẩn tiếp cận pháp luật năm 2023\n1 Tân Phú 95", NotAReportReason.RecognitionList, "danh sách")]
    [InlineData("Ngày 5/1, xã Tân Phú tổ chức lễ công bố đạt chuẩn tiếp cận pháp luật với 95/100 điểm.", NotAReportReason.NoScores, "Mẫu 01")]
    [InlineData("Thực đơn tuần này\nThứ hai: cơm", NotAReportReason.OtherDocument, "không nói về")]
    public void Document_OfAnotherKind_IsNotAReportAndSaysWhy(string text, NotAReportReason reason, string says)
    {
        NotAReport refusal = Assert.IsType<NotAReport>(ReportParser.Parse(PlainText.Lines(text)));
        Assert.Equal(reason, refusal.Reason);
        Assert.Contains(says, refusal.Message, StringComparison.Ordinal);
        Assert.EndsWith(".", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Form_LeftBlank_HasNoScores()
    {
        string blank = System.Text.RegularExpressions.Regex.Replace(FormText.Standard, @": 0?\d+/\d+", ": …/…", System.Text.RegularExpressions.RegexOptions.NonBacktracking);
        Assert.Equal(NotAReportReason.NoScores, Assert.IsType<NotAReport>(ReportParser.Parse(PlainText.Lines(blank))).Reason);
    }

    [Fact]
    public void Document_WithoutALine_IsNotAReport() => Assert.IsType<NotAReport>(ReportParser.Parse(PlainText.Lines("")));
}
