using System.Text.RegularExpressions;

namespace CTCPL.Pipeline.Parsing.Reports.Identity;

/// <summary>Tells the date of a letterhead from the dates of decisions and plans cited: it stands behind a place ("Tân Phú, ngày …"),
/// or begins its line, and nothing of a sentence is around it.</summary>
internal static partial class LetterheadDate
{
    /// <summary>A place has at most this many words; a clause has more.</summary>
    private const int PlaceWords = 7;

    /// <summary>Characters in front of a date that are looked at.</summary>
    private const int Reach = 200;

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>The left column of the letterhead, in front of the place: a wide gap ends it, or it is the number's line; on one line with
    /// everything else, the country's motto or the report's number ends it.</summary>
    [GeneratedRegex(@"^(?:.*(?:\t|\s{3,}|\bhanh\s{1,3}phuc[\s*_-]{1,40}|\bso\s{0,3}:[\d\s._x-]{0,60}/\s{0,3}bc[\w-]{0,20}\s)|\s*so\s*[:.]?[\d\s._x-]*/\s*[a-z][\w-]*)", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LeftColumn { get; }

    /// <summary>Words of citations, of those who issue what is cited, and of running text.</summary>
    [GeneratedRegex(@"/|\b(?:quyet\s*dinh|thong\s*tu|ke\s*hoach|nghi\s*dinh|nghi\s*quyet|cong\s*van|bao\s*cao|huong\s*dan|chi\s*thi|can\s*cu|thuc\s*hien|ubnd|uy\s*ban|hdnd|hoi\s*dong|thu\s*tuong|chinh\s*phu|bo\s*tu\s*phap|bo\s*truong|tinh\s*den|ban\s*hanh)\b", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Cites { get; }

    /// <summary>How a sentence goes on behind the date of something cited, and the time of day at which a page was put up.</summary>
    [GeneratedRegex(@"\G[\s,|-]{0,9}\d{1,2}\s?[:hg]\s?\d{2}|\G\s*,?\s*(?:cua|ve|ban\s*hanh|quy\s*dinh|huong\s*dan|phe\s*duyet|den|va|theo)\b", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex GoesOn { get; }

    /// <summary>The symbol of a document at the end of the line above ("25/2021/QĐ-TTg"), whose date would follow.</summary>
    [GeneratedRegex(@"/\s*[a-z]{2,6}\s*-\s*[a-z]+\s*,?\s*$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex EndsWithSymbol { get; }

    [GeneratedRegex(@"^\s*so\s*[:.]?[\d\s._-]*/", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NumberLine { get; }

    /// <param name="transcript">The document.</param>
    /// <param name="date">A date in it, found in its folded text.</param>
    public static bool IsOne(Transcript transcript, Match date)
    {
        int line = transcript.IndexAt(date.Index);
        if (GoesOn.IsMatch(transcript.Folded, date.Index + date.Length))
            return false;
        string before = transcript.Folded[Math.Max(transcript.StartOf(line), date.Index - Reach)..date.Index];
        string place = before[LeftColumn.Match(before).Length..].Trim();
        return place.Length == 0
            ? before.Trim().Length > 0 || !FollowsCitation(transcript, line)
            : IsPlace(transcript, date.Index, place);
    }

    private static bool FollowsCitation(Transcript transcript, int line)
    {
        if (line == 0)
            return false;
        string above = transcript.Folded[transcript.StartOf(line - 1)..transcript.EndOf(line - 1)];
        return transcript.Lines[line].ContinuesParagraph || (EndsWithSymbol.IsMatch(above) && !NumberLine.IsMatch(above));
    }

    /// <summary>"Tân Phú,", without its comma too where all its words are capitalised.</summary>
    private static bool IsPlace(Transcript transcript, int end, string place)
    {
        string[] words = place.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length > PlaceWords || Cites.IsMatch(place))
            return false;
        string written = transcript.Text[..end].TrimEnd();
        string last = written[(written.LastIndexOfAny([' ', '\t', '\n']) + 1)..];
        return place[^1] is ',' or '.' or ';' || char.IsUpper(last[0]);
    }
}
