using System.Text.RegularExpressions;
using CTCPL.Pipeline.Parsing.Documents;

namespace CTCPL.Pipeline.Parsing.Reports.Grammar;

/// <summary>Names of places: "phường Thượng Cát", "XÃ EA H'LEO", "phườngLong Anh", "quận Bắc Từ Liêm".</summary>
internal static partial class UnitText
{
    /// <summary>Folded words for the kinds of commune-level units.</summary>
    public const string Kind = @"(?<kind>xa|phuong|thi\s?tran|dac\s?khu)";

    /// <summary>Folded words for the kinds of the tiers above.</summary>
    public const string ParentKind = @"(?<kind>quan|huyen|thi\sxa|thanh\spho|tp\.?|tinh)";

    /// <summary>The People's Committee, folded.</summary>
    public const string Committee = @"(?:uy\sban\snhan\sdan|ubnd)";

    [GeneratedRegex(@"[\p{L}\d][\p{L}\d'’\-]*", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Word { get; }

    /// <summary>Words that follow a name without belonging to it; they end a name written in capitals. Told apart by their
    /// tones ("CỘNG HÒA" ends a name, "THÀNH CÔNG" is one) and never the name's first word ("phường Cộng Hòa").</summary>
    private static readonly HashSet<string> Enders = new(StringComparer.Ordinal)
    {
        "đạt", "không", "có", "xem", "quyết", "kính", "đề", "đã", "sẽ", "thẩm", "cộng", "về", "trong", "trên", "xét", "số",
        "độc", "chủ", "tm", "kt", "là",
    };

    /// <summary>The same where a line has no marks at all, so that tones cannot tell: only words that are hardly ever names.</summary>
    private static readonly HashSet<string> BareEnders = new(StringComparer.Ordinal)
    {
        "dat", "khong", "xem", "quyet", "kinh", "trong", "xet", "tm", "kt",
    };

    /// <summary>The kind of a folded kind word.</summary>
    public static UnitKind KindOf(string folded) => string.Concat(folded.Where(c => !char.IsWhiteSpace(c))) switch
    {
        "xa" => UnitKind.Commune,
        "phuong" => UnitKind.Ward,
        "thitran" => UnitKind.Township,
        _ => UnitKind.SpecialZone,
    };

    /// <summary>
    /// The name that starts at this offset: words with capital initials (or numbers), one to six. In a line of capitals the
    /// first word that cannot belong to a name ends it. Empty when there is none.
    /// </summary>
    /// <returns>The name in normal case, and its offsets.</returns>
    public static (string Name, int Start, int End)? NameAt(Transcript transcript, int offset)
    {
        int limit = Math.Min(transcript.Text.Length, offset + 80);
        List<string> words = [];
        (int start, int end) = (-1, offset);
        for (Match word = Word.Match(transcript.Text, offset, limit - offset); word.Success && words.Count < 6; word = word.NextMatch())
        {
            bool joins = words.Count == 0
                ? IsGap(transcript, end, word.Index)
                : JoinsName(transcript, end, word, words[0]);
            if (!joins || !IsNameWord(transcript, word, words.Count))
                break;
            start = start < 0 ? word.Index : start;
            end = word.Index + word.Length;
            words.Add(word.Value);
        }
        return start < 0 ? null : (NormalCase(words), start, end);
    }

    /// <summary>Between the kind and its name: a name stands in the next line where the kind's is printed or in capitals, not where a paragraph ends with "UBND xã".</summary>
    private static bool IsGap(Transcript transcript, int start, int end)
    {
        ReadOnlySpan<char> between = transcript.Text.AsSpan(start, end - start);
        if (!between.IsWhiteSpace() || between.Count('\n') > 1)
            return false;
        TextLine below = transcript.Lines[transcript.IndexAt(end)];
        return !between.Contains('\n') || below.ContinuesParagraph || below.Page is not null || !char.IsLower(transcript.Text[start - 1]);
    }

    private static bool JoinsName(Transcript transcript, int end, Match word, string firstWord)
    {
        ReadOnlySpan<char> between = transcript.Text.AsSpan(end, word.Index - end);
        // "UBND XÃ TÂN PHÚ  Độc lập": in capitals or not, a name keeps its case; a wide gap separates a letterhead's columns.
        if (!between.IsWhiteSpace() || char.IsDigit(firstWord[0]) || (IsCapitals(firstWord) && !IsCapitals(word.Value) && !IsCapitalLetter(word.Value)))
            return false;
        return between.Contains('\n') ? Wraps(transcript, word.Index, firstWord) : between.Length <= 2 && !between.Contains('\t');
    }

    /// <summary>A name in running text may go on in the next printed line; lines of capitals are headings and do not.</summary>
    private static bool Wraps(Transcript transcript, int offset, string firstWord)
    {
        TextLine line = transcript.Lines[transcript.IndexAt(offset)];
        return !IsCapitals(firstWord) && (line.ContinuesParagraph || line.Page is not null);
    }

    private static bool IsCapitals(string word) => word.Length > 1 && word.All(c => !char.IsLower(c)) && char.IsLetter(word[0]);

    /// <summary>"Ủ" of "PA Ủ".</summary>
    private static bool IsCapitalLetter(string word) => word.Length == 1 && char.IsUpper(word[0]);

    private static bool IsNameWord(Transcript transcript, Match word, int position)
    {
        char initial = word.Value[0];
        if (char.IsDigit(initial))
            return position == 0 && word.Length <= 2;
        if (!char.IsUpper(initial))
            return false;
        if (position == 0 || word.Value.Any(char.IsLower))
            return true;
        string lower = word.Value.ToLowerInvariant();
        if (IsBare(transcript, word.Index) && (BareEnders.Contains(lower) || (string.Equals(lower, "nam", StringComparison.Ordinal) && NextIsDigit(transcript.Text, word.Index + word.Length))))
            return false;
        return !Enders.Contains(lower) && !(string.Equals(lower, "năm", StringComparison.Ordinal) && NextIsDigit(transcript.Text, word.Index + word.Length));
    }

    private static bool IsBare(Transcript transcript, int offset) =>
        !transcript.Lines[transcript.IndexAt(offset)].Content.Any(c => c >= '\u0080' && char.IsLetter(c));

    private static bool NextIsDigit(string text, int offset)
    {
        while (offset < text.Length && char.IsWhiteSpace(text[offset]))
            offset++;
        return offset < text.Length && char.IsAsciiDigit(text[offset]);
    }

    /// <summary>"THƯỢNG CÁT" as "Thượng Cát".</summary>
    public static string NormalCase(IReadOnlyList<string> words) => string.Join(' ', words.Select(w =>
        w.Length > 1 && w.All(c => !char.IsLower(c)) && w is not ("II" or "III" or "IV") ? TitleCase(w) : w)).Replace('’', '\'');

    private static string TitleCase(string word)
    {
        char[] letters = word.ToLowerInvariant().ToCharArray();
        for (int i = 0; i < letters.Length; i++)
        {
            if (i == 0 || letters[i - 1] == '-')
                letters[i] = char.ToUpperInvariant(letters[i]);
        }
        return new string(letters);
    }
}
