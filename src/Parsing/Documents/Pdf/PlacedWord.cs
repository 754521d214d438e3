using UglyToad.PdfPig.Core;

namespace CTCPL.Pipeline.Parsing.Documents.Pdf;

/// <summary>A recognised word in the frame of its page's writing direction, where lines run from left to right.</summary>
/// <param name="Word">The word.</param>
/// <param name="Start">Where it begins along the line, in points.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Bottom">Its lower edge; grows upwards across the lines.</param>
/// <param name="Top">Its upper edge.</param>
internal readonly record struct PlacedWord(RecognisedWord Word, double Start, double End, double Bottom, double Top)
{
    public double Height => Top - Bottom;

    public Extent Ink => new(Word.Box.Left, Word.Box.Bottom, Word.Box.Right, Word.Box.Top);

    public static PlacedWord Of(RecognisedWord word, WritingDirection direction)
    {
        Box box = word.Box;
        (double start, double bottom) = direction.Turn(new PdfPoint(box.Left, box.Bottom));
        (double end, double top) = direction.Turn(new PdfPoint(box.Right, box.Top));
        return new PlacedWord(word, Math.Min(start, end), Math.Max(start, end), Math.Min(bottom, top), Math.Max(bottom, top));
    }

    /// <summary>Whether two words stand on one printed row: the smaller one's height lies mostly within the other's.</summary>
    public bool IsBeside(in PlacedWord other)
    {
        double shared = Math.Min(Top, other.Top) - Math.Max(Bottom, other.Bottom);
        return shared >= 0.6 * Math.Min(Height, other.Height);
    }
}
