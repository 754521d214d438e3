using System.Globalization;
using CTCPL.Pipeline.Parsing.Reports.ScoreTables;
using CTCPL.Pipeline.Testing.Reports;
using CTCPL.Pipeline.Testing.ScoreTables;

namespace CTCPL.Pipeline.Rules.Tests.Checks.ScoreTables;

/// <summary>Tables that a recogniser read: it may be sure of a wrong digit, and that is no fault of the unit's.</summary>
public sealed class ScannedTableTests
{
    private static readonly ScoreForm Form = ScoreForm.OfValid25;

    /// <summary>Every row with a number, and in it the score or the maximum.</summary>
    public static TheoryData<int, bool> Numbers => [.. Enumerable.Range(0, Form.Rows.Length).SelectMany(i => new[] { (i, true), (i, false) })];

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Table_WithOneMisreadNumber_AccusesNobody(int index, bool isScore)
    {
        FormRow row = Form.Rows[index];
        foreach (string wrong in Misread(isScore ? row.Score : row.Maximum))
        {
            FormRow misread = isScore ? row with { Score = wrong } : row with { Maximum = wrong };
            Assessment assessment = Assessments.Of(ReportText.Valid25.Annexed(Form with { Rows = Form.Rows.SetItem(index, misread) }).Scanned);

            Assert.DoesNotContain(assessment.Findings, f => f.Outcome == Outcome.NotMet && f.Rule is not "reading-doubtful");
            Assert.Equal(RuleCatalog.All.Length, assessment.Outcomes.Length);
        }
    }

    [Fact]
    public void Table_WithOneMisreadNumber_NamesItAsDoubtful()
    {
        ScoreForm misread = Form.With(ScoreRowKind.Indicator, 3, 2, r => r with { Score = "2,9" });
        Assessment assessment = Assessments.Of(ReportText.Valid25.Annexed(misread).Scanned);

        Finding doubt = Assert.Single(assessment.Findings, f => f.Outcome == Outcome.NotMet);
        Assert.Equal("reading-doubtful", doubt.Rule);
        Assert.Contains("bảng chấm điểm (Mẫu 02)", doubt.Message, StringComparison.Ordinal);
        Assert.Contains(assessment.Findings, f => f is { Rule: "table-criterion-sum-mismatch", Outcome: Outcome.NotCheckable, CausedBy: "reading-doubtful" });
    }

    [Fact]
    public void Table_ThatFits_IsClean() => Assert.Empty(Assessments.Of(ReportText.Valid25.Annexed(Form).Scanned).Findings);

    /// <summary>The table's numbers confirm each other, the report says something else.</summary>
    [Fact]
    public void Table_WhoseSumsAreRight_StillContradictsTheReport()
    {
        Assessment assessment = Assessments.Of(ReportText.Valid25.Replacing("04/06", "05/06").Annexed(Form).Scanned);

        Finding finding = Assert.Single(assessment.Findings);
        Assert.Equal(("table-report-mismatch", Outcome.NotMet), (finding.Rule, finding.Outcome));
    }

    /// <summary>The same in Word: what a file says it says.</summary>
    [Fact]
    public void Table_OfAWordFileWithAWrongNumber_IsAccused() => Assert.Contains(
        Assessments.Of(ReportText.Valid25.Annexed(Form.With(ScoreRowKind.Indicator, 3, 2, r => r with { Score = "2,9" }))).Findings,
        f => f is { Rule: "table-criterion-sum-mismatch", Outcome: Outcome.NotMet });

    /// <summary>Each digit as another one, and the comma lost.</summary>
    private static IEnumerable<string> Misread(string number)
    {
        for (int i = 0; i < number.Length; i++)
        {
            if (!char.IsAsciiDigit(number[i]))
                yield return number.Remove(i, 1);
            else
                yield return number[..i] + ((number[i] - '0' + 4) % 10).ToString(CultureInfo.InvariantCulture) + number[(i + 1)..];
        }
    }
}
