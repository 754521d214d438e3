using System.Collections.Immutable;
using CTCPL.Pipeline.Worker.Review.Documents;

namespace CTCPL.Pipeline.Worker.Review.Comparing;

/// <summary>The figures that differ between two versions.</summary>
internal static class FigureChanges
{
    private static readonly ImmutableArray<(string Label, Func<CriterionFigures, PlacedFigure?> Of)> Measures =
    [
        ("chỉ tiêu đạt điểm tối đa", c => c.IndicatorsAtMaximum),
        ("chỉ tiêu đạt từ 50%", c => c.IndicatorsAtLeastHalf),
        ("chỉ tiêu điểm 0", c => c.IndicatorsAtZero),
        ("số điểm", c => c.Points),
    ];

    private static readonly ImmutableArray<(string Label, Func<DeclaredFigures, PlacedFigure?> Of)> Totals =
    [
        ("Tổng điểm", d => d.TotalPoints),
        ("Số tiêu chí đạt từ 50%", d => d.CriteriaAtLeastHalf),
        ("Số điều kiện đáp ứng", d => d.ConditionsMet),
    ];

    /// <summary>Criteria by number, then totals; a version without figures has none to compare.</summary>
    public static ImmutableArray<ChangedFigure> Between(ReportFigures? older, ReportFigures? newer)
    {
        if (older is null || newer is null)
            return [];
        IEnumerable<int> criteria = older.Criteria.Concat(newer.Criteria).Select(c => c.Number).OfType<int>().Distinct().Order();
        IEnumerable<ChangedFigure> all =
            from number in criteria
            from measure in Measures
            select new ChangedFigure(
                Labels.Criterion(number) + ", " + measure.Label, Text(Find(older, number), measure.Of), Text(Find(newer, number), measure.Of));
        return
        [
            .. all
                .Concat(Totals.Select(total => new ChangedFigure(total.Label, Text(older.Declared, total.Of), Text(newer.Declared, total.Of))))
                .Where(figure => !string.Equals(figure.Older, figure.Newer, StringComparison.Ordinal)),
        ];
    }

    private static CriterionFigures? Find(ReportFigures report, int number) => report.Criteria.FirstOrDefault(c => c.Number == number);

    private static string? Text<T>(T? holder, Func<T, PlacedFigure?> of)
        where T : class =>
        holder is not null && of(holder) is { } figure ? FigureText.Plain(figure) : null;
}

/// <summary>A figure in two versions, as the page writes it.</summary>
/// <param name="Label">What it counts.</param>
/// <param name="Older">In the older version; <c>null</c> where it is missing.</param>
/// <param name="Newer">In the newer version; <c>null</c> where it is missing.</param>
internal sealed record ChangedFigure(string Label, string? Older, string? Newer);
