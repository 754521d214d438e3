using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Reports;

namespace CTCPL.Pipeline.Rules.Arithmetic;

/// <summary>A figure that the report states as a whole, not for one criterion: the total and the two counts of the conditions.</summary>
/// <param name="Name">Its words in Vietnamese, without article ("tổng điểm").</param>
/// <param name="Key">Its logical place.</param>
/// <param name="All">Every occurrence in the order of <see cref="Report"/>.</param>
/// <param name="SectionPresent">The section that must state it is there.</param>
internal sealed record DeclaredFigure(string Name, string Key, ImmutableArray<Figure> All, bool SectionPresent)
{
    /// <summary>The first legible occurrence; <c>null</c> when there is none.</summary>
    public Figure? First => All.FirstOrDefault(f => f.StatedValue is not null);

    /// <summary>Why there is no legible one; meaningful when <see cref="First"/> is <c>null</c>.</summary>
    public Blocker Gap => All.IsEmpty
        ? new Blocker($"Báo cáo không ghi {Name}.", At: null)
        {
            CausedBy = SectionPresent
                ? new Cause("measure-missing", Key)
                : new Cause("section-missing", FaultKeys.Section(Section.Conditions)),
        }
        : new Blocker($"Không đọc được {Name}.", All[0].At) { CausedBy = new Cause("value-blank", Key) };

    public static DeclaredFigure Total(Report report) =>
        Of(report, "tổng điểm", FaultKeys.Total, report.TotalPoints);

    public static DeclaredFigure CriteriaAtLeastHalf(Report report) => Of(
        report, "số tiêu chí đạt từ 50% số điểm tối đa trở lên", FaultKeys.CriteriaAtLeastHalf, report.CriteriaAtLeastHalf);

    public static DeclaredFigure ConditionsMet(Report report) =>
        Of(report, "số điều kiện đáp ứng", FaultKeys.ConditionsMet, report.ConditionsMet);

    private static DeclaredFigure Of(Report report, string name, string key, ImmutableArray<Figure> all) =>
        new(name, key, all, report.Sections.Any(s => s.Value == Section.Conditions));
}
