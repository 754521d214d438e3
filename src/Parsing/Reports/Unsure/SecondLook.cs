using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Parsing.Reports.Grammar;
using CTCPL.Pipeline.Parsing.Text;

namespace CTCPL.Pipeline.Parsing.Reports.Unsure;

/// <summary>What a second look at a figure's place saw.</summary>
internal sealed partial record SecondLook
{
    private readonly ImmutableArray<Doubt> _doubts;

    private SecondLook(ImmutableArray<Doubt> doubts) => _doubts = doubts;

    public static SecondLook None { get; } = new([]);

    /// <summary>The unsure words as the first look read them; empty without doubts.</summary>
    public string Read { get; private init; } = "";

    /// <summary>The same words by the second look; <c>null</c> when it read the same or there was none.</summary>
    public string? Other { get; private init; }

    /// <summary>The number before the slash by the second look; <c>null</c> when its words are not this kind of figure.</summary>
    public decimal? Value { get; private init; }

    /// <summary>The number behind the slash by the second look.</summary>
    public decimal? Of { get; private init; }

    /// <summary>Every doubt is that two looks differ: what both read alike is sure.</summary>
    public bool OnlyDiffers => _doubts.All(d => d.Kind == DoubtKind.LooksDiffer && d.Other is not null);

    [GeneratedRegex(@"(?<![\d.,/])(?<value>" + FigureText.Number + @")[ ]*(?:[a-z]+[ ]?[a-z]*)?[ ]*/[ ]*(?<of>" + FigureText.Number + @")(?![\d/])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Ratio { get; }

    [GeneratedRegex(@"^\D*(?<value>" + FigureText.Number + @")(?![\d/])\D*$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Alone { get; }

    /// <summary>The doubts that touch this figure, and the figure they make of it.</summary>
    public static SecondLook At(DocumentText document, TextSpan figure)
    {
        TextLine line = document.Line(figure.Line);
        (int start, int end) = Token(line.Content, figure.Column, figure.Column + figure.Length);
        ImmutableArray<Doubt> doubts = [.. line.Doubts.Where(d => d.Column < end && start < d.Column + d.Length)];
        if (doubts.IsEmpty)
            return None;
        int from = doubts[0].Column;
        int to = doubts[^1].Column + doubts[^1].Length;
        string other = Replaced(line.Content, doubts, from, to);
        string whole = Folding.FoldInPlace(Replaced(line.Content, doubts, Math.Min(start, from), Math.Max(end, to)));
        Match ratio = Ratio.Match(whole);
        Match alone = Alone.Match(whole);
        string read = line.Content[from..to];
        return new SecondLook(doubts)
        {
            Read = read,
            Other = string.Equals(read, other, StringComparison.Ordinal) ? null : other,
            Value = ratio.Success ? FigureText.Value(ratio.Groups["value"].Value)
                : alone.Success ? FigureText.Value(alone.Groups["value"].Value)
                : null,
            Of = ratio.Success ? FigureText.Value(ratio.Groups["of"].Value) : null,
        };
    }

    /// <summary>The first doubt about these words: it covers some of them, or a mark or digit that joins them.</summary>
    public Doubt? Touches(DocumentText document, TextSpan words)
    {
        (int start, int end) = Token(document.Line(words.Line).Content, words.Column, words.Column + words.Length);
        (start, end) = (Math.Max(0, start - 1), end + 1); // the slash on either side
        return _doubts.FirstOrDefault(d => d.Column < end && start < d.Column + d.Length);
    }

    /// <summary>The words with what joins them without a space: digits, points, commas.</summary>
    private static (int Start, int End) Token(string line, int start, int end)
    {
        while (start > 0 && (char.IsDigit(line[start - 1]) || line[start - 1] is '.' or ','))
            start--;
        while (end < line.Length && (char.IsDigit(line[end]) || line[end] is '.' or ','))
            end++;
        return (start, end);
    }

    private static string Replaced(string line, ImmutableArray<Doubt> doubts, int from, int to)
    {
        var text = new StringBuilder();
        int at = from;
        foreach (Doubt doubt in doubts)
        {
            if (doubt.Column > at)
                text.Append(line, at, doubt.Column - at);
            text.Append(doubt.Other ?? line.Substring(doubt.Column, doubt.Length));
            at = doubt.Column + doubt.Length;
        }
        return at < to ? text.Append(line, at, to - at).ToString() : text.ToString();
    }
}
