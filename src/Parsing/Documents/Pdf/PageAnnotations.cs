using System.Collections.Immutable;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Annotations;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Tokens;

namespace CTCPL.Pipeline.Parsing.Documents.Pdf;

/// <summary>Words that a page shows or carries outside its own content.</summary>
/// <param name="Filled">Values of form fields and text typed over the page: shown, but in appearances that the library does not read.</param>
/// <param name="Comments">Reviewing notes.</param>
internal sealed record PageAnnotations(ImmutableArray<string> Filled, ImmutableArray<string> Comments)
{
    /// <summary>More than a form has fields on a page; what follows is left.</summary>
    private const int Most = 500;

    public static PageAnnotations None { get; } = new([], []);

    public static PageAnnotations Of(PdfDocument document, Page page)
    {
        ImmutableArray<string>.Builder filled = ImmutableArray.CreateBuilder<string>();
        ImmutableArray<string>.Builder comments = ImmutableArray.CreateBuilder<string>();
        foreach (Annotation annotation in page.GetAnnotations().Take(Most))
        {
            if (annotation.Flags.HasFlag(AnnotationFlags.Hidden) || annotation.Flags.HasFlag(AnnotationFlags.NoView))
                continue;
            if (annotation.Type is AnnotationType.Widget && ValueOf(document, annotation.AnnotationDictionary) is string value)
            {
                filled.Add(value);
            }
            else if (annotation.Type is AnnotationType.FreeText && !string.IsNullOrWhiteSpace(annotation.Content))
            {
                filled.Add(annotation.Content.Trim());
            }
            else if (annotation.Type is AnnotationType.Text or AnnotationType.Highlight or AnnotationType.Underline or AnnotationType.StrikeOut
                && !string.IsNullOrWhiteSpace(annotation.Content))
            {
                comments.Add(annotation.Content.Trim());
            }
        }
        return new PageAnnotations(filled.DrainToImmutable(), comments.DrainToImmutable());
    }

    /// <summary>The value of a text or choice field, which a parent field may hold.</summary>
    private static string? ValueOf(PdfDocument document, DictionaryToken widget)
    {
        DictionaryToken? field = widget;
        for (int level = 0; level < 8 && field is not null; level++)
        {
            if (document.FindText(field, "V") is string value)
                return value;
            field = document.Find<DictionaryToken>(field, "Parent");
        }
        return null;
    }
}
