using CTCPL.Pipeline.Parsing.Documents;
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

    [Theory]
    [MemberData(nameof(KindTexts.Others), MemberType = typeof(KindTexts), DisableDiscoveryEnumeration = true)]
    public void Document_WithFiguresLikeAReports_IsToldApart(string says, string text, NotAReportKind kind)
    {
        foreach (DocumentText document in new[] { PlainText.Lines(text), PlainText.PdfLines(text) })
        {
            NotAReport refusal = Assert.IsType<NotAReport>(ReportParser.Parse(document));
            Assert.Contains(says, refusal.Message, StringComparison.Ordinal);
            Assert.EndsWith(".", refusal.Message, StringComparison.Ordinal);
            Assert.Equal(
                kind switch
                {
                    NotAReportKind.None => NotAReportReason.NoScores,
                    NotAReportKind.List => NotAReportReason.RecognitionList,
                    _ => NotAReportReason.OtherDocument,
                },
                refusal.Reason);
        }
    }

    [Theory]
    [MemberData(nameof(KindTexts.Reports), MemberType = typeof(KindTexts), DisableDiscoveryEnumeration = true)]
    public void Report_WithWordsOfOtherKinds_IsAReport(string text)
    {
        foreach (DocumentText document in new[] { PlainText.Lines(text), PlainText.PdfLines(text) })
        {
            Report report = Assert.IsType<ParsedReport>(ReportParser.Parse(document)).Report;
            Assert.Equal(5, report.Blocks.Length);
            Assert.All(report.Blocks, b => Assert.Equal(4, b.Figures.Length));
            Assert.Equal(93.5m, report.TotalPoints[0].StatedValue);
        }
    }

    [Theory]
    [InlineData("Tân Phú", "Tân Phú", "2023", "2023", "Tệp chứa 2 bản của báo cáo xã Tân Phú năm 2023 nên không rõ lấy số liệu ở bản nào; hãy giữ lại một bản chính thức rồi gửi lại.")]
    [InlineData("Tân Phú", "An Bình", "2023", "2023", "Tệp chứa 2 báo cáo tự đánh giá (xã Tân Phú năm 2023; xã An Bình năm 2023) nên không lấy số liệu; hãy tách mỗi báo cáo thành một tệp riêng rồi gửi lại.")]
    [InlineData("Tân Phú", "Tân Phú", "2023", "2022", "Tệp chứa 2 báo cáo tự đánh giá (xã Tân Phú năm 2023; xã Tân Phú năm 2022) nên không lấy số liệu; hãy tách mỗi báo cáo thành một tệp riêng rồi gửi lại.")]
    [Trait("Hostile", "C42")]
    public void TwoReports_InOneFile_AreRefusedByUnitAndYear(string unit, string otherUnit, string year, string otherYear, string message)
    {
        string first = FormText.Standard;
        string second = first.Replace(unit, otherUnit, StringComparison.Ordinal).Replace("năm " + year, "năm " + otherYear, StringComparison.Ordinal);
        foreach (string text in new[] { first + "\n" + second, first + "\n" + second.Replace("BÁO CÁO\n", "", StringComparison.Ordinal) })
        {
            NotAReport refusal = Assert.IsType<NotAReport>(ReportParser.Parse(PlainText.Lines(text)));
            Assert.Equal((NotAReportReason.OtherDocument, message), (refusal.Reason, refusal.Message));
        }
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
