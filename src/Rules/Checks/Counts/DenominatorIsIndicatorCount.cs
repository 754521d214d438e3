using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Rules.Cases;

namespace CTCPL.Pipeline.Rules.Checks.Counts;

/// <summary>The number behind the slash of each count is the criterion's number of indicators.</summary>
internal static class DenominatorIsIndicatorCount
{
    public const string Id = "indicator-count-mismatch";

    public static Rule Rule { get; } = new(
        Id,
        Title: "Sai số chỉ tiêu của tiêu chí",
        Description: "Mẫu số của ba dòng đếm chỉ tiêu phải bằng số chỉ tiêu của tiêu chí theo quyết định. Mẫu số khác đi thường là chép nhầm "
            + "của tiêu chí khác hoặc dùng bộ tiêu chí cũ. Khi chưa biết số chỉ tiêu của từng tiêu chí thì ba mẫu số của một tiêu chí phải "
            + "bằng nhau, và cộng các tiêu chí phải bằng tổng số chỉ tiêu của bộ tiêu chí.",
        Remedy: "Sửa mẫu số cho đúng số chỉ tiêu của tiêu chí và kiểm tra lại tử số.",
        Citation: Citations.Decision,
        Severity: Severity.Error,
        Group: RuleGroup.Counts,
        Check: Check)
    {
        Example = "Tiêu chí 2 có 6 chỉ tiêu nhưng ghi “05/07 chỉ tiêu”.",
    };

    private static Verdict Check(Case c)
    {
        ImmutableArray<CriterionCase> present = CountMeasures.Present(c);
        ImmutableArray<Figure> figures =
            [.. present.SelectMany(k => CountMeasures.All.Select(k.Figure)).OfType<Figure>()];
        if (!figures.IsEmpty && figures.All(f => f.Of is Absent<decimal>))
            return new NotApplicable("Báo cáo không ghi số chỉ tiêu bên cạnh các số đếm.");
        return CountMeasures.Judge(
            [.. present.SelectMany(k => CountMeasures.All.Select(m => Compare(k, m))).OfType<Fault>(), .. UnknownIndicators.Faults(c)],
            [.. present.SelectMany(k => CountMeasures.All.Select(m => Blockers.Denominator(k, m))).OfType<Blocker>()]);
    }

    private static Fault? Compare(CriterionCase criterion, Measure measure)
    {
        if (criterion.Criterion.IndicatorCount is not { } indicators
            || criterion.Figure(measure) is not { Of: Stated<decimal> of } figure || of.Value == indicators)
        {
            return null;
        }
        return new Fault(
            FaultKeys.Measure(criterion.Number, measure),
            string.Create(
                Wording.Vietnamese,
                $"Tiêu chí {criterion.Number} có {indicators} chỉ tiêu, nhưng dòng “{Describe.Label(measure)}” ghi {Describe.Written(figure)}."),
            figure.At)
        {
            Criterion = criterion.Number,
            Expected = Wording.Number(indicators),
            Actual = Wording.Number(of.Value),
        };
    }
}
