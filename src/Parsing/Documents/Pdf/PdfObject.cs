using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokens;

namespace CTCPL.Pipeline.Parsing.Documents.Pdf;

/// <summary>Looks up entries of a document's dictionaries, following references.</summary>
internal static class PdfObject
{
    /// <summary>A reference may lead to a reference, and in a damaged file back to itself.</summary>
    private const int MostSteps = 16;

    /// <summary>The entry of this name and type; <c>null</c> when there is none.</summary>
    public static T? Find<T>(this PdfDocument document, DictionaryToken? dictionary, string name)
        where T : class, IToken
    {
        if (dictionary is null || !dictionary.TryGet(NameToken.Create(name), out IToken? token))
            return null;
        for (int step = 0; step < MostSteps && token is IndirectReferenceToken reference; step++)
            token = document.Structure.GetObject(reference.Data)?.Data;
        return token as T;
    }

    /// <summary>The text of an entry; <c>null</c> when it is none, or empty.</summary>
    public static string? FindText(this PdfDocument document, DictionaryToken? dictionary, string name)
    {
        string? text = document.Find<StringToken>(dictionary, name)?.Data ?? document.Find<HexToken>(dictionary, name)?.Data;
        return string.IsNullOrWhiteSpace(text) ? null : text.Trim();
    }
}
