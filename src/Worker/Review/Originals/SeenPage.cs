using System.Collections.Immutable;
using System.Globalization;
using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Worker.Reading.Recognition;
using CTCPL.Pipeline.Worker.Review.Documents;

namespace CTCPL.Pipeline.Worker.Review.Originals;

/// <summary>A page of the original, with the places on it that findings and figures point to.</summary>
/// <param name="Size">As displayed.</param>
/// <param name="Lines">The lines read on it.</param>
internal sealed record SeenPage(PageSize Size, ImmutableArray<SeenLine> Lines)
{
    /// <summary>Every page in order; lines without a place on the paper are on none.</summary>
    public static ImmutableArray<SeenPage> LayOut(
        ImmutableArray<PageSize> sizes, DocumentText? document, ILookup<int, Highlight> highlights)
    {
        ILookup<int?, TextLine> lines = (document?.Lines ?? []).Where(line => line.Box is not null).ToLookup(line => line.Page);
        return [.. sizes.Select(size => new SeenPage(
            size,
            [.. lines[size.Page].Select(line => SeenLine.Of(line, size, [.. highlights[line.Number].DistinctBy(h => h.Number)]))]))];
    }
}

/// <summary>A line on the picture of its page.</summary>
/// <param name="Number">One-based line of the document.</param>
/// <param name="Left">Points from the left edge.</param>
/// <param name="Top">Points from the upper edge.</param>
/// <param name="Width">Points.</param>
/// <param name="Height">Points.</param>
/// <param name="Findings">Those that point here, each once.</param>
internal sealed record SeenLine(int Number, double Left, double Top, double Width, double Height, ImmutableArray<Highlight> Findings)
{
    /// <summary>Ink touches its box; a frame around it needs some air.</summary>
    private const double Air = 2;

    public static SeenLine Of(TextLine line, PageSize size, ImmutableArray<Highlight> findings)
    {
        Box box = line.Box ?? throw new ArgumentException("The line has no place.", nameof(line));
        return new SeenLine(
            line.Number, box.Left - Air, size.Height - box.Top - Air, box.Right - box.Left + 2 * Air, box.Top - box.Bottom + 2 * Air, findings);
    }

    /// <summary>A measure as SVG wants it.</summary>
    public static string Points(double value) => Math.Round(value, 2).ToString(CultureInfo.InvariantCulture);
}
