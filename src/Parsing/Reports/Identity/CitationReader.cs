using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using CTCPL.Pipeline.Parsing.Reports.Grammar;

namespace CTCPL.Pipeline.Parsing.Reports.Identity;

/// <summary>Finds the laws and documents cited and takes them apart as written.</summary>
internal static partial class CitationReader
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>More than any report cites; what a text of nothing else holds beyond that is left alone.</summary>
    private const int MostCitations = 2000;

    [GeneratedRegex(
        @"(?:\b" + InstrumentForms.Words + @"\s{0,9}(?:so\s{0,9})?[:.]?\s{0,9}|(?<![a-z\d/.,-]))"
        + @"(?<symbol>(?<number>\d{1,5}[a-z]?)(?![a-z\d])\s{0,3}(?:[/-]\s{0,3}(?<year>(?:19|20)\d\d)(?!\d))?"
        + @"(?:\s{0,3}[/-]\s{0,3}(?<type>(?:qd|tt|nd|nq|ct|kh|cv|tb|pl)(?=ttg|ubnd|hdnd|btp|cp\b)|[a-z]{1,7}\d{0,2}(?![a-z\d]))"
        + @"(?:\s{0,3}[-/]\s{0,3}(?<issuer>[a-z]{2,12}\d{0,2})(?![a-z\d])|\s{0,3}(?<issuer>ttg|ubnd|hdnd|btp|cp)(?![a-z\d]))?)?)",
        Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Citation { get; }

    [GeneratedRegex(@"\G\s{0,9},?\s{0,9}\(?(?:" + DateText.Pattern + "|" + DateText.Digits + ")", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DateBehind { get; }

    [GeneratedRegex(@"\G\s{0,9}[,)]?\s{0,9}cua\s+(?<issuer>(?:thu\s*tuong(?:\s*chinh\s*phu)?|chinh\s*phu|bo\s*(?:truong\s*bo\s*)?tu\s*phap|bo\s+[a-z]+|uy\s*ban\s*thuong\s*vu\s*quoc\s*hoi|quoc\s*hoi|ubnd|uy\s*ban\s*nhan\s*dan|chu\s*tich|hdnd|hoi\s*dong\s*nhan\s*dan))", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex IssuerBehind { get; }

    /// <summary>Everything cited, in document order.</summary>
    public static ImmutableArray<Stated<LegalReference>> All(Transcript transcript)
    {
        ImmutableArray<CitedPlace> numbered = [.. Citation.Matches(transcript.Folded).Select(m => Place(transcript, m)).OfType<CitedPlace>().Take(MostCitations)];
        ImmutableArray<CitedPlace> places = LawNames.Merge(transcript, numbered);
        if (places.IsEmpty)
            return [];
        var uses = new CitationUses(transcript, places);
        return [.. places.Select((place, i) => transcript.State("citation", uses.Complete(i), place.SymbolStart, place.SymbolEnd))];
    }

    /// <summary>Date and issuer that stand behind a citation, in either order, and where they end.</summary>
    public static (DateOnly? Date, string? DateWords, string? Issuer, int End) Tail(Transcript transcript, int end)
    {
        Match date = DateBehind.Match(transcript.Folded, end);
        int next = date.Success ? date.Index + date.Length : end;
        Match issuer = IssuerBehind.Match(transcript.Folded, next);
        next = issuer.Success ? issuer.Index + issuer.Length : next;
        // "Thông tư … của Bộ Tư pháp ngày …": the date may stand behind the issuer.
        if (!date.Success && issuer.Success && DateBehind.Match(transcript.Folded, next) is { Success: true } later)
            (date, next) = (later, later.Index + later.Length);
        return (
            date.Success ? DateText.Value(date) : null,
            date.Success ? Words(transcript, date.Index, date.Length).Trim(' ', ',', '(') : null,
            issuer.Success ? Words(transcript, issuer.Groups["issuer"].Index, issuer.Groups["issuer"].Length) : null,
            next);
    }

    private static CitedPlace? Place(Transcript transcript, Match match)
    {
        Group form = match.Groups["form"];
        Group type = Letters(transcript, match.Groups["type"]);
        if (!form.Success && !type.Success)
            return null; // a fraction or a date
        Group issuer = type.Success ? Letters(transcript, match.Groups["issuer"]) : type;
        int end = issuer.Success ? issuer.Index + issuer.Length : type.Success ? type.Index + type.Length : EndOfYear(match);
        (DateOnly? date, string? dateWords, string? issuerWords, int tail) = Tail(transcript, end);
        if (InstrumentForms.Of(form.Value, type.Value) is not InstrumentForm kind || !IsCitation(match, type.Success, issuer.Success, dateWords is not null || issuerWords is not null))
            return null;
        int start = match.Groups["symbol"].Index;
        var reference = new LegalReference(
            kind,
            match.Groups["number"].Value,
            match.Groups["year"] is { Success: true } year ? int.Parse(year.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : null,
            Words(transcript, start, end - start),
            issuer.Success ? issuer.Value.ToUpperInvariant() : null,
            issuerWords,
            date,
            dateWords)
        {
            Type = type.Success ? type.Value.ToUpperInvariant() : null,
        };
        return new CitedPlace(form.Success ? form.Index : start, start, end, Math.Max(end, tail), reference);
    }

    /// <summary>Letters of a symbol; a word in lower case behind a dash with spaces goes on with the sentence ("25/QĐ - về việc").</summary>
    private static Group Letters(Transcript transcript, Group letters) =>
        letters.Success && char.IsLower(transcript.Text[letters.Index]) && transcript.Text[letters.Index - 1] == ' ' ? Match.Empty : letters;

    private static int EndOfYear(Match match)
    {
        Group last = match.Groups["year"] is { Success: true } year ? year : match.Groups["number"];
        return last.Index + last.Length;
    }

    /// <summary>
    /// A bare number behind a word ("quyết định 25 nội dung") cites nothing unless its type, its year, its date or its issuer is
    /// there too; a symbol without the word, and an abbreviation, need more.
    /// </summary>
    private static bool IsCitation(Match match, bool type, bool hasIssuer, bool hasTail)
    {
        bool year = match.Groups["year"].Success;
        if (!match.Groups["form"].Success)
            return type && (year || hasIssuer) && InstrumentForms.IsTypeOfLaw(match.Groups["type"].Value);
        return InstrumentForms.IsAbbreviation(match.Groups["form"].Value) ? type || year : type || year || hasTail;
    }

    /// <summary>The words as written; a line break inside them is the printer's, not the writer's.</summary>
    public static string Words(Transcript transcript, int start, int length)
    {
        string words = transcript.Text.Substring(start, length);
        return words.Replace("-\n", "-", StringComparison.Ordinal).Replace("/\n", "/", StringComparison.Ordinal).Replace('\n', ' ');
    }
}

/// <summary>A citation and its offsets.</summary>
/// <param name="Start">Of the word for its kind, or of the symbol.</param>
/// <param name="SymbolStart">Of the symbol, or of a law's name.</param>
/// <param name="SymbolEnd">Behind it.</param>
/// <param name="End">Behind its date and issuer.</param>
/// <param name="Reference">What it says.</param>
internal sealed record CitedPlace(int Start, int SymbolStart, int SymbolEnd, int End, LegalReference Reference);
