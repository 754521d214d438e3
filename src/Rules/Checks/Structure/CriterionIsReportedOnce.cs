using System.Globalization;
using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Rules.Cases;
using CTCPL.Pipeline.Rules.Checks.Reading;

namespace CTCPL.Pipeline.Rules.Checks.Structure;

/// <summary>No two blocks claim the same criterion.</summary>
internal static class CriterionIsReportedOnce
{
    public static Rule Rule { get; } = new(
        Id: "criterion-repeated",
        Title: "Tiêu chí lặp lại",
        Description: "Mỗi tiêu chí chỉ được nêu một lần. Khi hai khối số liệu cùng là của một tiêu chí, khối khớp hơn với đề mục và điểm "
            + "tối đa được dùng để kiểm tra, khối kia bị nêu lỗi.",
        Remedy: "Bỏ khối thừa, hoặc sửa đề mục nếu khối đó là của tiêu chí khác.",
        Citation: Citations.Form,
        Severity: Severity.Error,
        Group: RuleGroup.Structure,
        Check: Check)
    {
        Example = "“b) Đối với tiêu chí 2” và “c) Đối với tiêu chí 2” cùng có số liệu “…/06 chỉ tiêu”, “…/30 điểm”.",
    };

    private static Verdict Check(Case c) => Obscured.Judge(
        c,
        c.Unattributed.Where(u => u.Claims is not null),
        blocks => blocks
            .GroupBy(u => u.Claims!.Value)
            .SelectMany(again => again.Select((block, i) => FaultOf(c.Criteria[again.Key - 1], block, i))));

    /// <param name="kept">The criterion with the block that got it.</param>
    /// <param name="again">The other block.</param>
    /// <param name="index">Zero-based among the other blocks that claim it.</param>
    private static Fault FaultOf(CriterionCase kept, UnattributedBlock again, int index)
    {
        string key = FaultKeys.Criterion(kept.Number);
        TextSpan? first = kept.Block?.Start;
        return new Fault(
            index == 0 ? key : string.Create(CultureInfo.InvariantCulture, $"{key} again {index + 1}"),
            string.Create(
                Wording.Vietnamese,
                $"Tiêu chí {kept.Number} được nêu nhiều lần: ngoài khối ở dòng {first?.Line} còn khối này ở dòng {again.Block.Start?.Line}."),
            again.Block.Start)
        {
            Criterion = kept.Number,
            See = first is { } place ? [place] : [],
        };
    }
}
