using System.Xml.Linq;
using CTCPL.Pipeline.Parsing.Documents.OldFonts;

namespace CTCPL.Pipeline.Parsing.Documents.Word.Formatting;

/// <summary>How the runs of one paragraph look: their own properties over those of the character style, the paragraph's
/// style and the document's defaults (ISO/IEC 29500-1, 17.7.2).</summary>
internal sealed class RunLooks(Styles styles, ThemeFonts theme)
{
    /// <summary>Smaller letters, in half points, cannot be read.</summary>
    private const int SmallestSize = 2;

    private Look _paragraph = Look.Nothing;
    private Look _below = Look.Nothing;
    private Paint? _behind;

    /// <summary>Goes on to another paragraph.</summary>
    /// <param name="properties">Its w:pPr.</param>
    /// <param name="background">What is behind it: the page or a shaded cell.</param>
    public void Enter(XElement? properties, Paint background)
    {
        string? style = styles.OfParagraph(properties);
        _paragraph = styles.LookOf(style);
        _below = _paragraph.Over(styles.Defaults);
        Paint? own = properties.Child("shd") is XElement shading ? Paint.OfShading(shading) : styles.ParagraphShading(style);
        _behind = own ?? background;
    }

    /// <summary>How a run with these properties looks.</summary>
    /// <param name="properties">Its w:rPr.</param>
    public RunLook Of(XElement? properties)
    {
        var own = Look.Of(properties);
        Look character = styles.LookOf(properties.ChildValue("rStyle"));
        Look look = own.Over(character.Over(_below));
        string? font = theme.Resolve(look.Font);
        return new RunLook(
            IsHidden: IsHidden(own, character) || IsInvisible(look),
            font,
            OldFontName.CodingOf(font),
            look.Raising ?? Raising.None);
    }

    // A toggle property (17.7.3): set by the paragraph's and by the character's style, it is off again.
    private bool IsHidden(Look own, Look character) =>
        own.IsHidden ?? ((character.IsHidden ?? false) ^ (_paragraph.IsHidden ?? false) || (styles.Defaults.IsHidden ?? false));

    private bool IsInvisible(Look look) =>
        look.Size is <= SmallestSize
        || look.Letters is Paint letters && letters.VanishesOn(look.Highlight ?? look.Shading ?? _behind ?? Paint.White);
}

/// <summary>What of a run's look changes how its text is read.</summary>
/// <param name="IsHidden">Formatted as hidden, or not to be seen: white on white, or a point high.</param>
/// <param name="Font">The font of its letters; <c>null</c> when nothing names one.</param>
/// <param name="Coding">What the font's name says about the coding.</param>
/// <param name="Raising">Whether it is raised or lowered.</param>
internal readonly record struct RunLook(bool IsHidden, string? Font, OldCoding Coding, Raising Raising);
