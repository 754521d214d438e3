using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Rules.Cases;
using CTCPL.Pipeline.Rules.Checks.Reading;

namespace CTCPL.Pipeline.Rules.Checks.Structure;

/// <summary>The number in a heading is that of the criterion whose n and M stand below it.</summary>
internal static class HeadingNamesItsCriterion
{
    public static Rule Rule { get; } = new(
        Id: "criterion-misnumbered",
        Title: "Đề mục ghi sai số tiêu chí",
        Description: "Số thứ tự trong đề mục phải là của tiêu chí có số chỉ tiêu và điểm tối đa ghi bên dưới. Khi các mẫu số bên dưới đều "
            + "là của một tiêu chí khác, số liệu được tính cho tiêu chí đó và đề mục bị nêu lỗi.",
        Remedy: "Sửa số thứ tự trong đề mục; nếu đề mục đúng thì thay cả khối số liệu bên dưới.",
        Citation: Citations.Decision,
        Severity: Severity.Error,
        Group: RuleGroup.Structure,
        Check: Check)
    {
        Example = "“c) Đối với tiêu chí 4:” nhưng bên dưới là “…/03 chỉ tiêu” và “…/15 điểm”, là số chỉ tiêu và điểm tối đa của tiêu chí 3.",
    };

    private static Verdict Check(Case c)
    {
        ImmutableArray<CriterionCase> wrong = [.. c.Criteria.Where(k => FaultOf(k) is not null)];
        if (wrong.IsEmpty)
            return Met.Instance;
        var obscured = new Obscured(c);
        ImmutableArray<CriterionCase> certain = [.. wrong.Where(k => !MayHeadOthers(obscured, k))];
        return certain.IsEmpty ? new NotCheckable([.. wrong.Select(Unsure)]) : new NotMet([.. certain.Select(FaultOf).OfType<Fault>()]);
    }

    /// <summary>Whether a recogniser may have lost this heading's own lines and the heading of the lines below it.</summary>
    private static bool MayHeadOthers(Obscured obscured, CriterionCase criterion) =>
        criterion.Block!.Figures is [.., var last] && obscured.Hides(criterion.Block.Heading.Place!.Value.Line, last.Figure.Label.Line);

    private static Blocker Unsure(CriterionCase criterion) => new(
        string.Create(Wording.Vietnamese, $"Giữa đề mục và số liệu của tiêu chí {criterion.Number} có dòng chữ đọc không chắc chắn."),
        criterion.Block!.Heading.Place)
    {
        Criterion = criterion.Number,
    };

    private static Fault? FaultOf(CriterionCase criterion)
    {
        if (criterion.Block is not { Heading: Stated<CriterionHeading> { Value.Number: { } said } heading } block
            || said == criterion.Number)
        {
            return null;
        }
        return new Fault(
            FaultKeys.Criterion(criterion.Number),
            string.Create(
                Wording.Vietnamese,
                $"Đề mục ghi tiêu chí {said}, nhưng số liệu bên dưới ({Maxima(criterion)}) là của tiêu chí {criterion.Number}."),
            heading.At)
        {
            Criterion = criterion.Number,
            Expected = string.Create(Wording.Vietnamese, $"tiêu chí {criterion.Number}"),
            Actual = string.Create(Wording.Vietnamese, $"tiêu chí {said}"),
            See = [.. block.Figures.Select(f => f.Figure.At).Take(4)],
        };
    }

    private static string Maxima(CriterionCase criterion) => string.Create(
        Wording.Vietnamese,
        $"{(criterion.IndicatorCount is { } indicators ? Wording.Number(indicators) + " chỉ tiêu, " : "")}tối đa {Wording.Number(criterion.Criterion.MaximumPoints)} điểm");
}
