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

    /// <summary>Where the form is not known, a sentence that says how many they are is as good as a line ("Có 4/5 tiêu chí đạt từ 50% …").</summary>
    public static DeclaredFigure CriteriaAtLeastHalf(Case c)
    {
        ImmutableArray<Figure> told = c.Standard.ReportForm is null && c.Report.CriteriaAtLeastHalf.IsEmpty
            ? [.. c.Report.Repeats.Where(r => r is { Criterion: null, IsAll: false, IsUnsure: false, Figure: { Name: "criteriaAtLeastHalf", StatedOf: { } of } } && of == c.Standard.Criteria.Length).Select(r => r.Figure)]
            : [];
        return new DeclaredFigure(
            "số tiêu chí đạt từ 50% số điểm tối đa trở lên",
            FaultKeys.CriteriaAtLeastHalf,
            told.IsEmpty ? c.Report.CriteriaAtLeastHalf : told,
            told.IsEmpty ? Blockers.CriteriaAtLeastHalf(c) : null);
    }

    public static DeclaredFigure ConditionsMet(Case c) =>
        new("số điều kiện đáp ứng", FaultKeys.ConditionsMet, c.Report.ConditionsMet, Blockers.ConditionsMet(c));
}
