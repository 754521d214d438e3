using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokens;

namespace CTCPL.Pipeline.Parsing.Documents.Pdf;

/// <summary>What a document is besides its pages. Scripts and actions are never looked at, let alone run.</summary>
/// <param name="Portfolio">Its pages are but a cover for attached files (ISO 32000-1, 12.3.5).</param>
/// <param name="DynamicForm">Its pages are made by Adobe's viewer from an XFA form; what stands in them is "Please wait".</param>
/// <param name="Attachments">Files are attached.</param>
internal sealed record DocumentFeatures(bool Portfolio, bool DynamicForm, bool Attachments)
{
    public static DocumentFeatures None { get; } = new(false, false, false);

    public static DocumentFeatures Of(PdfDocument document)
    {
        DictionaryToken catalog = document.Structure.Catalog.CatalogDictionary;
        DictionaryToken? form = document.Find<DictionaryToken>(catalog, "AcroForm");
        bool xfa = form is not null && form.ContainsKey(NameToken.Create("XFA"));
        return new DocumentFeatures(
            Portfolio: document.Find<DictionaryToken>(catalog, "Collection") is not null,
            DynamicForm: xfa && (document.Find<BooleanToken>(catalog, "NeedsRendering")?.Data is true || IsPlaceholder(document)),
            Attachments: document.Find<DictionaryToken>(document.Find<DictionaryToken>(catalog, "Names"), "EmbeddedFiles") is not null);
    }

    /// <summary>Viewers without XFA are shown one page: "Please wait... If this message is not eventually replaced …".</summary>
    private static bool IsPlaceholder(PdfDocument document) =>
        document.NumberOfPages == 1
        && string.Concat(document.GetPage(1).Letters.Select(letter => letter.Value)).Replace(" ", "", StringComparison.Ordinal)
            .Contains("Pleasewait", StringComparison.OrdinalIgnoreCase);
}
