using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Parsing.Text;
using CTCPL.Pipeline.Rules.Cases;

namespace CTCPL.Pipeline.Rules.Checks.Identity;

/// <summary>Wherever this unit must be named, it is this unit's name that stands there.</summary>
internal static partial class UnitNameIsTheSameEverywhere
{
    public static Rule Rule { get; } = new(
        Id: "unit-name-mismatch",
        Title: "Tên đơn vị không thống nhất",
        Description: "Tiêu đề, phần đầu văn bản, câu về kỷ luật người đứng đầu và phần đề nghị phải nêu cùng một đơn vị. Tên khác thường do chép từ báo "
            + "cáo của đơn vị khác. Khác dấu thanh, chữ hoa hoặc khoảng trắng không tính.",
        Remedy: "Sửa tên đơn vị; kiểm tra các số liệu khác có bị chép theo hay không.",
        Citation: Citations.Form,
        Severity: Severity.Error,
        Group: RuleGroup.Identity,
        Check: Check)
    {
        Needs = StandardNeed.Nothing,
        Example = "Báo cáo của phường Thượng Cát nhưng phần đề nghị ghi “công nhận phường Liên Mạc”.",
    };

    /// <summary>What makes two spellings the same name: case, tone marks, spaces and i for y ("Mỹ Lý", "Mĩ Lí") do not count; "Tây" and
    /// "Tài" stay two names.</summary>
    public static string Identity(UnitName unit) =>
        LoneY().Replace(Folding.Fold(unit.Name), "i").Replace(" ", "", StringComparison.Ordinal);

    /// <summary>The y of a syllable that may as well be spelt with i: its only vowel, or behind "qu".</summary>
    [GeneratedRegex(@"(?<=\b(?:[bcdghklmnpqrstvx]{0,3}|qu))y\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LoneY();

    private static Verdict Check(Case c)
    {
        ImmutableArray<Mention<UnitName>> mentions = c.Report.UnitMentions;
        ImmutableArray<Blocker> unsure = UnsureMentions.Blockers(
            [.. c.Report.UnsureUnits, .. UnsureMentions.MisreadNames(c).Select(n => n.Mention)], "unit", "Tên đơn vị");
        if (mentions.IsEmpty && !unsure.IsEmpty)
            return new NotCheckable(unsure);
        if (mentions.IsEmpty)
            return new NotCheckable(new Blocker("Không đọc được tên đơn vị ở chỗ nào trong báo cáo.", c.Report.Unit.Place));
        var agreement = Agreement<UnitName>.Of(mentions, Identity);
        ImmutableArray<Mention<UnitName>> misread = [.. UnsureMentions.MisreadNames(c).Select(n => n.As)];
        ImmutableArray<Fault> faults = (agreement with { Odd = [.. agreement.Odd.Except(misread)] })
            .Faults("unit", unit => $"{unit.Kind.Word()} {unit.Name}");
        if (!faults.IsEmpty)
            return new NotMet(faults);
        if (!unsure.IsEmpty)
            return new NotCheckable(unsure);
        return c.Report.Unit is Garbled<UnitName> garbled
            ? new NotCheckable(garbled.Unsure is null
                ? new Blocker("Không đọc được tên đơn vị ở tiêu đề.", garbled.At)
                : new Blocker("Tên đơn vị đọc không chắc chắn.", garbled.At) { CausedBy = Blockers.Unsure(FaultKeys.Unit) })
            : Met.Instance;
    }
}
