using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Parsing.Reports.ScoreTables;
using CTCPL.Pipeline.Testing.Documents;
using CTCPL.Pipeline.Testing.Reports;
using CTCPL.Pipeline.Testing.ScoreTables;

namespace CTCPL.Pipeline.Rules.Tests.Checks.ScoreTables;

/// <summary>A table misread by one column is a doubt about the reading, never an accusation.</summary>
public sealed class ShiftedTableTests
{
    private static readonly ScoreForm Form = ScoreForm.OfValid25;

    private static readonly string Report = string.Concat(ReportText.Valid25.Marked.Split('\n').Where(l => l.Length > 0).Select(FormWord.Paragraph));

    [Fact]
    public void WordTable_WhoseColumnsFitItsHead_IsClean() => Assert.Empty(Word(FormWord.Table(Form)).Findings);

    /// <summary>The head of badly made files is a cell short, so that "Điểm số tự chấm" stands above the ratios.</summary>
    [Fact]
    public void WordTable_WithAHeadThatIsACellShort_IsDoubtful()
    {
        ScoreForm form = Form with { Rows = [.. Form.Rows.Select(r => r with { Data = "1", Ratio = "2", Sign = "Nguyễn Văn Mẫu" })] };

        AssertDoubtful(Word(FormWord.Table(form, mergesHead: false)));
    }

    /// <summary>The numbers of the scores stand one column to the left, under the head of the ratios, and other numbers under that of the scores.</summary>
    [Fact]
    public void WordTable_ThatFitsOneColumnFurther_IsDoubtful() => AssertDoubtful(Word(FormWord.Table(Shifted)));

    [Fact]
    public void PdfTable_ThatFitsOneColumnFurther_IsDoubtful()
    {
        using var pdf = new PdfBuilder();
        pdf.Page();
        foreach ((int i, string line) in ReportText.Valid25.Marked.Split('\n').Where(l => l.Length > 0).Index())
            pdf.Text(20, 800 - (10 * i), line, size: 4);
        FormPdf.Draw(pdf, Shifted);

        AssertDoubtful(File(pdf.Build()));
    }

    [Fact]
    public void TableWhoseScoresAreAllTheMaxima_WhileTheReportSaysLess_IsDoubtful() => AssertDoubtful(Of(
        ReportText.Valid25.Annexed(Form with { Rows = [.. Form.Rows.Select(r => r with { Score = r.Maximum })] }).Document));

    /// <summary>One criterion that differs is no column.</summary>
    [Fact]
    public void TableWithOneCriterionOtherThanTheReport_IsAccused()
    {
        Assessment assessment = Assessments.Of(ReportText.Valid25.Replacing("28,5/30", "28/30").Annexed(Form));

        Assert.Contains(assessment.Findings, f => f is { Rule: "table-report-mismatch", Outcome: Outcome.NotMet });
        Assert.DoesNotContain(assessment.Findings, f => f.Rule is "reading-doubtful");
    }

    /// <summary>The scores where the ratios belong, and in their own column numbers of something else.</summary>
    private static ScoreForm Shifted => Form with
    {
        Rows = [.. Form.Rows.Select((r, i) => r with { Ratio = r.Score, Score = r.Kind == ScoreRowKind.Total ? "40" : FormRow.Written(i % 3), Data = "12" })],
    };

    private static void AssertDoubtful(Assessment assessment)
    {
        Assert.DoesNotContain(assessment.Findings, f => f.Outcome == Outcome.NotMet && f.Rule is not "reading-doubtful");
        Assert.Contains(assessment.Findings, f => f is { Rule: "reading-doubtful", Outcome: Outcome.NotMet });
        Assert.All(assessment.Findings.Where(f => f.Rule.StartsWith("table-", StringComparison.Ordinal)), f => Assert.Equal("reading-doubtful", f.CausedBy));
        Assert.Equal(RuleCatalog.All.Length, assessment.Outcomes.Length);
    }

    private static Assessment Word(string table) => File(DocxParts.WithBody(Report + table).ToBytes());

    private static Assessment File(byte[] bytes) =>
        Of(Assert.IsType<Readable>(DocumentReader.Read(bytes, ReadingLimits.Default, TestContext.Current.CancellationToken)).Text);

    private static Assessment Of(DocumentText text) =>
        Examination.Examine(Assert.IsType<ParsedReport>(ReportParser.Parse(text)).Report, RuleSettings.Default, "0");
}
