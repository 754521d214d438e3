using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Testing.Reports;

namespace CTCPL.Pipeline.Rules.Tests.Doubts;

/// <summary>A scanned document with a stamp over some lines among its figures: of each covered line a recogniser lost everything, made other words, or is not sure.</summary>
/// <param name="document">What stands on the paper.</param>
/// <param name="random">Decides where the stamp is and what is left of each line.</param>
internal sealed class StampedReport(DocumentText document, Random random)
{
    private const int LeastLines = 2;
    private const int MostLines = 9;

    public DocumentText Read()
    {
        DocumentText scan = ReadingDoubts.Scanned(document);
        TextLine[] figures = [.. scan.Lines.Where(l => l.Content.Contains("tiêu chí 1:", StringComparison.Ordinal) || l.Content.Contains("100 điểm", StringComparison.Ordinal))];
        int from = random.Next(figures[0].Number, figures[^1].Number);
        int to = from + random.Next(LeastLines, MostLines);
        bool wholePage = random.Next(4) == 0;
        IEnumerable<TextLine> lines = scan.Lines.SelectMany(line => line.Number >= from && line.Number < to ? Covered(line) : [wholePage ? Unsure(line) : line]);
        return scan with { Quality = ReadingQuality.Doubtful, Lines = [.. lines.Select((line, i) => line with { Number = i + 1 })] };
    }

    private IEnumerable<TextLine> Covered(TextLine line) => random.Next(5) switch
    {
        0 => [],
        1 => [Unsure(line with { Content = "\uFFFD" })],
        2 => [Unsure(line with { Content = Garbage(line.Content) })],
        3 => [Unsure(line with { Content = line.Content[(line.Content.Length / 3)..] })],
        _ => [Unsure(line)],
    };

    private string Garbage(string words) =>
        string.Concat(words.Select(letter => letter != ' ' && random.Next(3) == 0 ? "aeiouỉtl,.;0123"[random.Next(15)] : letter));

    private static TextLine Unsure(TextLine line) => line with { Doubts = [new Doubt(0, line.Content.Length, DoubtKind.LowConfidence)] };
}
