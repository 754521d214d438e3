using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace CTCPL.Pipeline.Parsing.Reports.Identity;

/// <summary>Finds laws and ordinances cited by their names ("Luật Hòa giải ở cơ sở năm 2013"), with or without a symbol.</summary>
internal static partial class LawNames
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>More than any report names.</summary>
    private const int MostNames = 2000;

    [GeneratedRegex(@"luat\s|phap\s{1,3}lenh\s", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Word { get; }

    /// <summary>Commas end a name, but for the few laws whose names have one.</summary>
    [GeneratedRegex(
        @"\G(?<![a-z])(?<form>luat|phap\s{1,3}lenh)\s{1,3}(?<name>(?:thuc\s+hien\s+)?dan\s+chu\s+o\s+xa,\s*phuong,\s*thi\s+tran"
        + @"|pho\s+bien,?\s*(?:va\s+)?giao\s+duc\s+phap\s+luat|thuc\s+hanh\s+tiet\s+kiem,\s*chong\s+lang\s+phi|phong,\s*chong\s[^.,;:()\n\d]{2,50}"
        + @"|(?!su\b|gia\b|dinh\b|hoc\b|so\b|nay\b|tren\b|va\b)[a-z][^.,;:()""“”\n\d/]{2,70}?)"
        + @"(?=\s*(?:[.,;:()""“”\n\d/]|$|\b(?:nam\s+\d{1,4}|so\s*[:.]?\s*\d{1,3}\s*/|ngay\s+\d{1,2}|duoc|da|va\s+(?:luat|nghi|cac|quyet|thong|phap|ke)|cua|theo|cung|voi|hoac|quy\s+dinh|den|trong|tren)\b))"
        + @"(?:\s+nam\s+(?<year>(?:19|20)\d\d)(?!\d))?",
        Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Named { get; }

    /// <summary>How the symbol goes on behind a name.</summary>
    [GeneratedRegex(@"^\s*[,(]?\s*(?:luat\s+)?(?:so\s*)?[:.]?\s*$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LeadsToSymbol { get; }

    /// <summary>The citations together with those by name; a name and the symbol behind it are one.</summary>
    public static ImmutableArray<CitedPlace> Merge(Transcript transcript, ImmutableArray<CitedPlace> numbered)
    {
        var places = new SortedDictionary<int, CitedPlace>();
        foreach (CitedPlace place in numbered)
            places[place.Start] = place;
        int next = 0;
        foreach (Match match in Names(transcript))
        {
            int end = match.Index + match.Length;
            while (next < numbered.Length && numbered[next].Start < match.Index)
                next++;
            if (next < numbered.Length && numbered[next].Start < end)
                continue;
            if (next < numbered.Length && numbered[next].SymbolStart - end <= 20 && LeadsToSymbol.IsMatch(transcript.Folded[end..numbered[next].SymbolStart]))
            {
                places.Remove(numbered[next].Start);
                places[match.Index] = numbered[next] with { Start = match.Index, Reference = Called(transcript, numbered[next].Reference, match) };
            }
            else
            {
                places[match.Index] = ByName(transcript, match, end);
            }
        }
        return [.. places.Values];
    }

    private static IEnumerable<Match> Names(Transcript transcript) => Word.Matches(transcript.Folded)
        .Where(word => IsWrittenAsAName(transcript, word))
        .Take(MostNames)
        .Select(word => Named.Match(transcript.Folded, word.Index))
        .Where(named => named.Success);

    /// <summary>"Luật …" is a law's name; "pháp luật", "luật" in running words and lines of capitals are not.</summary>
    private static bool IsWrittenAsAName(Transcript transcript, Match match) =>
        char.IsUpper(transcript.Text[match.Index]) && char.IsLower(transcript.Text[match.Index + 1]);

    private static CitedPlace ByName(Transcript transcript, Match match, int end)
    {
        (DateOnly? date, string? dateWords, string? issuer, int tail) = CitationReader.Tail(transcript, end);
        var bare = new LegalReference(
            InstrumentForm.Law, Number: null, Year: null, CitationReader.Words(transcript, match.Index, match.Length), Issuer: null, issuer, date, dateWords);
        return new CitedPlace(match.Index, match.Index, end, Math.Max(end, tail), Called(transcript, bare, match));
    }

    private static LegalReference Called(Transcript transcript, LegalReference reference, Match match)
    {
        Group name = match.Groups["name"];
        return reference with
        {
            Form = match.Groups["form"].Value[0] == 'l' ? InstrumentForm.Law : InstrumentForm.Ordinance,
            Name = CitationReader.Words(transcript, name.Index, name.Length).Trim(),
            NamedYear = match.Groups["year"] is { Success: true } year ? int.Parse(year.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : null,
        };
    }
}
