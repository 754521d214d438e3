using System.Collections.Immutable;
using CTCPL.Pipeline.Worker.Reading.Recognition.Pictures;
using CTCPL.Pipeline.Worker.Reading.Tools;

namespace CTCPL.Pipeline.Worker.Reading.Recognition.Looks;

/// <summary>Reads one page picture: makes it straight and even, looks at it, looks again, and keeps where the looks differ.</summary>
/// <param name="tesseract">Runs the looks.</param>
/// <param name="second">The model of the second look.</param>
internal sealed class PageReading(Tesseract tesseract, string second)
{
    /// <summary>The model of the first look.</summary>
    public const string Vietnamese = "vie";

    /// <summary>Resolution at which the looks are made, in dots per inch.</summary>
    public const int Dpi = 300;

    /// <summary>Mean confidence below which a page may stand on its head.</summary>
    private const double UprightConfidence = 60;

    /// <summary>Share of loose ink from which on another look for lost lines is made.</summary>
    private const double LooseShare = 0.01;

    /// <summary>A word with less confidence than this is poor.</summary>
    private const double PoorConfidence = 50;

    /// <summary>Share of poor words from which on no figure of the page is sure.</summary>
    private const double MostPoor = 0.04;

    /// <summary>One column of text of varying size, lines in order from top to bottom (tesseract(1), --psm 4).</summary>
    private static readonly Manner First = new("first", Vietnamese, 4, Dpi);

    /// <summary>One block of text: sees lines that the first took for a drawing.</summary>
    private static readonly Manner Block = new("block", Vietnamese, 6, Dpi);

    /// <summary>One line.</summary>
    private readonly Manner _line = new("line", second, 7, Dpi);

    /// <param name="folder">An empty folder.</param>
    /// <param name="page">The page at <see cref="Dpi"/>.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The page; <c>null</c> when a look failed.</returns>
    public async Task<ReadPage?> ReadAsync(ScratchFolder folder, GrayPicture page, CancellationToken cancellationToken)
    {
        GrayPicture even = Specks.Removed(PaperLevel.Evened(page));
        int quarters = Skew.IsSideways(even) ? 1 : 0;
        (Upright Page, ImmutableArray<SeenLine> Lines)? best = null;
        foreach (int turn in (int[])[quarters, quarters + 2])
        {
            GrayPicture turned = even.Turned(turn);
            var upright = Upright.Of(turned, Skew.Of(turned), turn);
            upright = upright with { Picture = Rulings.Removed(upright.Picture) };
            if (await tesseract.LookAsync(folder, First, [upright.Picture], cancellationToken) is not ImmutableArray<SeenLine> lines)
                return null;
            if (best is null || Sureness(lines) > Sureness(best.Value.Lines))
                best = (upright, lines);
            if (lines.IsEmpty || Sureness(lines) >= UprightConfidence)
                break;
        }
        return await AgainAsync(folder, best!.Value.Page, best.Value.Lines, cancellationToken);
    }

    private async Task<ReadPage?> AgainAsync(
        ScratchFolder folder, Upright page, ImmutableArray<SeenLine> lines, CancellationToken cancellationToken)
    {
        var ink = new LooseInk(page.Picture, lines.SelectMany(line => line.Words).Select(word => word.Box));
        if (lines.IsEmpty)
            return ink.Blots().Letters.Any() ? null : new ReadPage(page, []);
        ImmutableArray<GrayPicture> crops = SecondLook.Crops(page.Picture, lines);
        if (await tesseract.LookAsync(folder, _line, crops, cancellationToken) is not ImmutableArray<SeenLine> second)
            return null;
        ImmutableArray<LookedLine> looked = [.. SecondLook.Compare(lines, second).Select(ink.Doubted)];
        if (ink.Share > LooseShare
            && await tesseract.LookAsync(folder, Block, [page.Picture], cancellationToken) is ImmutableArray<SeenLine> block)
        {
            looked = LostLines.Added(looked, block, ink);
            ink = new LooseInk(page.Picture, looked.SelectMany(line => line.Words).Select(word => word.Box));
        }
        (ImmutableArray<PixelBox> letters, ImmutableArray<PixelBox> drawings) = ink.Blots();
        looked = [.. LostLines.Marked(looked, letters).Select(line => Disturbance.Doubted(line, drawings))];
        return new ReadPage(page, PoorShare(lines) > MostPoor ? [.. looked.Select(Unsure)] : looked);
    }

    /// <summary>Share of the words of letters that the first look itself hardly believed; 0 to 1.</summary>
    private static double PoorShare(ImmutableArray<SeenLine> lines)
    {
        double[] words = [.. lines.SelectMany(line => line.Words).Where(word => word.Text.Count(char.IsLetter) > 1).Select(word => word.Confidence)];
        return words.Length == 0 ? 0 : (double)words.Count(confidence => confidence < PoorConfidence) / words.Length;
    }

    private static LookedLine Unsure(LookedLine line) => new([.. line.Words.Select(word => word with { Confidence = 0 })]);

    /// <summary>Mean confidence of the words, 0 to 100.</summary>
    private static double Sureness(ImmutableArray<SeenLine> lines) =>
        lines.IsEmpty ? 0 : lines.SelectMany(line => line.Words).Average(word => word.Confidence);
}
