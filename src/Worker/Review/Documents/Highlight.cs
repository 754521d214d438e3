using System.Collections.Immutable;

namespace CTCPL.Pipeline.Worker.Review.Documents;

/// <summary>Words of a line that prove a finding.</summary>
/// <param name="Start">Zero-based, UTF-16 units.</param>
/// <param name="Length">At least one.</param>
/// <param name="Number">The finding's number on the page.</param>
/// <param name="Weight">Its severity, or notCheckable.</param>
internal sealed record Highlight(int Start, int Length, int Number, string Weight)
{
    public int End => Start + Length;

    /// <summary>Where the quote stands in the line; the whole line when it does not stand there verbatim.</summary>
    public static Highlight Of(string line, string quote, int number, string weight)
    {
        int at = quote.Length == 0 ? -1 : line.IndexOf(quote, StringComparison.Ordinal);
        int lead = line.Length - line.TrimStart().Length;
        return at >= 0 ? new(at, quote.Length, number, weight) : new(lead, line.Length - lead, number, weight);
    }
}

/// <summary>A piece of a line whose every character belongs to the same findings.</summary>
/// <param name="Text">The words.</param>
/// <param name="Marks">The highlights that cover it, heaviest finding first; empty for plain text.</param>
internal sealed record Segment(string Text, ImmutableArray<Highlight> Marks)
{
    /// <summary>Cuts a line wherever a highlight starts or ends.</summary>
    public static ImmutableArray<Segment> Cut(string line, ImmutableArray<Highlight> highlights)
    {
        ImmutableArray<int> cuts =
            [.. highlights.SelectMany(h => new[] { h.Start, h.End }).Append(0).Append(line.Length).Distinct().Order()];
        return [.. cuts.Zip(cuts.Skip(1), (from, to) => new Segment(
            line[from..to],
            [.. highlights.Where(h => h.Start <= from && h.End >= to).OrderBy(h => Rank(h.Weight)).ThenBy(h => h.Number)]))];
    }

    private static int Rank(string weight) => weight switch { "error" => 0, "warning" => 1, "notice" => 2, _ => 3 };
}
