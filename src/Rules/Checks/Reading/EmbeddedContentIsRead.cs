using System.Collections.Immutable;
using CTCPL.Pipeline.Rules.Cases;

namespace CTCPL.Pipeline.Rules.Checks.Reading;

/// <summary>No figure can hide in a picture or embedded object.</summary>
internal static class EmbeddedContentIsRead
{
    public const string Id = "embedded-content-unread";

    public static Rule Rule { get; } = new(
        Id,
        Title: "Ảnh hoặc đối tượng nhúng chưa đọc được",
        Description: "Ảnh chụp bảng điểm, bảng tính nhúng hoặc trang chỉ có hình ảnh nằm ở phần tự chấm điểm và phần điều kiện thì số liệu trong đó không đọc được. "
            + "Phần nào không tìm thấy mà có thể nằm trong ảnh thì không bị coi là thiếu, nhưng cũng chưa kiểm tra được. Ảnh ở chỗ khác (dấu, chữ ký, biểu trưng) không tính.",
        Remedy: "Thay ảnh hoặc đối tượng nhúng bằng chữ và bảng gõ trực tiếp trong văn bản rồi gửi lại.",
        Citation: Citations.Form,
        Severity: Severity.Warning,
        Group: RuleGroup.Reading,
        Check: Check)
    {
        Needs = StandardNeed.Nothing,
        Example = "Dưới đề mục “đ) Đối với tiêu chí 5” là ảnh chụp bảng điểm thay cho bốn dòng số liệu.",
    };

    private static Verdict Check(Case c)
    {
        ImmutableArray<UnreadContent> contents = UnreadContent.All(c.Document);
        if (contents.IsEmpty)
            return Met.Instance;
        var obscured = new Obscured(c);
        ImmutableArray<(MissingPart Part, Blocker? Blocker)> hidden = [.. MissingPart.All(c).Select(p => (p, obscured.Find(p)))];
        var places = new FormPlaces(c);
        ImmutableArray<Fault> faults =
        [
            .. contents.Select(content => FaultOf(
                c,
                content,
                places,
                [.. hidden.Where(h => string.Equals(h.Blocker?.CausedBy?.Key, content.Key, StringComparison.Ordinal)).Select(h => h.Part.What).Distinct(StringComparer.Ordinal)]))
                .OfType<Fault>(),
        ];
        return faults.IsEmpty ? Met.Instance : new NotMet(faults);
    }

    /// <summary>The fault of content that stands among the figures, or where something is not found; <c>null</c> elsewhere.</summary>
    private static Fault? FaultOf(Case c, UnreadContent content, FormPlaces places, ImmutableArray<string> hidden)
    {
        bool amongFigures = content.Line > places.ScoresStart && content.Line < places.ConditionsFiguresEnd;
        if (!amongFigures && hidden.IsEmpty)
            return null;
        string missing = hidden.IsEmpty ? "" : $"; chưa tìm thấy {string.Join(", ", hidden)}";
        string what = content.Line is null
            ? "Có trang chỉ là hình ảnh, số liệu trong đó không đọc được"
            : "Có ảnh hoặc đối tượng nhúng ở phần cần có số liệu, nội dung trong đó không đọc được";
        return new Fault(content.Key, $"{what}{missing}.", content.At(c.Document));
    }
}
