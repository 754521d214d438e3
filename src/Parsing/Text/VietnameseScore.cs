namespace CTCPL.Pipeline.Parsing.Text;

/// <summary>How much of a text is Vietnamese, word by word.</summary>
/// <remarks>
/// A word is what stands between white space, digits and punctuation; one letter alone and abbreviations in capitals
/// ("UBND") do not count. Any other character inside a word (a symbol, a private or undecodable one) makes the word
/// impossible, which is what tells text decoded with the wrong table.
/// Measured on the reports of this repository: sound text has <see cref="PossibleShare"/> above 0.95 and
/// <see cref="TonedShare"/> above 0.5; text in a wrong coding has <see cref="PossibleShare"/> below 0.5.
/// </remarks>
/// <param name="Words">Words counted.</param>
/// <param name="Possible">Words that can be a syllable as they stand.</param>
/// <param name="Toned">Possible words with a tone mark.</param>
/// <param name="MarksLost">Words that can be a syllable only when marks are added ("tieu"). A word that lost only its tone may look like another ("điêm").</param>
public readonly record struct VietnameseScore(int Words, int Possible, int Toned, int MarksLost)
{
    /// <summary>Least number of words that tells anything about lost marks.</summary>
    private const int FewestWords = 20;

    private const string Quotes = "“”‘’«»…–—−‐‑•№°";

    /// <summary>Share of the words that are possible syllables, 0 to 1; zero without words.</summary>
    public double PossibleShare => Share(Possible);

    /// <summary>Share of the words that are possible syllables and carry a tone mark, 0 to 1.</summary>
    public double TonedShare => Share(Toned);

    /// <summary>Whether this is Vietnamese that has lost its tone marks: nearly every word could be a syllable, and hardly
    /// any has a tone, although more than half of the words of Vietnamese prose do.</summary>
    public bool HasLostMarks => Words >= FewestWords && Share(Possible + MarksLost) >= 0.8 && TonedShare < 0.15;

    public static VietnameseScore operator +(VietnameseScore left, VietnameseScore right) => new(
        left.Words + right.Words, left.Possible + right.Possible, left.Toned + right.Toned, left.MarksLost + right.MarksLost);

    /// <summary>Measures a text. Expects NFC.</summary>
    public static VietnameseScore Of(ReadOnlySpan<char> text)
    {
        VietnameseScore score = default;
        for (int start = 0; start < text.Length;)
        {
            if (Separates(text[start]))
            {
                start++;
                continue;
            }
            int end = start + 1;
            while (end < text.Length && !Separates(text[end]))
                end++;
            score += OfWord(text[start..end]);
            start = end;
        }
        return score;
    }

    private static VietnameseScore OfWord(ReadOnlySpan<char> word)
    {
        if (word.Length == 1 && char.IsLetter(word[0]) || IsAbbreviation(word))
            return default;
        SyllableForm form = VietnameseSyllable.Examine(word);
        return new VietnameseScore(
            Words: 1,
            Possible: form is SyllableForm.Level or SyllableForm.Toned ? 1 : 0,
            Toned: form is SyllableForm.Toned ? 1 : 0,
            MarksLost: form is SyllableForm.MarksLost ? 1 : 0);
    }

    /// <summary>Capitals that are no syllable: ASCII and Đ ("HĐND").</summary>
    private static bool IsAbbreviation(ReadOnlySpan<char> word)
    {
        foreach (char c in word)
        {
            if (c is not (>= 'A' and <= 'Z' or 'Đ'))
                return false;
        }
        return VietnameseSyllable.Examine(word) is SyllableForm.None;
    }

    private static bool Separates(char c) => c < 0x80
        ? !char.IsAsciiLetter(c) && c >= ' ' || c is '\t' or '\n' or '\r'
        : char.IsWhiteSpace(c) || char.IsDigit(c) || Quotes.Contains(c, StringComparison.Ordinal);

    private double Share(int count) => Words == 0 ? 0 : (double)count / Words;
}
