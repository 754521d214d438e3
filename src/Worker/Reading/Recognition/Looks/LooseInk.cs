using System.Collections.Immutable;
using CTCPL.Pipeline.Worker.Reading.Recognition.Pictures;

namespace CTCPL.Pipeline.Worker.Reading.Recognition.Looks;

/// <summary>
/// Finds ink that no recognised word explains: beside a figure it may be a digit that both looks lost, and on the page it may
/// be lines that were taken for a drawing.
/// </summary>
internal sealed class LooseInk
{
    private const byte InkBelow = 140;

    /// <summary>How far beside a figure ink counts, as a share of its height.</summary>
    private const double Reach = 0.9;

    /// <summary>Least ink that counts, as a share of the square of the height: a comma has about this much.</summary>
    private const double Least = 0.012;

    /// <summary>Greatest height of a blot that may be letters, in pixels of 1/300 inch: two lines of 13 points.</summary>
    private const int Tallest = 110;

    private readonly GrayPicture _page;
    private readonly bool[] _explained;

    public LooseInk(GrayPicture page, IEnumerable<PixelBox> words)
    {
        _page = page;
        _explained = new bool[page.Pixels.Length];
        foreach (PixelBox box in words)
        {
            int left = Math.Max(0, box.Left - 1);
            int right = Math.Min(page.Width, box.Right + 1);
            for (int y = Math.Max(0, box.Top - 1); y < Math.Min(page.Height, box.Bottom + 1) && right > left; y++)
                _explained.AsSpan(y * page.Width + left, right - left).Fill(true);
        }
    }

    /// <summary>The line with no confidence in its figures where one of them has loose ink beside it.</summary>
    public LookedLine Doubted(LookedLine line) =>
        line.Words.Any(word => FigureText.IsFigure(word.Text) && IsBeside(word.Box)) ? line.WithoutSureFigures() : line;

    /// <summary>Share of the page's ink that is loose; 0 to 1.</summary>
    public double Share
    {
        get
        {
            long all = 0;
            long loose = 0;
            for (int i = 0; i < _explained.Length; i++)
            {
                if (_page.Pixels[i] >= InkBelow)
                    continue;
                all++;
                loose += _explained[i] ? 0 : 1;
            }
            return all == 0 ? 0 : (double)loose / all;
        }
    }

    /// <summary>Whether most of the ink in a box is loose.</summary>
    public bool FillsOf(PixelBox box)
    {
        int loose = Loose(box);
        return loose > 0 && loose >= 0.6 * Count(box, static (ink, _) => ink);
    }

    /// <summary>The places of ink that nobody read, dots of dirt aside.</summary>
    /// <returns>Blots as tall as a digit to two lines, which may be letters, and taller ones: stamps, signatures, what is left
    /// of rulings and streaks.</returns>
    public (ImmutableArray<PixelBox> Letters, ImmutableArray<PixelBox> Drawings) Blots()
    {
        ILookup<bool, PixelBox> blots = InkBlots.Of(_page.Width, _page.Height, at => _page.Pixels[at] < InkBelow && !_explained[at])
            .ToLookup(blot => blot.Height <= Tallest);
        return ([.. blots[true]], [.. blots[false]]);
    }

    private bool IsBeside(PixelBox box)
    {
        int reach = (int)(box.Height * Reach);
        double least = box.Height * (double)box.Height * Least;
        return Loose(box with { Left = box.Left - reach, Right = box.Left }) > least
            || Loose(box with { Left = box.Right, Right = box.Right + reach }) > least;
    }

    private int Loose(PixelBox area) => Count(area, static (ink, explained) => ink && !explained);

    private int Count(PixelBox area, Func<bool, bool, bool> counts)
    {
        int count = 0;
        for (int y = Math.Max(0, area.Top); y < Math.Min(_page.Height, area.Bottom); y++)
        {
            for (int x = Math.Max(0, area.Left); x < Math.Min(_page.Width, area.Right); x++)
            {
                int at = y * _page.Width + x;
                if (counts(_page.Pixels[at] < InkBelow, _explained[at]))
                    count++;
            }
        }
        return count;
    }
}
