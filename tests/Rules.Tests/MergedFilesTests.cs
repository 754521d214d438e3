using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Testing.Reports;

namespace CTCPL.Pipeline.Rules.Tests;

/// <summary>Files put together from two documents, and parts sent by themselves.</summary>
[Trait("Hostile", "C42")]
public sealed class MergedFilesTests
{
    private static readonly ReportText First = ReportText.Valid25;

    private static readonly string Again = First.Marked;
    private static readonly string OfAnotherWard = First.ReplacingEvery("Sơn Thuận", "Bình An").ReplacingEvery("SƠN THUẬN", "BÌNH AN").Marked;
    private static readonly string OfAnotherYear = First.ReplacingEvery("năm 2024", "năm 2023").Marked;

    public static TheoryData<string> Seconds { get; } = [Again, OfAnotherWard, OfAnotherYear];

    [Theory]
    [MemberData(nameof(Seconds), DisableDiscoveryEnumeration = true)]
    public void TwoReports_InOneFile_AreRefusedWithWhatToDo(string second)
    {
        NotAReport outcome = Assert.IsType<NotAReport>(ReportParser.Parse(First.Appending(second).Document));

        Assert.Equal(NotAReportReason.OtherDocument, outcome.Reason);
        Assert.StartsWith("Tệp chứa 2 ", outcome.Message, StringComparison.Ordinal);
        Assert.EndsWith(" rồi gửi lại.", outcome.Message, StringComparison.Ordinal);
    }

    /// <summary>A head that is printed over every page, and not told apart from the text, begins no second report.</summary>
    [Theory]
    [InlineData("Báo cáo")]
    [InlineData("BÁO CÁO TỰ ĐÁNH GIÁ CHUẨN TIẾP CẬN PHÁP LUẬT")]
    [InlineData("BÁO CÁO\nĐánh giá kết quả và đề nghị công nhận xã Sơn Thuận đạt chuẩn tiếp cận pháp luật năm 2024")]
    public void Title_PrintedAgainOverAPage_BeginsNoSecondReport(string head)
    {
        foreach (string below in (string[])["b) Đối với", "c) Đối với", "d) Đối với", "3. Mức độ"])
            Assert.IsType<ParsedReport>(ReportParser.Parse(First.Replacing(below, head + "\n" + below).Document));
    }

    /// <summary>Blocks doubled without a second title are no second report: the doubling is what is found.</summary>
    [Fact]
    public void Blocks_StandingTwiceUnderOneTitle_AreFound()
    {
        string blocks = First.Marked[First.Marked.IndexOf("a) Đối với", StringComparison.Ordinal)..First.Marked.IndexOf("3. Mức độ", StringComparison.Ordinal)];
        Assessment assessment = Assessments.Of(First.Replacing("3. Mức độ đáp ứng", blocks + "3. Mức độ đáp ứng"));

        Assert.Equal(ReportVerdict.Findings, assessment.Verdict);
        Assert.Contains(assessment.Findings, finding => finding is { Rule: "criterion-repeated", Outcome: Outcome.NotMet });
    }

    [Fact]
    public void ScoreTable_SentByItself_IsNoReport_AndSaysSo()
    {
        const string annex = """
            BIỂU CHẤM ĐIỂM, ĐÁNH GIÁ CÁC TIÊU CHÍ, CHỈ TIÊU TIẾP CẬN PHÁP LUẬT
            Tiêu chí, chỉ tiêu
            Nội dung
            Điểm số tối đa
            Điểm số tự chấm
            1
            Ban hành văn bản theo thẩm quyền
            10
            10
            1.1
            Ban hành đầy đủ, đúng quy định các văn bản được giao
            3
            3
            """;

        NotAReport outcome = Assert.IsType<NotAReport>(ReportParser.Parse(PlainText.Lines(annex)));

        Assert.NotEmpty(outcome.Message);
    }
}
