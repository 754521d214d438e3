using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Testing.Reports;

namespace CTCPL.Pipeline.Rules.Tests;

/// <summary>A report copied or printed from the unit's web page: what the page has around it is not the report's.</summary>
public sealed class CopiedFromAWebPageTests
{
    private const string Above = """
        Cổng thông tin điện tử xã Sơn Thuận
        Trang chủ
        Văn bản
        Thông báo
        THÔNG BÁO Về việc công khai danh mục thủ tục hành chính thuộc thẩm quyền của UBND xã
        Kết quả đánh giá và đề nghị công nhận xã Sơn Thuận đạt chuẩn tiếp cận pháp luật năm 2024
        Đăng ngày 07/01/2025 08:30
        """;

    private const string Below = """
        TM. ỦY BAN NHÂN DÂN
        CHỦ TỊCH
        (Đã ký)
        Lê Văn Mẫu
        Tin liên quan
        Kế hoạch xây dựng xã Sơn Thuận đạt chuẩn tiếp cận pháp luật năm 2025
        Đề nghị công nhận xã Bình An đạt chuẩn nông thôn mới năm 2023
        Chịu trách nhiệm chính: Chủ tịch UBND xã
        Điện thoại: 0200 000 000
        UBND xã Bình An
        """;

    private static readonly ReportText Copied = ReportText.Valid25 with { Marked = Above + "\n" + ReportText.Valid25.Marked + "\n" + Below };

    [Fact]
    public void Surroundings_OfThePage_AccuseNobody()
    {
        Assessment assessment = Assessments.Of(Copied);

        Assert.Empty(assessment.Findings.Where(f => f.Outcome != Outcome.Met).Select(f => f.Rule));
        Assert.Equal("Sơn Thuận", Assert.IsType<Stated<UnitName>>(Assessments.Report(Copied).Unit).Value.Name);
    }

    [Fact]
    public void NumberAndDate_BelowThePagesTitle_AreRead()
    {
        Report report = Assessments.Report(Copied);

        Assert.Equal("12/BC-UBND", Assert.IsType<Stated<string>>(report.Number).Value);
        Assert.Equal(new DateOnly(2025, 1, 6), Assert.IsType<Stated<DateOnly>>(report.Date).Value);
    }

    [Theory]
    [InlineData("TM. ỦY BAN NHÂN DÂN", "TM. ỦY BAN NHÂN DÂN XÃ BÌNH AN")]
    [InlineData("công nhận xã Sơn Thuận đạt chuẩn tiếp cận pháp luật năm 2024./.", "công nhận xã Bình An đạt chuẩn tiếp cận pháp luật năm 2024./.")]
    public void AnotherUnit_WhereTheReportItselfNamesOne_IsFound(string words, string by) =>
        Assert.Contains(Assessments.Of(Copied.Replacing(words, by)).Findings, f => f is { Rule: "unit-name-mismatch", Outcome: Outcome.NotMet });

    [Theory]
    [InlineData("Dự thảo Báo cáo kết quả đánh giá và đề nghị công nhận xã Sơn Thuận đạt chuẩn tiếp cận pháp luật năm 2024")]
    [InlineData("DỰ THẢO BÁO CÁO Đánh giá kết quả, lấy ý kiến Nhân dân")]
    public void Draft_ToldByThePagesTitle_IsFound(string title)
    {
        ReportText draft = ReportText.Valid25 with { Marked = title + "\n" + ReportText.Valid25.Marked };

        Assert.Equal(["draft-submitted"], Assessments.Of(draft).Findings.Where(f => f.Outcome != Outcome.Met).Select(f => f.Rule));
    }

    [Theory]
    [InlineData("Số: 12/BC-UBND", "Số 12 /BC - UBND")]
    [InlineData("Số: 12/BC-UBND", "Số:  12  /BC-UBND")]
    public void Number_WithBlanks_IsReadWhole(string words, string by) =>
        Assert.Equal("12/BC-UBND", Assert.IsType<Stated<string>>(Assessments.Report(ReportText.Valid25.Replacing(words, by)).Number).Value);
}
