using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Testing.Reports;

namespace CTCPL.Pipeline.Rules.Tests.Checks.BetweenDocuments;

public sealed class TwinsAgreeTests
{
    private const string Rule = "twin-mismatch";

    private static readonly ReportText Word = Dossier.Long;
    private static readonly ReportText Pdf = Dossier.Long.AsPdf();

    [Fact]
    public void Twins_WithTheSameFigures_Agree() =>
        Assert.Equal(Outcome.Met, Dossier.Assess("a.docx", Word, ("a.pdf", Pdf)).Outcome(Rule));

    [Fact]
    public void Twins_ThatDifferInOneFigure_NameBothValuesFilesAndPlaces()
    {
        ReportText changed = Pdf.Replacing("28,5/30", "27,5/30");
        Finding finding = Dossier.Assess("a.docx", Word, ("nộp/a.pdf", changed)).Finding(Rule)!;
        Assert.Equal(
            "Bản Word ghi số điểm đạt được của tiêu chí 2 là 28,5/30, nhưng bản PDF của cùng báo cáo (tệp “nộp/a.pdf”) ghi 27,5/30; "
                + "cần đối chiếu bản đã ký và thống nhất hai bản.",
            finding.Message);
        Assert.Equal("criterion 2 points", finding.Key);
        Assert.Contains("28,5/30", finding.Evidence[0].Quote, StringComparison.Ordinal);
        PlaceElsewhere other = Assert.Single(finding.Elsewhere);
        Assert.Equal("nộp/a.pdf", other.File);
        Assert.Contains("27,5/30", other.Quote, StringComparison.Ordinal);
        Assert.Contains(other.Quote, changed.Document.Line(other.Line).Content, StringComparison.Ordinal);
    }

    [Fact]
    public void Twins_AreToldFromThePdfToo() =>
        Assert.StartsWith(
            "Bản PDF ghi tổng điểm của các tiêu chí là 94,75/100, nhưng bản Word",
            Dossier.Assess("a.pdf", Pdf.Replacing("93,75/100", "94,75/100"), ("a.docx", Word)).Finding(Rule)!.Message,
            StringComparison.Ordinal);

    [Fact]
    public void AWordWithABlankNumber_IsStillTheTwinOfTheSignedPdf() =>
        Assert.Equal(
            Outcome.NotMet,
            Dossier.Assess("a.docx", Word.Replacing("Số: 12/BC-UBND", "Số:    /BC-UBND"), ("a.pdf", Pdf.Replacing("05/05 tiêu chí", "04/05 tiêu chí"))).Outcome(Rule));

    [Theory]
    [InlineData("Số: 12/BC-UBND", "Số: 19/BC-UBND")]
    [InlineData("ngày 06 tháng 01 năm 2025", "ngày 09 tháng 01 năm 2025")]
    [InlineData("Độc lập - Tự do - Hạnh phúc", "Độc lập - Tự do - Hạnh phúc ")]
    public void AReportWithAnotherNumberOrDate_IsAResubmission(string words, string by)
    {
        Assessment assessment = Dossier.Assess("a.docx", Word, ("a.pdf", Pdf.Replacing(words, by).Replacing("93,75/100", "94,75/100")));
        bool samePaper = by.StartsWith("Độc", StringComparison.Ordinal);
        Assert.Equal(samePaper ? Outcome.NotMet : Outcome.NotApplicable, assessment.Outcome(Rule));
    }

    [Fact]
    public void TwoWordVersions_AreNoTwins() =>
        Assert.Equal(Outcome.NotApplicable, Dossier.Assess("a.docx", Word, ("b.docx", Word.Replacing("93,75/100", "94,75/100"))).Outcome(Rule));

    [Fact]
    public void AnEarlierVersion_WhosePdfIsThatOfALaterOne_IsNotAccused()
    {
        ReportText later = Word.Replacing("28,5/30", "27,5/30");
        (string, ReportText)[] others = [("b.docx", later), ("b.pdf", later.AsPdf())];
        Assert.Equal(Outcome.NotApplicable, Dossier.Assess("a.docx", Word, others).Outcome(Rule));
        Assert.Equal(Outcome.Met, Dossier.Assess("b.pdf", later.AsPdf(), ("a.docx", Word), ("b.docx", later)).Outcome(Rule));
    }

    [Fact]
    public void AnUnsureFigure_NeverAccuses()
    {
        ReportText scan = Pdf.Replacing("93,75/100", "98,75/100").Scanned.Doubting("98,75", DoubtKind.LowConfidence);
        Assessment assessment = Dossier.Assess("a.docx", Word, ("scan.pdf", scan));
        Assert.Equal(Outcome.NotCheckable, assessment.Outcome(Rule));
        Assert.Equal(
            "Còn 1 số liệu chưa đọc chắc ở tệp này hoặc ở tệp “scan.pdf” (trước hết là tổng điểm của các tiêu chí), nên chưa so hết được hai bản.",
            assessment.Finding(Rule)!.Message);
    }

    [Fact]
    public void ReportsOfOtherYearsOrUnits_AreNoTwins()
    {
        Assert.Equal(Outcome.NotApplicable, Dossier.Assess("a.docx", Word, ("a.pdf", Dossier.OfYear(Pdf, 2023))).Outcome(Rule));
        Assert.Equal(Outcome.NotApplicable, Dossier.Assess("a.docx", Word, ("a.pdf", Dossier.Renamed(Pdf))).Outcome(Rule));
    }

    [Fact]
    public void ABlankFigure_IsNoDifference() =>
        Assert.Equal(Outcome.Met, Dossier.Assess("a.docx", Word, ("a.pdf", Pdf.Replacing("28,5/30", "…/30"))).Outcome(Rule));

    [Fact]
    public void ALoneReport_HasNothingBesideIt() =>
        Assert.Equal(Outcome.NotApplicable, Assessments.Of(Word).Outcome(Rule));
}
