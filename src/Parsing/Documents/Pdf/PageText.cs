using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics;

namespace CTCPL.Pipeline.Parsing.Documents.Pdf;

/// <summary>What is taken from a page of the library: fetched at once, so that its faults come out in one place.</summary>
/// <param name="Width">Of the displayed page, in points.</param>
/// <param name="Height">Of the displayed page, in points.</param>
/// <param name="Letters">In the order they are drawn, placed on the displayed page (its rotation applied).</param>
/// <param name="Pictures">Where the page shows pictures.</param>
/// <param name="Shapes">Lines and shapes the page draws.</param>
internal sealed record PageText(
    double Width, double Height, IReadOnlyList<Letter> Letters, IReadOnlyList<PdfRectangle> Pictures, IReadOnlyList<PdfPath> Shapes)
{
    /// <summary>What it shows or carries outside its own content.</summary>
    public PageAnnotations Annotations { get; init; } = PageAnnotations.None;

    /// <summary>Whether a picture of the whole page is drawn over its text.</summary>
    public bool IsCovered { get; init; }

    public static PageText Of(Page page)
    {
        List<IPdfImage> pictures = [.. page.GetImages()];
        return new PageText(page.Width, page.Height, page.Letters, [.. pictures.Select(picture => picture.BoundingBox)], page.Paths)
        {
            IsCovered = CoveredText.In(page, pictures),
        };
    }
}
