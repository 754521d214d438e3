using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CTCPL.Pipeline.Worker.Reading.Recognition.Pictures;

namespace CTCPL.Pipeline.Worker.Reading.Recognition.Looks;

/// <summary>Reads Tesseract's table of words: level, page, block, paragraph, line, word, left, top, width, height, confidence,
/// text, separated by tabs, a header line first (tesseract(1), "tsv").</summary>
internal static class Tsv
{
    private const int Columns = 12;
    private const int LineLevel = 4;
    private const int WordLevel = 5;

    /// <summary>The lines that hold words, in Tesseract's reading order.</summary>
    public static ImmutableArray<SeenLine> Read(string table)
    {
        ImmutableArray<SeenLine>.Builder lines = ImmutableArray.CreateBuilder<SeenLine>();
        ImmutableArray<SeenWord>.Builder words = ImmutableArray.CreateBuilder<SeenWord>();
        (int Picture, PixelBox Box) line = default;
        foreach (string row in table.Split('\n').Skip(1))
        {
            string[] cells = row.TrimEnd('\r').Split('\t');
            if (cells.Length != Columns || Level(cells) is not (LineLevel or WordLevel))
                continue;
            if (Level(cells) == LineLevel)
            {
                Add(lines, words, line);
                line = (Number(cells[1]) - 1, Box(cells));
            }
            else if (cells[11].Normalize(NormalizationForm.FormC).Trim() is { Length: > 0 } text)
            {
                words.Add(new SeenWord(text, Box(cells), double.Parse(cells[10], CultureInfo.InvariantCulture)));
            }
        }
        Add(lines, words, line);
        return lines.ToImmutable();
    }

    private static void Add(
        ImmutableArray<SeenLine>.Builder lines, ImmutableArray<SeenWord>.Builder words, (int Picture, PixelBox Box) line)
    {
        if (words.Count > 0)
            lines.Add(new SeenLine(line.Picture, line.Box, words.DrainToImmutable()));
    }

    private static int Level(string[] cells) => Number(cells[0]);

    private static PixelBox Box(string[] cells) =>
        new(Number(cells[6]), Number(cells[7]), Number(cells[6]) + Number(cells[8]), Number(cells[7]) + Number(cells[9]));

    private static int Number(string cell) => int.Parse(cell, CultureInfo.InvariantCulture);
}
