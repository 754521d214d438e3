using CTCPL.Pipeline.Parsing.Text;

namespace CTCPL.Pipeline.Parsing.Documents.OldFonts;

/// <summary>Turns text of old Vietnamese fonts into Unicode, by the font's name or, where that does not tell, by what the text gives.</summary>
internal static class OldFontText
{
    /// <summary>Least share of the telling words that must be Vietnamese once decoded.</summary>
    private const double ClearlyVietnamese = 0.8;

    /// <summary>Most of them that may be Vietnamese as they stand.</summary>
    private const double ClearlyNot = 0.4;

    /// <summary>Words that must tell when neither the font nor the rest of the document does.</summary>
    private const int FewestWords = 2;

    /// <summary>Decodes a stretch of one font.</summary>
    /// <param name="text">The characters as stored, invisible ones included (the soft hyphen is a letter of TCVN3).</param>
    /// <param name="font">What the font's name says.</param>
    /// <returns>Unicode; <c>null</c> for text that is no old coding and stays as it is: plain ASCII, Unicode Vietnamese,
    /// other languages.</returns>
    public static string? Decode(string text, OldCoding font) => Decode(text, font, static () => OldCoding.None);

    /// <summary>The same, for a stretch of a document.</summary>
    /// <param name="text">The characters as stored.</param>
    /// <param name="font">What the font's name says.</param>
    /// <param name="around">The coding of the rest of the document, asked for when the stretch is too short to tell.</param>
    public static string? Decode(string text, OldCoding font, Func<OldCoding> around) =>
        Find(text, font, around) is var coding and not OldCoding.None ? DecodeAs(text, coding) : null;

    /// <summary>The coding of a stretch of one font; <see cref="OldCoding.None"/> for text that stays as it is.</summary>
    /// <param name="text">The characters as stored.</param>
    /// <param name="font">What the font's name says.</param>
    /// <param name="around">The coding of the rest of the document, asked for when the stretch is too short to tell.</param>
    public static OldCoding Find(string text, OldCoding font, Func<OldCoding> around)
    {
        if (System.Text.Ascii.IsValid(text))
            return OldCoding.None;
        if (HasLetterBeyondLatin1(text))
            return font is not OldCoding.None && WentThroughCodepage1258(text) ? font : OldCoding.None;
        if (font is not OldCoding.None && DecodeAs(text, font) is not null)
            return font;
        return Guess(text) is var guess and not OldCoding.None ? guess
            : around() is var document and not OldCoding.None ? Guess(text, document)
            : OldCoding.None;
    }

    /// <summary>The coding of a text, by its words alone.</summary>
    /// <param name="text">A line, a paragraph, or a document.</param>
    /// <param name="around">The coding of the text around; with it one word is enough.</param>
    public static OldCoding Guess(string text, OldCoding around = OldCoding.None)
    {
        OldCoding best = OldCoding.None;
        double bestShare = 0;
        foreach (OldCoding coding in (ReadOnlySpan<OldCoding>)[OldCoding.Tcvn3, OldCoding.Vni])
        {
            if (ShareOf(text, coding, isExpected: coding == around) is double share && share > bestShare)
                (best, bestShare) = (coding, share);
        }
        return best;
    }

    /// <summary>Share of the telling words that the coding makes Vietnamese; <c>null</c> when it is not clearly that coding.</summary>
    private static double? ShareOf(string text, OldCoding coding, bool isExpected)
    {
        VietnameseScore before = default;
        VietnameseScore after = default;
        foreach (Range range in text.AsSpan().SplitAny(" \t\r\n/:;,()"))
        {
            ReadOnlySpan<char> word = text.AsSpan()[range];
            if (System.Text.Ascii.IsValid(word))
                continue; // the same in every coding
            before += VietnameseScore.Of(word);
            after += DecodeAs(word.ToString(), coding) is string decoded
                ? VietnameseScore.Of(decoded)
                : new VietnameseScore(Words: 1, Possible: 0, Toned: 0, MarksLost: 0);
        }
        if (after.Words < (isExpected ? 1 : FewestWords) || after.PossibleShare < ClearlyVietnamese)
            return null;
        bool clear = before.PossibleShare <= ClearlyNot || isExpected && before.PossibleShare <= after.PossibleShare;
        return clear ? after.PossibleShare : null;
    }

    /// <summary>The text in Unicode; <c>null</c> when it cannot be of that coding.</summary>
    public static string? DecodeAs(string text, OldCoding coding) => coding switch
    {
        OldCoding.Tcvn3 => Tcvn3.Decode(Codepage1258.Restore(text) ?? text),
        OldCoding.Tcvn3Capitals => Tcvn3.Decode(Codepage1258.Restore(text) ?? text)?.ToUpperInvariant(),
        OldCoding.Vni => Vni.Decode(Codepage1258.Restore(text) ?? text),
        _ => null,
    };

    /// <summary>Letters that only Unicode has: whoever wrote them did not write an old coding.</summary>
    private static bool HasLetterBeyondLatin1(string text)
    {
        foreach (char c in text)
        {
            if (c > '\u00FF' && c != '\u03BC' && (char.IsLetter(c) || c is >= '\u0300' and <= '\u036F'))
                return true;
        }
        return false;
    }

    private static bool WentThroughCodepage1258(string text) =>
        Codepage1258.Restore(text) is string codes
        && VietnameseScore.Of(text).PossibleShare <= ClearlyNot
        && Guess(codes) is not OldCoding.None;
}
