using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Documents;

namespace CTCPL.Pipeline.Parsing.Tests.Documents.Pdf;

/// <summary>A page as a recogniser gives it, written down line by line; letters are 6 points wide and 10 high.</summary>
internal sealed class Seen(int number)
{
    private const double LetterWidth = 6;
    private const double LetterHeight = 10;

    private readonly List<RecognisedLine> _lines = [];

    public RecognisedPage Page => new(number, 595, 842, [.. _lines]);

    public static RecognisedPages Pages(params ReadOnlySpan<Seen> pages)
    {
        var list = new List<RecognisedPage>();
        foreach (Seen page in pages)
            list.Add(page.Page);
        return new RecognisedPages([.. list]);
    }

    /// <summary>A line of words; "05/06~61" has confidence 61, "8~95=3" was read 3 at a second look, others have 95.</summary>
    public Seen Line(double x, double y, string words)
    {
        ImmutableArray<RecognisedWord>.Builder line = ImmutableArray.CreateBuilder<RecognisedWord>();
        foreach (string written in words.Split(' '))
        {
            string[] parts = written.Split('~', '=');
            double width = parts[0].Length * LetterWidth;
            line.Add(new RecognisedWord(
                parts[0],
                new Box(x, y, x + width, y + LetterHeight),
                parts.Length > 1 ? double.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture) : 95,
                parts.Length > 2 ? parts[2] : null));
            x += width + LetterWidth;
        }
        _lines.Add(new RecognisedLine(line.DrainToImmutable()));
        return this;
    }

    /// <summary>Turns what was written so far, as on a page scanned on its side: lines run from the bottom up.</summary>
    public Seen OnItsSide()
    {
        for (int i = 0; i < _lines.Count; i++)
            _lines[i] = new RecognisedLine([.. _lines[i].Words.Select(word => word with { Box = Turned(word.Box) })]);
        return this;
    }

    private static Box Turned(Box box) => new(842 - box.Top, box.Left, 842 - box.Bottom, box.Right);
}
