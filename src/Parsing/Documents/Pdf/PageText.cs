using UglyToad.PdfPig.Content;

namespace CTCPL.Pipeline.Parsing.Documents.Pdf;

/// <summary>What is taken from a page of the library: fetched at once, so that its faults come out in one place.</summary>
/// <param name="Letters">In the order they are drawn, placed on the displayed page (its rotation applied).</param>
/// <param name="Images">How many pictures the page shows.</param>
internal sealed record PageText(IReadOnlyList<Letter> Letters, int Images)
{
    public static PageText Of(Page page) => new(page.Letters, page.NumberOfImages);
}
