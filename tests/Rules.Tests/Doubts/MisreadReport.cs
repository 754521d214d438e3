using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Testing.Reports;

namespace CTCPL.Pipeline.Rules.Tests.Doubts;

/// <summary>A scanned document of which a recogniser misread some words, and said that it is not sure of them.</summary>
/// <param name="document">What stands on the paper.</param>
/// <param name="random">Decides which words and how.</param>
internal sealed partial class MisreadReport(DocumentText document, Random random)
{
    [GeneratedRegex(@"(?<=: |được )[\d,]+/\d+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Figure { get; }

    [GeneratedRegex(@"\S+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Word { get; }

    /// <summary>Each figure with this probability unsure, and half of the unsure ones misread.</summary>
    public DocumentText WithFigures(double share) => With(Figure, share, figure => Changed(figure, char.IsAsciiDigit, c => Other("0123456789", c)));

    /// <summary>Each word with this probability unsure, and half of the unsure ones misread by a letter or two.</summary>
    public DocumentText WithWords(double share) => With(Word, share, word => Changed(word, _ => true, c => Other("aeioucnmlt0123456789.,;", c)));

    private DocumentText With(Regex words, double share, Func<string, string> misread)
    {
        DocumentText read = ReadingDoubts.Scanned(document);
        return read with { Lines = [.. read.Lines.Select(line => Misread(line, words, share, misread))] };
    }

    private TextLine Misread(TextLine line, Regex words, double share, Func<string, string> misread)
    {
        var text = new StringBuilder();
        List<Doubt> doubts = [];
        int at = 0;
        foreach (Match word in words.Matches(line.Content))
        {
            text.Append(line.Content, at, word.Index - at);
            at = word.Index + word.Length;
            if (random.NextDouble() >= share)
            {
                text.Append(word.Value);
                continue;
            }
            (string seen, string? other, DoubtKind kind) = Looks(word.Value, misread(word.Value));
            doubts.Add(new Doubt(text.Length, seen.Length, kind, other));
            text.Append(seen);
        }
        return line with { Content = text.Append(line.Content, at, line.Content.Length - at).ToString(), Doubts = [.. doubts] };
    }

    /// <summary>Right in both looks, in the first, in the second, or in none. Where both looks count, one is right.</summary>
    private (string Seen, string? Other, DoubtKind Kind) Looks(string right, string wrong) => random.Next(4) switch
    {
        0 => (right, null, DoubtKind.LowConfidence),
        1 => (right, wrong, DoubtKind.LooksDiffer),
        2 => (wrong, right, DoubtKind.LooksDiffer),
        _ => (wrong, null, DoubtKind.LowConfidence),
    };

    private string Changed(string word, Func<char, bool> may, Func<char, char> change)
    {
        int[] places = [.. Enumerable.Range(0, word.Length).Where(i => may(word[i]))];
        int place = places[random.Next(places.Length)];
        return string.Concat(word.AsSpan(0, place), change(word[place]).ToString(CultureInfo.InvariantCulture), word.AsSpan(place + 1));
    }

    private char Other(string letters, char not)
    {
        string others = letters.Replace(not.ToString(CultureInfo.InvariantCulture), "", StringComparison.Ordinal);
        return others[random.Next(others.Length)];
    }
}
