using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Documents;

namespace CTCPL.Pipeline.Rules.Checks.Reading;

/// <summary>A picture, an embedded object or a page of pictures that was not read.</summary>
/// <param name="Key">Its key in <c>embedded-content-unread</c>.</param>
/// <param name="Line">One-based line it stands in or behind; <c>null</c> where only the document is known.</param>
/// <param name="Words">What it is, in the middle of a sentence.</param>
internal sealed record UnreadContent(string Key, int? Line, string Words)
{
    /// <summary>All of a document, in the order noticed.</summary>
    public static ImmutableArray<UnreadContent> All(DocumentText document) =>
    [
        .. document.Notes
            .Where(n => n.Code is NoteCodes.EmbeddedContent or NoteCodes.PageWithoutText)
            .Select((n, i) => new UnreadContent(
                "content " + Wording.Number(i + 1),
                n.Code is NoteCodes.EmbeddedContent ? n.Line ?? 0 : n.Line,
                n.Code is NoteCodes.EmbeddedContent
                    ? "ở chỗ đó có ảnh hoặc đối tượng nhúng không đọc được nội dung"
                    : "có trang chỉ là hình ảnh chưa đọc được")),
    ];

    public TextSpan? At(DocumentText document) => Line is > 0 and { } line ? TextSpan.Of(document.Line(line)) : null;
}
