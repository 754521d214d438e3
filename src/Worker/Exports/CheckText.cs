using System.Globalization;

namespace CTCPL.Pipeline.Worker.Exports;

/// <summary>Words from outside, made harmless for a terminal.</summary>
internal static class CheckText
{
    /// <summary>
    /// One line whose every character is visible: a tab is a space, another control character its picture (␛), and what
    /// would reorder or hide text (bidirectional controls, line separators) is U+FFFD.
    /// </summary>
    public static string Visible(string text) => string.Create(text.Length, text, static (shown, source) =>
    {
        for (int i = 0; i < source.Length; i++)
            shown[i] = Visible(source[i]);
    });

    private static char Visible(char c) => c switch
    {
        '\t' => ' ',
        < ' ' => (char)('\u2400' + c),
        '\u007f' => '\u2421',
        '\u00ad' => c,
        _ => char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator ? '\ufffd' : c,
    };
}
