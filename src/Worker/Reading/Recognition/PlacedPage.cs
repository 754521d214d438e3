using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Worker.Reading.Recognition.Looks;
using CTCPL.Pipeline.Worker.Reading.Recognition.Pictures;

namespace CTCPL.Pipeline.Worker.Reading.Recognition;

/// <summary>Turns what was read on a straightened picture into places on the displayed page.</summary>
internal static class PlacedPage
{
    /// <param name="number">One-based page.</param>
    /// <param name="picture">The page as rendered.</param>
    /// <param name="perPoint">Pixels of the rendered page per PDF point.</param>
    /// <param name="page">What was read.</param>
    public static RecognisedPage Of(int number, GrayPicture picture, double perPoint, ReadPage page)
    {
        ImmutableArray<RecognisedLine> lines =
        [
            .. page.Lines.Select(line => new RecognisedLine([.. line.Words.Select(word => new RecognisedWord(
                word.Text, Place(word.Box, page.Page, picture.Height, perPoint), Math.Clamp(word.Confidence, 0, 100), word.Other))])),
        ];
        return new RecognisedPage(number, picture.Width / perPoint, picture.Height / perPoint, lines);
    }

    /// <summary>A box of the same size around the word's middle: the box around a tilted one would reach into the lines above
    /// and below.</summary>
    private static Box Place(PixelBox box, Upright page, int height, double perPoint)
    {
        (double x, double y) = page.Source((box.Left + box.Right) / 2.0, (box.Top + box.Bottom) / 2.0);
        bool onItsSide = page.Quarters % 2 != 0;
        double halfWidth = (onItsSide ? box.Height : box.Width) / 2.0;
        double halfHeight = (onItsSide ? box.Width : box.Height) / 2.0;
        return new Box(
            (x - halfWidth) / perPoint, (height - y - halfHeight) / perPoint,
            (x + halfWidth) / perPoint, (height - y + halfHeight) / perPoint);
    }
}
