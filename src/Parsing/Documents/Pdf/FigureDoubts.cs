using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CTCPL.Pipeline.Parsing.Text;

namespace CTCPL.Pipeline.Parsing.Documents.Pdf;

/// <summary>Tells which recognised words could be a misread figure. Words of letters only never are, unless the
/// recogniser has as good as no confidence in them and they spell nothing, or it has none at all
/// (a page too bad to be believed): a misspelt word accuses nobody, a lost figure does.</summary>
internal static partial class FigureDoubts
{
    /// <summary>A figure that the recogniser gives less confidence than this is not sure; 0 to 100.</summary>
    public const double SureConfidence = 80;

    /// <summary>A word that spells nothing and that the recogniser gives less than this may be a figure; 0 to 100.</summary>
    private const double LostConfidence = 30;

    /// <summary>What the recogniser puts where something stands that it could not read.</summary>
    private const char Unreadable = '\uFFFD';

    private const string Trimmed = ".,;:()[]\"'“”‘’…-–";

    /// <summary>The doubt about one word; <c>null</c> when it is sure, or holds no figure.</summary>
    /// <param name="word">The word.</param>
    /// <param name="column">Zero-based offset of the word in its line.</param>
    public static Doubt? Of(RecognisedWord word, int column)
    {
        bool confused = IsConfused(word.Text) || word.Text.Contains(Unreadable);
        bool figure = confused || HasDigit(word.Text);
        if (word.Other is string other && (figure || HasDigit(other)) && !SaysTheSame(word.Text, other))
            return new Doubt(column, word.Text.Length, DoubtKind.LooksDiffer, other);
        return confused || (figure && word.Confidence < SureConfidence) || (word.Confidence < LostConfidence && IsNoWord(word.Text))
            || word.Confidence <= 0
            ? new Doubt(column, word.Text.Length, DoubtKind.LowConfidence)
            : null;
    }

    /// <summary>
    /// A word that cannot stand in a report, as the only one it can be: a letter O alone is a zero ("đạt điểm O:"; no word of
    /// the language is a capital O), and "09/2021/IT-BTP" is a circular. With what was read as the doubt's other look,
    /// since it is a guess all the same. Other words are given back as they are.
    /// </summary>
    public static (RecognisedWord Word, Doubt? Doubt) Repaired(RecognisedWord word, int column)
    {
        string text = word.Text.AsSpan().Trim(Trimmed).SequenceEqual("O")
            ? word.Text.Replace('O', '0')
            : Circular().Replace(word.Text, "${number}/TT-");
        return string.Equals(text, word.Text, StringComparison.Ordinal)
            ? (word, null)
            : (word with { Text = text }, new Doubt(column, text.Length, DoubtKind.LowConfidence, word.Text));
    }

    /// <summary>A doubt on every word of a line that is or could be a figure.</summary>
    public static ImmutableArray<Doubt> Everywhere(string line, DoubtKind kind)
    {
        ImmutableArray<Doubt>.Builder doubts = ImmutableArray.CreateBuilder<Doubt>();
        foreach (ValueMatch word in Word().EnumerateMatches(line))
        {
            string text = line.Substring(word.Index, word.Length);
            if (HasDigit(text) || IsConfused(text))
                doubts.Add(new Doubt(word.Index, word.Length, kind));
        }
        return doubts.DrainToImmutable();
    }

    /// <summary>A doubt on every figure in which a letter does not decode.</summary>
    public static ImmutableArray<Doubt> WhereUnreadable(string line)
    {
        if (!line.Any(GlyphText.IsUnreadable))
            return [];
        ImmutableArray<Doubt>.Builder doubts = ImmutableArray.CreateBuilder<Doubt>();
        foreach (ValueMatch word in Word().EnumerateMatches(line))
        {
            string text = line.Substring(word.Index, word.Length);
            if ((HasDigit(text) || text.Contains('/', StringComparison.Ordinal)) && text.Any(GlyphText.IsUnreadable))
                doubts.Add(new Doubt(word.Index, word.Length, DoubtKind.BrokenText));
        }
        return doubts.DrainToImmutable();
    }

    public static bool HasDigit(string text) => text.AsSpan().ContainsAnyInRange('0', '9');

    /// <summary>Whether it spells no Vietnamese syllable.</summary>
    private static bool IsNoWord(string text) => !VietnameseSyllable.IsPossible(text.AsSpan().Trim(Trimmed));

    private static bool IsConfused(string word)
    {
        string inner = word.Trim(Trimmed.ToCharArray());
        return Confused().IsMatch(inner) && !HeadingNumber().IsMatch(inner);
    }

    /// <summary>Two looks that differ in the punctuation around a figure read the same figure.</summary>
    private static bool SaysTheSame(string word, string other) =>
        word.AsSpan().Trim(Trimmed).SequenceEqual(other.AsSpan().Trim(Trimmed));

    /// <summary>A letter or sign often taken for a digit, or the reverse, in a word that is otherwise a figure ("O5/06", "l0",
    /// "lO/lO"). "2a" is none, nor is "II.1", which numbers a heading.</summary>
    [GeneratedRegex(
        @"^(?:[0-9]+(?:[.,/][0-9]*)*[OoQDlIi|!SsZzBbGgq$§][0-9OoQDlIi|!SsZzBbGgq$§.,/]*%?|[OoQDlIi|!SsZzBbGgq$§][OoQDlIi|!SsZzBbGgq$§.,/]*[0-9][0-9OoQDlIi|!SsZzBbGgq$§.,/]*%?|[OoQDlIi|!SsZzBbGgq$§]{1,3}/[OoQDlIi|!SsZzBbGgq$§]{1,3})$",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Confused();

    /// <summary>There is no document of the kind IT, TI or II: it is TT (thông tư) misread.</summary>
    [GeneratedRegex("(?<number>[0-9])/(?:[Il1|]T|T[Il1|]|[Il1|]{2})-", RegexOptions.NonBacktracking)]
    private static partial Regex Circular();

    [GeneratedRegex(@"^I{1,3}\.[0-9]{1,2}$", RegexOptions.NonBacktracking)]
    private static partial Regex HeadingNumber();

    [GeneratedRegex(@"\S+", RegexOptions.NonBacktracking)]
    private static partial Regex Word();
}
