using System.Xml.Linq;

namespace CTCPL.Pipeline.Parsing.Documents.Word.Content;

/// <summary>The comments of a document. They are no part of the report, but one may hold a corrected figure.</summary>
/// <param name="root">Gives the root of the comments part, asked for only when a comment is referred to.</param>
internal sealed class Comments(Func<XElement?> root)
{
    /// <summary>Longest comment kept, in UTF-16 units.</summary>
    private const int Longest = 2_000;

    private Dictionary<string, string>? _withFigures;

    /// <summary>The words of the comment with this id; <c>null</c> when it holds no digit.</summary>
    public string? WithFigure(string id) => (_withFigures ??= Load()).GetValueOrDefault(id);

    private Dictionary<string, string> Load()
    {
        Dictionary<string, string> comments = new(StringComparer.Ordinal);
        foreach (XElement comment in root()?.Elements(W.Main + "comment") ?? [])
        {
            string words = string.Join(' ', comment.Descendants(W.Main + "p").Select(p => string.Concat(p.Descendants(W.Main + "t").Select(t => t.Value))));
            words = Unicode.Composed(words.Length > Longest ? words[..Longest] : words).Trim();
            if ((string?)comment.Attribute(W.Main + "id") is string id && words.Any(char.IsDigit))
                comments.TryAdd(id, words);
        }
        return comments;
    }
}
