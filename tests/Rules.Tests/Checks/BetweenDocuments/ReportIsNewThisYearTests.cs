using CTCPL.Pipeline.Testing.Reports;

namespace CTCPL.Pipeline.Rules.Tests.Checks.BetweenDocuments;

public sealed class ReportIsNewThisYearTests
{
    private const string Rule = "unchanged-from-last-year";

    [Fact]
    public void TheSameReportOfTheYearBefore_IsNamed()
    {
        Finding finding = Dossier.Assess("a.docx", Dossier.Long, ("2023.docx", Dossier.OfYear(Dossier.Long, 2023))).Finding(Rule)!;
        Assert.Equal(
            "Cả 23 số liệu và gần như toàn bộ lời văn giống báo cáo năm 2023 của đơn vị (tệp “2023.docx”); cần hỏi đơn vị đã chấm lại điểm của năm 2024 chưa.",
            finding.Message);
        Assert.Equal(Severity.Notice, finding.Severity);
        Assert.Equal("2023.docx", Assert.Single(finding.Elsewhere).File);
    }

    [Fact]
    public void OneOtherFigure_IsANewReport() =>
        Assert.Equal(
            Outcome.Met,
            Dossier.Assess("a.docx", Dossier.Long, ("b.docx", Dossier.OfYear(Dossier.Long, 2023).Replacing("28,5/30", "27,5/30"))).Outcome(Rule));

    [Fact]
    public void OtherWords_AreANewReport() =>
        Assert.Equal(
            Outcome.Met,
            Dossier.Assess(
                "a.docx", Dossier.Long, ("b.docx", Dossier.OfYear(Dossier.Long, 2023).Without("Loa truyền thanh").Without("Khó khăn lớn nhất"))).Outcome(Rule));

    [Fact]
    public void AReportOfTwoYearsBefore_OrOfAnotherUnit_IsNotCompared()
    {
        Assert.Equal(Outcome.NotApplicable, Dossier.Assess("a.docx", Dossier.Long, ("b.docx", Dossier.OfYear(Dossier.Long, 2022))).Outcome(Rule));
        Assert.Equal(Outcome.NotApplicable, Dossier.Assess("a.docx", Dossier.Long, ("b.docx", Dossier.OfYear(Dossier.Renamed(Dossier.Long), 2023))).Outcome(Rule));
    }

    [Fact]
    public void ShortReports_OfTheFormsWordsOnly_AreNotCompared() =>
        Assert.Equal(
            Outcome.NotApplicable,
            Dossier.Assess("a.docx", ReportText.Valid25, ("b.docx", Dossier.OfYear(ReportText.Valid25, 2023))).Outcome(Rule));

    [Fact]
    public void ALoneReport_HasNothingBesideIt() =>
        Assert.Equal(Outcome.NotApplicable, Assessments.Of(Dossier.Long).Outcome(Rule));
}
