using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Rules.Cases;
using CTCPL.Pipeline.Rules.Dossiers;

namespace CTCPL.Pipeline.Rules.Checks.BetweenDocuments;

/// <summary>The report's words are not another unit's.</summary>
internal static class ProseIsItsOwn
{
    public static Rule Rule { get; } = new(
        Id: "copied-from-other-unit",
        Title: "Lời văn trùng với báo cáo của đơn vị khác",
        Description: "So lời văn riêng của báo cáo với báo cáo cùng năm của các đơn vị khác, sau khi bỏ tên đơn vị, con số, lời của biểu mẫu và căn cứ pháp lý. "
            + "Trùng gần như toàn bộ một phần lời văn dài thì rất có thể đã chép. Lời văn ngắn, hoặc lời văn có ở từ bốn đơn vị trở lên (mẫu do cấp trên phát), không bị nêu.",
        Remedy: "Hỏi lại đơn vị: phần chỉ đạo, thuận lợi, khó khăn phải là việc thật của đơn vị; xem kỹ cả số liệu tự chấm.",
        Citation: Citations.Form,
        Severity: Severity.Warning,
        Group: RuleGroup.BetweenDocuments,
        Check: Check)
    {
        Needs = StandardNeed.Nothing,
        Example = "Báo cáo của xã Bình An trùng 97% lời văn với báo cáo cùng năm của xã Sơn Thuận, chỉ khác tên và số.",
    };

    private static Verdict Check(Case c)
    {
        if (c.Surroundings.Own is not { } own)
            return Kinship.Alone;
        if (own.Prose.Size < Neighbours.EnoughWords)
            return new NotApplicable("Báo cáo có quá ít lời văn riêng để so với đơn vị khác.");
        if (own is not { Unit: not null, Year: not null })
            return new NotApplicable("Không rõ đơn vị hoặc năm của báo cáo để so với đơn vị khác.");
        ImmutableArray<DocumentDigest> alike = c.Surroundings.Alike;
        return alike.IsEmpty ? Met.Instance : new NotMet([.. alike.Select(other => FaultOf(c, own, other))]);
    }

    private static Fault FaultOf(Case c, DocumentDigest own, DocumentDigest other)
    {
        UnitName unit = other.Unit!;
        decimal percent = Math.Floor((decimal)own.Prose.Share(other.Prose) * 100);
        return new Fault(
            $"copied {unit.Kind.Word()} {Units.Key(unit)}",
            $"Khoảng {Wording.Number(percent)}% lời văn riêng của báo cáo trùng với báo cáo cùng năm của {unit.Kind.Word()} {unit.Name} (tệp “{other.File}”), "
                + "đã bỏ tên đơn vị, con số, lời của biểu mẫu và căn cứ pháp lý; cần xem báo cáo có chép của nhau không.",
            Kinship.LongestProse(c))
        {
            Actual = Wording.Number(percent) + "%",
            Elsewhere = Kinship.LongestProse(other),
        };
    }
}
