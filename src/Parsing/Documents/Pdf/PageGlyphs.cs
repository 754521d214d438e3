using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Documents.OldFonts;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;

namespace CTCPL.Pipeline.Parsing.Documents.Pdf;

/// <summary>The glyphs of one page by writing direction, each group in that direction's own frame.</summary>
internal static class PageGlyphs
{
    /// <summary>For a letter whose font tells no size.</summary>
    private const double UsualSize = 12;

    /// <summary>The groups, the one with most glyphs first: the page's own text before stamps in the margin.</summary>
    public static List<(WritingDirection Direction, List<Glyph> Glyphs)> Of(ImmutableArray<Letter> letters, LetterReading reading)
    {
        var groups = new Dictionary<WritingDirection, List<Glyph>>();
        int order = 0;
        foreach (Letter letter in letters)
        {
            (string text, OldCoding coding) = reading.Of(letter);
            if (text.Length == 0 || !IsPlaced(letter))
                continue;
            var direction = WritingDirection.Of(letter);
            if (!groups.TryGetValue(direction, out List<Glyph>? group))
                groups.Add(direction, group = []);
            group.Add(Place(letter, text, direction) with { Coding = coding, Order = order++ });
        }
        return [.. groups.OrderByDescending(group => group.Value.Count).ThenBy(group => group.Key.Degrees)
            .Select(group => (group.Key, group.Value))];
    }

    private static Glyph Place(Letter letter, string text, WritingDirection direction)
    {
        (double start, double baseline) = direction.Turn(letter.StartBaseLine);
        (double end, _) = direction.Turn(letter.EndBaseLine);
        double size = letter.PointSize is > 0.5 and < 2000 ? letter.PointSize : UsualSize;
        PdfRectangle drawn = letter.BoundingBox;
        (double centre, _) = direction.Turn(drawn.Centroid);
        return new Glyph(text, start, Math.Max(start, end), baseline, size, Ink(letter, drawn, size), centre);
    }

    /// <summary>The drawn outline; where the font has none (a space, a font left out of the file), the room on the line.</summary>
    private static Extent Ink(Letter letter, in PdfRectangle drawn, double size)
    {
        var ink = Extent.Around(drawn);
        if (ink.Top - ink.Bottom > 0.01)
            return ink;
        PdfPoint from = letter.StartBaseLine;
        PdfPoint to = letter.EndBaseLine;
        return new Extent(
            Math.Min(from.X, to.X),
            Math.Min(from.Y, to.Y),
            Math.Max(from.X, to.X),
            Math.Max(from.Y, to.Y) + (from.Y == to.Y ? size * 0.7 : 0));
    }

    private static bool IsPlaced(Letter letter) =>
        double.IsFinite(letter.StartBaseLine.X) && double.IsFinite(letter.StartBaseLine.Y)
        && double.IsFinite(letter.EndBaseLine.X) && double.IsFinite(letter.EndBaseLine.Y)
        && double.IsFinite(letter.BoundingBox.Centroid.X) && double.IsFinite(letter.BoundingBox.Centroid.Y);
}
