using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Rules.Dossiers;

namespace CTCPL.Pipeline.Rules.Tests.Checks.BetweenDocuments;

public sealed class TableIsReceivedTests
{
    private const string Rule = "table-missing-from-dossier";

    private static DocumentDigest Sheet(string name, int year) => new(name + ".docx", name, DocumentMedia.Text)
    {
        IsReport = false,
        HasTable = true,
        Unit = new UnitName(UnitKind.Commune, name),
        Year = year,
    };

    private static Assessment Among(params DocumentDigest[] sheets)
    {
        var index = new DossierIndex();
        DocumentDigest own = Dossier.Digest("a.docx", Dossier.Long);
        index.Add(own);
        foreach (DocumentDigest sheet in sheets)
            index.Add(sheet);
        return Assessments.Of(Dossier.Long, index.Around(own));
    }

    [Fact]
    public void ATableOfAnotherUnit_ShowsThatTablesAreReceived()
    {
        Finding finding = Among(Sheet("Bình An", 2024)).Finding(Rule)!;
        Assert.Equal(
            "Chưa nhận bảng chấm điểm (Mẫu 02) năm 2024 của xã Sơn Thuận, trong khi đã nhận bảng của đơn vị khác cùng năm; cần yêu cầu đơn vị nộp bổ sung.",
            finding.Message);
        Assert.Equal(Severity.Notice, finding.Severity);
    }

    [Fact]
    public void TheUnitsOwnTable_IsEnough() =>
        Assert.Equal(Outcome.Met, Among(Sheet("Bình An", 2024), Sheet("Sơn Thuận", 2024)).Outcome(Rule));

    [Fact]
    public void TablesOfAnotherYear_SayNothing() =>
        Assert.Equal(Outcome.NotApplicable, Among(Sheet("Bình An", 2023)).Outcome(Rule));

    [Fact]
    public void AReportThatAnnouncesItsTable_MissesIt()
    {
        Assessment assessment = Dossier.Assess("a.docx", Dossier.Long.InsertingAfter("93,75/100", "(Kèm theo Bảng tự chấm điểm của xã)"));
        Finding finding = assessment.Finding(Rule)!;
        Assert.Equal(
            "Chưa nhận bảng chấm điểm (Mẫu 02) năm 2024 của xã Sơn Thuận, trong khi báo cáo viết là có kèm theo; cần yêu cầu đơn vị nộp bổ sung.",
            finding.Message);
        Assert.Contains("Kèm theo Bảng tự chấm điểm", finding.Evidence[0].Quote, StringComparison.Ordinal);
    }

    [Fact]
    public void WithoutAnyTable_NothingIsMissing() =>
        Assert.Equal(Outcome.NotApplicable, Dossier.Assess("a.docx", Dossier.Long, ("b.docx", Dossier.Renamed(Dossier.Long))).Outcome(Rule));

    [Fact]
    public void ALoneReport_HasNothingBesideIt() =>
        Assert.Equal(Outcome.NotApplicable, Assessments.Of(Dossier.Long.InsertingAfter("93,75/100", "(Kèm theo Bảng tự chấm điểm của xã)")).Outcome(Rule));
}
