using System.Globalization;
using System.Text.RegularExpressions;
using CTCPL.Pipeline.Parsing.Reports.Grammar;

namespace CTCPL.Pipeline.Parsing.Reports.Identity;

/// <summary>Finds decisions and circulars cited and takes them apart as written.</summary>
internal static partial class CitationReader
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(
        @"\b(?<form>quyet\s*dinh|thong\s*tu|qd|tt)\s*(?:so\s*)?[:.]?\s*(?<symbol>(?<number>\d{1,4})\s*(?:[/-]\s*(?<year>(?:19|20)\d\d))?\s*[/-]\s*(?:qd|tt)\s*-?\s*(?<issuer>[a-z]{2,12})?)(?![a-z])",
        Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Citation { get; }

    [GeneratedRegex(@"\G\s*,?\s*" + DateText.Pattern, Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DateBehind { get; }

    [GeneratedRegex(@"\G\s*,?\s*cua\s+(?<issuer>(?:thu\s*tuong(?:\s*chinh\s*phu)?|chinh\s*phu|bo\s*(?:truong\s*bo\s*)?tu\s*phap|bo\s+[a-z]+|ubnd|uy\s*ban\s*nhan\s*dan|chu\s*tich|hdnd))", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex IssuerBehind { get; }

    public static IEnumerable<Stated<LegalReference>> All(Transcript transcript)
    {
        foreach (Match match in Citation.Matches(transcript.Folded))
        {
            Group symbol = match.Groups["symbol"];
            int end = symbol.Index + symbol.Length;
            Match date = DateBehind.Match(transcript.Folded, end);
            Match issuer = IssuerBehind.Match(transcript.Folded, date.Success ? date.Index + date.Length : end);
            // "Thông tư … của Bộ Tư pháp ngày …": the date may stand behind the issuer.
            if (!date.Success && issuer.Success)
                date = DateBehind.Match(transcript.Folded, issuer.Index + issuer.Length);
            yield return transcript.State("citation", Reference(transcript, match, date, issuer.Groups["issuer"]), symbol.Index, end);
        }
    }

    private static LegalReference Reference(Transcript transcript, Match match, Match date, Group issuer)
    {
        Group year = match.Groups["year"];
        return new LegalReference(
            match.Groups["form"].Value[0] == 'q' ? InstrumentForm.Decision : InstrumentForm.Circular,
            match.Groups["number"].Value,
            year.Success ? int.Parse(year.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : null,
            Words(transcript, match.Groups["symbol"]),
            match.Groups["issuer"].Success ? match.Groups["issuer"].Value.ToUpperInvariant() : null,
            issuer.Success ? Words(transcript, issuer) : null,
            date.Success ? DateText.Value(date) : null,
            date.Success ? Words(transcript, date).Trim(' ', ',') : null);
    }

    /// <summary>The words as written; a line break inside them is the printer's, not the writer's.</summary>
    private static string Words(Transcript transcript, Capture place)
    {
        string words = transcript.Text.Substring(place.Index, place.Length);
        return words.Replace("-\n", "-", StringComparison.Ordinal).Replace("/\n", "/", StringComparison.Ordinal).Replace('\n', ' ');
    }
}
