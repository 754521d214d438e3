using System.Text;

namespace CTCPL.Pipeline.Parsing.Documents.Word.Content;

/// <summary>Text in one form of Unicode.</summary>
internal static class Unicode
{
    /// <summary>The text in NFC; half a surrogate pair, which no form has, becomes U+FFFD.</summary>
    public static string Composed(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') >= 0)
            text = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
        return text.Normalize(NormalizationForm.FormC);
    }
}
