using System.Collections.Frozen;
using System.Text;

namespace CTCPL.Pipeline.Parsing.Documents.OldFonts;

/// <summary>
/// VNI for Windows, as the fonts "VNI-…" draw it: a vowel is followed by one code for its marks ("aù" is á, "aá" is ấ);
/// ơ, ư, đ, ỵ and every i with a tone are one code. The table is the one that VNI Software published with its fonts.
/// </summary>
internal static class Vni
{
    /// <summary>The tone marks huyền, sắc, hỏi, ngã, nặng behind a, e, o, u, y, ơ and ư.</summary>
    private const string Tones = "øùûõï";

    /// <summary>The circumflex and the circumflex with each tone, behind a, e and o.</summary>
    private const string Circumflexes = "âàáåãä";

    /// <summary>The breve and the breve with each tone, behind a.</summary>
    private const string Breves = "êèéúüë";

    private const string ToneMarks = "\u0300\u0301\u0309\u0303\u0323";

    private static readonly FrozenDictionary<char, char> Singles = WithCapitals(
        [new("ô", "ơ"), new("ö", "ư"), new("ñ", "đ"), new("î", "ỵ"), new("ì", "ì"), new("í", "í"), new("æ", "ỉ"), new("ó", "ĩ"), new("ò", "ị")])
        .ToFrozenDictionary(p => p.Key[0], p => p.Value[0]);

    private static readonly FrozenDictionary<(char, char), char> Pairs = WithCapitals(AllPairs())
        .ToFrozenDictionary(p => (p.Key[0], p.Key[1]), p => p.Value[0]);

    /// <summary>The text in Unicode; <c>null</c> when a code of it cannot stand where it stands, which then is another coding.</summary>
    /// <param name="text">The codes as Latin-1 characters. Characters from U+0100 on stay only if they are no letters.</param>
    public static string? Decode(string text)
    {
        var decoded = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (i + 1 < text.Length && Pairs.TryGetValue((c, Cased(text[i + 1], c)), out char pair))
            {
                decoded.Append(pair);
                i++;
            }
            else if (Singles.TryGetValue(c, out char single))
            {
                decoded.Append(single);
            }
            else if (char.IsLetter(c) && !char.IsAscii(c) || char.IsSurrogate(c) || c is >= '\u0300' and <= '\u036F')
            {
                return null;
            }
            else
            {
                decoded.Append(c);
            }
        }
        return decoded.ToString();
    }

    /// <summary>Whether the second code is a mark that goes with the first.</summary>
    public static bool IsPair(char letter, char mark) => Pairs.ContainsKey((letter, Cased(mark, letter)));

    /// <summary>A mark in the case of its letter: "Aù" is drawn like "AÙ".</summary>
    private static char Cased(char mark, char letter) =>
        char.IsUpper(letter) ? char.ToUpperInvariant(mark) : char.ToLowerInvariant(mark);

    private static IEnumerable<KeyValuePair<string, string>> AllPairs()
    {
        foreach ((char code, string vowel) in new (char, string)[] { ('a', "a"), ('e', "e"), ('o', "o"), ('u', "u"), ('y', "y"), ('ô', "ơ"), ('ö', "ư") })
        {
            for (int i = 0; i < Tones.Length; i++)
            {
                if (code != 'y' || i < Tones.Length - 1) // ỵ is one code
                    yield return new($"{code}{Tones[i]}", Compose(vowel + ToneMarks[i]));
            }
        }
        foreach (char vowel in "aeo")
        {
            for (int i = 0; i < Circumflexes.Length; i++)
                yield return new($"{vowel}{Circumflexes[i]}", Compose($"{vowel}\u0302" + (i == 0 ? "" : ToneMarks[i - 1])));
        }
        for (int i = 0; i < Breves.Length; i++)
            yield return new($"a{Breves[i]}", Compose("a\u0306" + (i == 0 ? "" : ToneMarks[i - 1])));
    }

    private static string Compose(string text) => text.Normalize(NormalizationForm.FormC);

    private static IEnumerable<KeyValuePair<string, string>> WithCapitals(IEnumerable<KeyValuePair<string, string>> small) =>
        small.SelectMany(s => new[] { s, KeyValuePair.Create(s.Key.ToUpperInvariant(), s.Value.ToUpperInvariant()) });
}
