using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Rules.Standards;
using CTCPL.Pipeline.Testing.Evaluation;
using CTCPL.Pipeline.Testing.Reports;

namespace CTCPL.Pipeline.Rules.Tests.Mutations;

/// <summary>Each number of the scored part changed by itself is found, or an independent enumeration shows that the report
/// still makes sense with it.</summary>
public sealed class EveryNumberCountsTests
{
    [Fact]
    public void Number_ChangedByItself_IsFoundOrStillMakesSense()
    {
        List<string> missed = [];
        int found = 0;
        int sensible = 0;
        foreach (NumberMutation mutation in NumberMutations.Of(ReportText.Valid25.Marked, IsFormal))
        {
            Assessment assessment = Examine(mutation.Text);
            Finding[] errors = [.. assessment.Findings.Where(f => f is { Severity: Severity.Error, Outcome: Outcome.NotMet })];
            if (errors.Any(e => e.Evidence.Any(p => p.At.Line == mutation.Line)))
                found++;
            else if (errors.Length == 0 && StillMakesSense(assessment))
                sensible++;
            else
                missed.Add(mutation.What + " gives " + string.Join("; ", errors.Select(e => e.Message)));
        }
        Assert.True(missed.Count == 0, string.Join('\n', missed));
        Assert.True(found > 200, $"Only {found.ToString(System.Globalization.CultureInfo.InvariantCulture)} changes were found.");
        Assert.True(sensible * 4 < found, "Too many changes pass as sensible.");
    }

    [Fact]
    public void Report_Unchanged_HasNoErrorAndNoWarning() =>
        Assert.DoesNotContain(Examine(ReportText.Valid25.Marked).Findings, f => f.Severity != Severity.Notice || f.Outcome == Outcome.NotCheckable);

    private static Assessment Examine(string text)
    {
        ParsedReport parsed = Assert.IsType<ParsedReport>(ReportParser.Parse(PlainText.Lines(text)));
        return Examination.Examine(parsed.Report, RuleSettings.Default, "0");
    }

    /// <summary>Title, headings, measures, conditions, discipline statement and request; not prose, plans and citations.</summary>
    internal static bool IsFormal(string line)
    {
        string[] starts =
        [
            "Đánh giá kết quả và đề nghị", "phường Thượng Cát đạt chuẩn", "Số chỉ tiêu", "Số điểm", "Số tiêu chí", "Tổng điểm", "Đối với tiêu chí",
            "Tiêu chí", "Mức độ đáp ứng các điều kiện", "Đáp ứng được", "Trong năm",
        ];
        string words = line.TrimStart(' ', '-', '+', 'a', 'b', 'c', 'd', 'đ', '.', ')', '\t');
        return starts.Any(s => words.StartsWith(s, StringComparison.Ordinal))
            || (line.Contains("kính đề nghị", StringComparison.Ordinal) && line.Contains("công nhận", StringComparison.Ordinal));
    }

    /// <summary>Recomputes the whole report from its stated figures, without the engine's rules.</summary>
    private static bool StillMakesSense(Assessment assessment)
    {
        if (assessment.Case is not { } @case || @case.Criteria.Any(c => c.Block is null) || @case.Unattributed.Length > 0)
            return false;
        Report report = @case.Report;
        bool criteria = @case.Criteria.All(c => Makes(c.Criterion, c.Block!));
        decimal total = @case.Criteria.Sum(c => Value(c.Block!, Measure.Points).Value);
        int halves = @case.Criteria.Count(c => Value(c.Block!, Measure.Points).Value * 2 >= c.Criterion.MaximumPoints);
        int conditions = (total >= 80 ? 1 : 0) + (halves == 5 ? 1 : 0) + (report.LeaderDiscipline.All(f => f is Stated<bool> { Value: false }) ? 1 : 0);
        return criteria
            && report.TotalPoints.All(f => (f.StatedValue, f.StatedOf) == (total, 100))
            && report.CriteriaAtLeastHalf.All(f => (f.StatedValue, f.StatedOf) == (halves, 5))
            && report.ConditionsMet.All(f => (f.StatedValue, f.StatedOf) == (conditions, 3))
            && report.YearMentions.Select(m => m.Fact.Value).Distinct().Count() == 1;
    }

    private static bool Makes(Criterion criterion, CriterionBlock block)
    {
        int n = criterion.Indicators.Length;
        decimal[] known = [.. criterion.Indicators.Select(i => i.MaximumPoints).OfType<decimal>()];
        (decimal full, decimal? fullOf) = Value(block, Measure.IndicatorsAtMaximum);
        (decimal half, decimal? halfOf) = Value(block, Measure.IndicatorsAtLeastHalf);
        (decimal zero, decimal? zeroOf) = Value(block, Measure.IndicatorsAtZero);
        (decimal points, decimal? pointsOf) = Value(block, Measure.Points);
        return block.Heading is Stated<CriterionHeading> { Value.Number: int number } && number == criterion.Number
            && fullOf == n && halfOf == n && zeroOf == n && pointsOf == criterion.MaximumPoints
            && PossibleScores.Allow(n, (int)criterion.MaximumPoints, known, (int)full, (int)half, (int)zero, points);
    }

    private static (decimal Value, decimal? Of) Value(CriterionBlock block, Measure measure)
    {
        ImmutableArray<MeasureLine> lines = [.. block.Figures.Where(f => f.Measure == measure)];
        return (Assert.Single(lines).Figure.StatedValue ?? throw new InvalidOperationException("An illegible figure cannot make sense."), lines[0].Figure.StatedOf);
    }
}
