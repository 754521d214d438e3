namespace CTCPL.Pipeline.Rules.Tests.Checks.BetweenDocuments;

public sealed class FolderAgreesWithReportTests
{
    private const string Rule = "folder-mismatch";

    [Theory]
    [InlineData("2024/xa-son-thuan/a.docx")]
    [InlineData("Xã Sơn Thuận/2024/a.docx")]
    [InlineData("X. Sơn Thuận/a.docx")]
    [InlineData("03. Xã Sơn Thuận/a.docx")]
    [InlineData("xa_son_thuan_2024/a.docx")]
    [InlineData("2025/a.docx")]
    [InlineData("2025/2022/2024/a.docx")]
    [InlineData("phuong-son-thuan/a.docx")]
    public void Folders_ThatFitTheReport_Agree(string path) =>
        Assert.Equal(Outcome.Met, Dossier.Assess(path, Dossier.Long).Outcome(Rule));

    [Theory]
    [InlineData("inbox/a.docx")]
    [InlineData("samples/bao-cao/a.docx")]
    [InlineData("Phương án 2021-2025/a.docx")]
    [InlineData("phuong-an/a.docx")]
    [InlineData("phuong-huong-nhiem-vu/a.docx")]
    [InlineData("xa-hoi/a.docx")]
    [InlineData("Xã đã nộp/a.docx")]
    [InlineData("xa-phuong-thi-tran/a.docx")]
    [InlineData("xa-chua-dat/a.docx")]
    [InlineData("tt/a.docx")]
    [InlineData("p/x/a.docx")]
    [InlineData("binh-an/a.docx")]
    [InlineData("20230115/a.docx")]
    [InlineData("2021-2023/a.docx")]
    [InlineData("2023_cu/a.docx")]
    [InlineData("2023/1/2/3/4/a.docx")]
    [InlineData("2023.docx")]
    public void Folders_ThatClaimNothingClearly_AreNotLookedAt(string path) =>
        Assert.Equal(Outcome.NotApplicable, Dossier.Assess(path, Dossier.Long).Outcome(Rule));

    [Theory]
    [InlineData("2024/xa-binh-an/a.docx", "Tệp nằm trong thư mục “xa-binh-an”, nhưng báo cáo là của xã Sơn Thuận; cần xem tệp có bị đặt nhầm thư mục hoặc nộp nhầm báo cáo không.")]
    [InlineData("P. Thượng Cát/a.docx", "Tệp nằm trong thư mục “P. Thượng Cát”, nhưng báo cáo là của xã Sơn Thuận; cần xem tệp có bị đặt nhầm thư mục hoặc nộp nhầm báo cáo không.")]
    [InlineData("TT. Trạm Trôi/a.docx", "Tệp nằm trong thư mục “TT. Trạm Trôi”, nhưng báo cáo là của xã Sơn Thuận; cần xem tệp có bị đặt nhầm thư mục hoặc nộp nhầm báo cáo không.")]
    [InlineData("thi_tran_tram_troi/a.docx", "Tệp nằm trong thư mục “thi_tran_tram_troi”, nhưng báo cáo là của xã Sơn Thuận; cần xem tệp có bị đặt nhầm thư mục hoặc nộp nhầm báo cáo không.")]
    [InlineData("Xã Sơn Thuận/2023/a.docx", "Tệp nằm trong thư mục “2023”, nhưng báo cáo đánh giá năm 2024; cần xem tệp có bị đặt nhầm thư mục hoặc báo cáo ghi sai năm không.")]
    [InlineData("Năm 2026/a.docx", "Tệp nằm trong thư mục “Năm 2026”, nhưng báo cáo đánh giá năm 2024; cần xem tệp có bị đặt nhầm thư mục hoặc báo cáo ghi sai năm không.")]
    [InlineData("năm đánh giá 2025/a.docx", "Tệp nằm trong thư mục “năm đánh giá 2025”, nhưng báo cáo đánh giá năm 2024; cần xem tệp có bị đặt nhầm thư mục hoặc báo cáo ghi sai năm không.")]
    public void Folders_OfAnotherUnitOrYear_AreNamed(string path, string message)
    {
        Finding finding = Dossier.Assess(path, Dossier.Long).Finding(Rule)!;
        Assert.Equal(message, finding.Message);
        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.NotEmpty(finding.Evidence);
    }

    [Fact]
    public void AFolderOfReportsOfItsYear_IsNoFolderOfReceipt()
    {
        (string, Testing.Reports.ReportText) Of(string name, string path) =>
            (path, Dossier.OfYear(Dossier.Long, 2025).ReplacingEvery("Sơn Thuận", name).ReplacingEvery("SƠN THUẬN", name));
        Assert.Equal(
            Outcome.NotMet,
            Dossier.Assess("2025/a.docx", Dossier.Long, Of("Tân Lập", "2025/b.docx"), Of("Đông Hà", "2025/c.docx"), Of("Vĩnh Yên", "2025/d.docx")).Outcome(Rule));
        Assert.Equal(
            Outcome.Met,
            Dossier.Assess("2025/a.docx", Dossier.Long, Of("Tân Lập", "2025/b.docx"), Of("Đông Hà", "2025/c.docx")).Outcome(Rule));
    }

    [Fact]
    public void AReportWhoseUnitCannotBeRead_CannotBeCompared()
    {
        Assessment assessment = Dossier.Assess(
            "xa-binh-an/a.docx", Dossier.Long.ReplacingEvery("xã Sơn Thuận", "xã …….").ReplacingEvery("XÃ SƠN THUẬN", "XÃ ……"));
        Assert.Equal(Outcome.NotCheckable, assessment.Outcome(Rule));
    }
}
