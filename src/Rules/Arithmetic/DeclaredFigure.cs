using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Rules.Cases;

namespace CTCPL.Pipeline.Rules.Arithmetic;

/// <summary>A figure that the report states as a whole, not for one criterion: the total and the two counts of the conditions.</summary>
/// <param name="Name">Its words in Vietnamese ("tổng điểm").</param>
/// <param name="Key">Its logical place.</param>
/// <param name="All">Every occurrence in the order of <see cref="Report"/>.</param>
/// <param name="Gap">Why the first occurrence cannot be used; <c>null</c> when it can.</param>
internal sealed record DeclaredFigure(string Name, string Key, ImmutableArray<Figure> All, Blocker? Gap)
{
    /// <summary>The first occurrence, when it is there and legible.</summary>
    public Figure? First => Gap is null ? All[0] : null;

    /// <summary>The first occurrence's value, when it is there and legible.</summary>
    public decimal? Value => First?.StatedValue;

    public static DeclaredFigure Total(Case c) =>
        new("tổng điểm", FaultKeys.Total, c.Report.TotalPoints, Blockers.Total(c));

    public static DeclaredFigure CriteriaAtLeastHalf(Case c) => new(
        "số tiêu chí đạt từ 50% số điểm tối đa trở lên",
        FaultKeys.CriteriaAtLeastHalf,
        c.Report.CriteriaAtLeastHalf,
        Blockers.CriteriaAtLeastHalf(c));

    public static DeclaredFigure ConditionsMet(Case c) =>
        new("số điều kiện đáp ứng", FaultKeys.ConditionsMet, c.Report.ConditionsMet, Blockers.ConditionsMet(c));
}
