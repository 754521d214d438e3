using CTCPL.Pipeline.Testing.Documents;
using static System.FormattableString;

namespace CTCPL.Pipeline.Parsing.Tests.Documents.Word;

/// <summary>
/// A document of numbered paragraphs in one word each: "1:0" is list 1 at level 0, "1" leaves the level out, "S" is a paragraph
/// of style S, "-" an ordinary one. The rendered numbers come back, an ordinary paragraph as "-".
/// </summary>
internal static class ListSpec
{
    public static string[] Numbers(string paragraphs, string numbering, string styles = "")
    {
        string body = string.Concat(paragraphs.Split(' ').Select(p => $"<w:p>{Properties(p)}<w:r><w:t>|</w:t></w:r></w:p>"));
        string[] lines = Reading.Lines(DocxParts.WithBody(body).Numbering(numbering).Styles(styles));
        return [.. lines.Select(line => line is "|" ? "-" : line[..^1])];
    }

    /// <summary>An abstract definition and one list of the same id; a level is "format text", and more markup behind "+".</summary>
    public static string List(int id, params string[] levels) =>
        Invariant($"<w:abstractNum w:abstractNumId=\"{id}\">{string.Concat(levels.Select(Level))}</w:abstractNum>{Instance(id, id)}");

    public static string Instance(int id, int family, string overrides = "") =>
        Invariant($"<w:num w:numId=\"{id}\"><w:abstractNumId w:val=\"{family}\"/>{overrides}</w:num>");

    public static string Level(string level, int index)
    {
        string[] parts = level.Split('+');
        string[] words = parts[0].Split(' ', 2);
        return Invariant($"<w:lvl w:ilvl=\"{index}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{words[0]}\"/><w:lvlText w:val=\"{words[1]}\"/>{string.Concat(parts[1..])}</w:lvl>");
    }

    private static string Properties(string paragraph)
    {
        if (paragraph is "-")
            return "";
        if (char.IsLetter(paragraph[0]))
            return $"<w:pPr><w:pStyle w:val=\"{paragraph}\"/></w:pPr>";
        string[] parts = paragraph.Split(':');
        string level = parts.Length > 1 ? $"<w:ilvl w:val=\"{parts[1]}\"/>" : "";
        return $"<w:pPr><w:numPr>{level}<w:numId w:val=\"{parts[0]}\"/></w:numPr></w:pPr>";
    }
}
