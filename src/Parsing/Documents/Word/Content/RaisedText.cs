using CTCPL.Pipeline.Parsing.Documents.Word.Formatting;

namespace CTCPL.Pipeline.Parsing.Documents.Word.Content;

/// <summary>Raised and lowered digits as the characters for them, lest a note mark make 851 of 85.</summary>
internal static class RaisedText
{
    private const string Plain = "0123456789+-=()";
    private const string Superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾";
    private const string Subscripts = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎";

    /// <param name="text">The text of a run.</param>
    /// <param name="raising">How it stands to the line.</param>
    /// <param name="before">The character before it. What is raised by hand is a note mark only when glued to a digit; it may
    /// as well be a way of lining up the letterhead.</param>
    public static string Of(string text, Raising raising, char? before) => raising switch
    {
        Raising.Superscript => Mapped(text, Superscripts),
        Raising.ByHand when before is char c && (char.IsAsciiDigit(c) || Superscripts.Contains(c, StringComparison.Ordinal)) => Mapped(text, Superscripts),
        Raising.Subscript => Mapped(text, Subscripts),
        _ => text,
    };

    private static string Mapped(string text, string to) => string.Create(text.Length, (text, to), static (mapped, from) =>
    {
        for (int i = 0; i < mapped.Length; i++)
        {
            int index = Plain.IndexOf(from.text[i], StringComparison.Ordinal);
            mapped[i] = index < 0 ? from.text[i] : from.to[index];
        }
    });
}
