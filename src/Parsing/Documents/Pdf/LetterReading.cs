using CTCPL.Pipeline.Parsing.Documents.OldFonts;
using UglyToad.PdfPig.Content;

namespace CTCPL.Pipeline.Parsing.Documents.Pdf;

/// <summary>How the letters of a page are to be understood.</summary>
/// <param name="log">What the library said of the document so far.</param>
/// <param name="assumed">The coding of fonts whose name does not tell one.</param>
internal sealed class LetterReading(LibraryLog log, OldCoding assumed = OldCoding.None)
{
    private readonly Dictionary<string, OldCoding> _codings = new(StringComparer.Ordinal);

    /// <summary>Whether letters keep their codes, so that an old coding can be told by the words.</summary>
    public bool Raw { get; init; }

    /// <summary>The old coding of a font met so far.</summary>
    public OldCoding Used { get; private set; }

    /// <summary>The text of a letter and the coding it still is in; empty when it draws nothing that can be read.</summary>
    public (string Text, OldCoding Coding) Of(Letter letter)
    {
        OldCoding coding = CodingOf(letter.FontName ?? "");
        Used = coding is OldCoding.None ? Used : coding;
        if (Raw || coding is not OldCoding.None)
            return (string.IsNullOrWhiteSpace(letter.Value) ? letter.Value.Length == 0 ? "" : " " : letter.Value, coding);
        bool meaningless = letter.Value.Length == 1
            && (char.IsLetterOrDigit(letter.Value[0]) || char.IsControl(letter.Value[0])) && log.Guessed(letter);
        return (meaningless ? "\uFFFD" : GlyphText.Repair(letter.Value), OldCoding.None);
    }

    private OldCoding CodingOf(string font)
    {
        if (!_codings.TryGetValue(font, out OldCoding coding))
        {
            coding = OldFontName.CodingOf(font) is var told and not OldCoding.None ? told : assumed;
            _codings.Add(font, coding);
        }
        return coding;
    }
}
