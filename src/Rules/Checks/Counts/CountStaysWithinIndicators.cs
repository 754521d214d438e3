using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Rules.Cases;

namespace CTCPL.Pipeline.Rules.Checks.Counts;

/// <summary>No count is greater than the number of indicators it is counted out of.</summary>
internal static class CountStaysWithinIndicators
{
    public const string Id = "count-exceeds-indicators";

    public static Rule Rule { get; } = new(
        Id,
        Title: "Đếm vượt số chỉ tiêu",
        Description: "Số chỉ tiêu đạt điểm tối đa, đạt từ 50% hoặc đạt điểm 0 không thể lớn hơn số chỉ tiêu ghi ở mẫu số (nếu không ghi mẫu số: "
            + "số chỉ tiêu của tiêu chí theo quyết định).",
        Remedy: "Đếm lại số chỉ tiêu theo bảng chấm điểm và sửa con số.",
        Citation: Citations.Arithmetic,
        Severity: Severity.Error,
        Group: RuleGroup.Counts,
        Check: Check)
    {
        Example = "“Số chỉ tiêu đạt điểm tối đa: 07/06 chỉ tiêu.”",
    };

    /// <summary>The count is legible and greater than its denominator.</summary>
    public static bool IsBroken(CriterionCase criterion, Measure measure) =>
        criterion.Figure(measure) is { } figure && figure.StatedValue > Limit(criterion, figure);

    private static Verdict Check(Case c) => CountMeasures.Judge(
        [
            .. CountMeasures.Present(c).SelectMany(k => CountMeasures.All.Where(m => IsBroken(k, m)).Select(m => FaultOf(k, m))),
        ],
        [
            .. CountMeasures.Present(c)
                .SelectMany(k => CountMeasures.All.Select(m => Blockers.Value(k, m) ?? Blockers.Denominator(k, m) ?? Unlimited(k, m)))
                .OfType<Blocker>(),
        ]);

    /// <summary>The denominator; the criterion's number of indicators where the line gives none; <c>null</c> when illegible or not known.</summary>
    private static decimal? Limit(CriterionCase criterion, Figure figure) =>
        figure.Of is Absent<decimal> ? criterion.IndicatorCount : figure.StatedOf;

    private static Blocker? Unlimited(CriterionCase criterion, Measure measure) =>
        criterion.Figure(measure) is { } figure && Limit(criterion, figure) is null
            ? Blockers.IndicatorCount(criterion, figure.At)
            : null;

    private static Fault FaultOf(CriterionCase criterion, Measure measure)
    {
        Figure figure = criterion.Figure(measure)!;
        string limit = Wording.Number(Limit(criterion, figure)!.Value);
        return new Fault(
            FaultKeys.Measure(criterion.Number, measure),
            string.Create(
                Wording.Vietnamese,
                $"Tiêu chí {criterion.Number}, dòng “{Describe.Label(measure)}” ghi {Wording.Number(figure.StatedValue!.Value)} trong tổng số {limit} chỉ tiêu."),
            figure.At)
        {
            Criterion = criterion.Number,
            Expected = "không quá " + limit,
            Actual = Wording.Number(figure.StatedValue!.Value),
            // A count within the standard's number of indicators exceeds only because the denominator is wrong.
            CausedBy = figure.StatedValue <= criterion.IndicatorCount
                ? new Cause(DenominatorIsIndicatorCount.Id, FaultKeys.Measure(criterion.Number, measure))
                : null,
        };
    }
}
