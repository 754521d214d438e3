using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using CTCPL.Pipeline.Parsing.Reports.Grammar;

namespace CTCPL.Pipeline.Parsing.Reports.Identity;

/// <summary>Tells what a report rests on from what it merely names, by the words of the sentence around the citation.</summary>
internal sealed partial class CitationUses
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>Items of a list of citations that are looked through for the word that governs them all.</summary>
    private const int LongestList = 12;

    /// <summary>Characters of a sentence that are looked at on either side of a citation.</summary>
    private const int Reach = 600;

    /// <summary>Characters kept of the sentence behind a citation.</summary>
    private const int LongestRest = 240;

    /// <summary>The word nearest before a citation decides.</summary>
    [GeneratedRegex(@"\b(?:(?<basis>can\s+cu|theo(?!\s+doi)|thuc\s+hien|thi\s+hanh|trien\s+khai|ap\s+dung|tuan\s+thu|chap\s+hanh|quy\s+dinh\s+tai|huong\s+dan\s+tai)|tuyen\s+truyen|pho\s+bien|quan\s+triet|tap\s+huan|gioi\s+thieu|niem\s+yet|cong\s+khai|nghien\s+cuu|hoc\s+tap|tim\s+hieu|noi\s+dung|sao\s+gui|gop\s+y|lay\s+y\s+kien|du\s+thao)\b", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Governs { get; }

    /// <summary>Words that speak of something past, replaced or not yet there.</summary>
    [GeneratedRegex(@"\b(?:thay\s+the|thay\s+cho|bai\s+bo|het\s+hieu\s+luc|co\s+hieu\s+luc|khong\s+con|so\s+voi|truoc\s+(?:day|kia|do|khi)|cac\s+nam\s+truoc|nam\s+truoc|giai\s+doan\s+truoc|sua\s+doi|khac\s+voi|nay\s+la|nay\s+duoc|ke\s+tu|tu\s+ngay)\b", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TellsOfChange { get; }

    /// <summary>Told from "căn cứ" and "cụ thể" by its tone only.</summary>
    [GeneratedRegex(@"(?<!\p{L})cũ(?!\p{L})", Options | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SaysOld { get; }

    [GeneratedRegex(@"\b(?:nam|giai\s+doan|tu|den)\s{1,3}(?<year>(?:19|20)\d\d)(?:\s?-\s?(?<year>(?:19|20)\d\d))?(?!\d)|(?<![\d/.-])(?<year>(?:19|20)\d\d)\s?-\s?(?<year>(?:19|20)\d\d)(?![\d/])", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex YearNamed { get; }

    [GeneratedRegex(DateText.Pattern + "|" + DateText.Digits, Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AnyDate { get; }

    /// <summary>What may stand between the start of a list's item and its citation.</summary>
    [GeneratedRegex(@"^\s*(?:[-+*•.,;]|\(?(?:[a-z]|\d{1,2})[.)]|va\b|cac\b|\s){0,8}$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex BeginsItem { get; }

    private readonly Transcript _transcript;
    private readonly ImmutableArray<CitedPlace> _places;
    private readonly List<LineRange> _sentences;

    /// <param name="transcript">The document.</param>
    /// <param name="places">Every citation in it, in order.</param>
    public CitationUses(Transcript transcript, ImmutableArray<CitedPlace> places)
    {
        (_transcript, _places) = (transcript, places);
        _sentences = [.. Sentences.Between(transcript, 0, transcript.Text.Length).Where(s => !transcript.Text.AsSpan(s.Start, s.End - s.Start).IsWhiteSpace())];
    }

    /// <summary>The citation with this index, completed by what its sentence says.</summary>
    public LegalReference Complete(int index)
    {
        CitedPlace place = _places[index];
        int sentence = SentenceAt(place.Start);
        LineRange range = _sentences[sentence];
        (int from, int to) = (Math.Max(range.Start, place.Start - Reach), Math.Max(place.End, Math.Min(range.End, place.End + Reach)));
        string around = Plain(from, to);
        int end = Math.Max(place.End, Math.Min(range.End, place.End + LongestRest));
        return place.Reference with
        {
            Use = !TellsOfChange.IsMatch(around) && !SaysOld.IsMatch(_transcript.Text[from..to]) && IsBasis(sentence, place.Start) ? CitationUse.Basis : CitationUse.Mentioned,
            YearsNamed = [.. YearNamed.Matches(around).SelectMany(m => m.Groups["year"].Captures).Select(y => int.Parse(y.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture)).Distinct()],
            Behind = string.Join(' ', _transcript.Text[place.End..end].Split(default(char[]?), StringSplitOptions.RemoveEmptyEntries)),
        };
    }

    private int SentenceAt(int offset)
    {
        int index = _sentences.BinarySearch(new LineRange(offset, offset), Comparer<LineRange>.Create(static (a, b) => a.Start.CompareTo(b.Start)));
        return index >= 0 ? index : ~index - 1;
    }

    /// <summary>"Căn cứ" governs what it stands before; in a list, also the items that follow.</summary>
    private bool IsBasis(int sentence, int citation)
    {
        for (int back = 0; back < LongestList && sentence - back >= 0; back++)
        {
            LineRange range = _sentences[sentence - back];
            int end = back == 0 ? citation : range.End;
            string before = Plain(Math.Max(range.Start, end - Reach), end);
            if (Governs.Matches(before).LastOrDefault() is { } word)
                return word.Groups["basis"].Success;
            bool goesOn = back > 0 ? StartsWithCitation(range) : BeginsItem.IsMatch(before);
            if (!goesOn || sentence - back == 0 || !LeadsOn(_sentences[sentence - back - 1]))
                return false;
        }
        return false;
    }

    private bool StartsWithCitation(LineRange range) =>
        FirstFrom(range.Start) is int first && first < _places.Length && _places[first].Start < range.End && BeginsItem.IsMatch(Plain(range.Start, _places[first].Start));

    /// <summary>Index of the first citation that begins at this offset or behind it.</summary>
    private int FirstFrom(int offset)
    {
        (int low, int high) = (0, _places.Length);
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = _places[middle].Start < offset ? (middle + 1, high) : (low, middle);
        }
        return low;
    }

    private bool LeadsOn(LineRange sentence)
    {
        ReadOnlySpan<char> text = _transcript.Folded.AsSpan(sentence.Start, sentence.End - sentence.Start).TrimEnd();
        return text.Length > 0 && text[^1] is ';' or ':' or ',';
    }

    /// <summary>Folded words between two offsets, with dates and other citations blanked out: what they are called does not matter.</summary>
    private string Plain(int start, int end)
    {
        char[] plain = AnyDate.Replace(_transcript.Folded[start..end], static m => new string('#', m.Length)).ToCharArray();
        for (int i = Math.Max(0, FirstFrom(start) - 1); i < _places.Length && _places[i].SymbolStart < end; i++)
        {
            (int from, int to) = (Math.Max(_places[i].SymbolStart, start) - start, Math.Min(_places[i].SymbolEnd, end) - start);
            if (from < to)
                plain.AsSpan(from, to - from).Fill('#');
        }
        return new string(plain);
    }
}
