using System.Xml.Linq;
using CTCPL.Pipeline.Parsing.Documents.OldFonts;
using CTCPL.Pipeline.Parsing.Documents.Word.Formatting;

namespace CTCPL.Pipeline.Parsing.Documents.Word.Numbering;

/// <summary>One level of a list (w:lvl; ISO/IEC 29500-1, 17.9.6).</summary>
/// <param name="Start">The first number.</param>
/// <param name="Format">The w:numFmt ("decimal", "lowerLetter", "bullet" …).</param>
/// <param name="Text">The pattern, %1 to %9 standing for the numbers of the levels.</param>
/// <param name="Suffix">What follows the number: a space where Word puts a tab or a space, else nothing.</param>
/// <param name="RestartAfter">One-based level whose use restarts this one, zero for never; <c>null</c> for every higher level.</param>
/// <param name="IsLegal">Every number is shown in decimal, whatever its level's format.</param>
/// <param name="ParagraphStyle">The style that stands for this level.</param>
/// <param name="IsHidden">The number is formatted as hidden text.</param>
internal sealed record NumberingLevel(
    int Start, string Format, string Text, string Suffix, int? RestartAfter, bool IsLegal, string? ParagraphStyle, bool IsHidden)
{
    /// <summary>Levels of a list; ISO/IEC 29500-1, 17.9.3.</summary>
    public const int Count = 9;

    /// <summary>Word takes no longer pattern.</summary>
    private const int LongestText = 255;

    public static NumberingLevel From(XElement level)
    {
        XElement? look = level.Child("rPr");
        string text = level.ChildValue("lvlText") ?? "";
        text = OldFontText.Decode(text, OldFontName.CodingOf(Look.Of(look).Font)) ?? text;
        return new NumberingLevel(
            level.ChildNumber("start") ?? 0,
            FormatOf(level),
            text.Length > LongestText ? text[..LongestText] : text,
            level.ChildValue("suff") is "nothing" ? "" : " ",
            level.ChildNumber("lvlRestart"),
            level.Switch("isLgl") ?? false,
            level.ChildValue("pStyle"),
            look.Switch("vanish") ?? false);
    }

    // A custom format stands in mc:AlternateContent with a plain one as its fallback.
    private static string FormatOf(XElement level) =>
        level.ChildValue("numFmt")
        ?? level.Elements(W.Compatibility + "AlternateContent").Elements(W.Compatibility + "Fallback").FirstOrDefault().ChildValue("numFmt")
        ?? "decimal";
}
