using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Rules.Cases;

namespace CTCPL.Pipeline.Rules.Checks.Identity;

/// <summary>The unit is called phường, xã, thị trấn or đặc khu throughout, outside the law's own title.</summary>
internal static class UnitKindIsTheSameEverywhere
{
    public static Rule Rule { get; } = new(
        Id: "unit-kind-mismatch",
        Title: "Lẫn loại đơn vị (xã, phường, thị trấn)",
        Description: "Một đơn vị chỉ thuộc một loại. Chỗ gọi là xã, chỗ gọi là phường thường do dùng lại mẫu của đơn vị khác; cụm từ “xã, phường, "
            + "thị trấn” trong tên văn bản không tính.",
        Remedy: "Sửa cho đúng loại đơn vị; kiểm tra đoạn đó có phải chép từ báo cáo khác hay không.",
        Citation: Citations.Form,
        Severity: Severity.Warning,
        Group: RuleGroup.Identity,
        Check: Check)
    {
        Needs = StandardNeed.Nothing,
        Example = "Báo cáo của phường Thượng Cát nhưng có câu “xây dựng xã đạt chuẩn tiếp cận pháp luật”.",
    };

    private static Verdict Check(Case c)
    {
        if (c.Report.UnitMentions.IsEmpty)
        {
            return new NotCheckable(new Blocker("Không đọc được tên đơn vị nên không biết đơn vị thuộc loại nào.", c.Report.Unit.Place)
            {
                CausedBy = c.Report.UnsureUnits is [var unsure, ..] ? Blockers.Unsure(UnsureMentions.Key("unit", unsure.Place)) : null,
            });
        }

        // Another unit's name is unit-name-mismatch; its kind says nothing of this unit's.
        ImmutableArray<Mention<UnitName>> own =
            Agreement<UnitName>.Of(c.Report.UnitMentions, UnitNameIsTheSameEverywhere.Identity).Usual;
        var agreement = Agreement<UnitName>.Of(own, unit => unit.Kind);
        UnitKind kind = agreement.Usual[0].Fact.Value.Kind;
        ImmutableArray<Stated<UnitKind>> prose = [.. c.Report.KindMentions.Where(k => k.Value != kind)];
        ImmutableArray<Fault> faults =
        [
            .. agreement.Faults("kind", unit => $"{unit.Kind.Word()} {unit.Name}"),
            .. prose.GroupBy(k => k.Value).Select(other => InProse(agreement.Usual[0].Fact, [.. other])),
        ];
        return faults.IsEmpty ? Met.Instance : new NotMet(faults);
    }

    private static Fault InProse(Stated<UnitName> unit, ImmutableArray<Stated<UnitKind>> odd) => new(
        "kind prose " + odd[0].Value switch
        {
            UnitKind.Commune => "commune",
            UnitKind.Ward => "ward",
            UnitKind.Township => "township",
            UnitKind.SpecialZone => "specialZone",
            _ => throw new ArgumentOutOfRangeException(nameof(odd), odd[0].Value, message: null),
        },
        $"Báo cáo của {unit.Value.Kind.Word()} {unit.Value.Name} nhưng lời văn gọi đơn vị là {odd[0].Value.Word()}"
        + $"{(odd.Length > 1 ? $" ở {Wording.Number(odd.Length)} chỗ" : "")}.",
        odd[0].At)
    {
        Expected = unit.Value.Kind.Word(),
        Actual = odd[0].Value.Word(),
        See = [.. odd.Skip(1).Select(k => k.At), unit.At],
    };
}
