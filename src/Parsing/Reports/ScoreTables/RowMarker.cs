using System.Globalization;
using System.Text.RegularExpressions;

namespace CTCPL.Pipeline.Parsing.Reports.ScoreTables;

/// <summary>What stands in front of a row's name.</summary>
/// <param name="Kind">Its form.</param>
/// <param name="Numbers">The numbers in it: of "2.4" two and four.</param>
/// <param name="Length">UTF-16 units of the folded words it takes.</param>
internal sealed partial record RowMarker(RowMarkerKind Kind, int[] Numbers, int Length)
{
    private const string End = @"(?:[.):]|(?=\s|$))\s*";

    [GeneratedRegex(
        @"^\s*(?:(?<sum>tong\s?cong|tong\s?(?:so\s?)?diem(?:\s?so)?\b|(?:tong|cong)(?=\s*(?:$|:|\(|diem\b|tieu\s?chi\b)))"
        + @"|tieu\s?chi\s*(?:so|thu)?\s*(?<criterion>\d{1,2}(?!\d|[.,]\d)|(?:i{1,3}|iv|vi{0,3})\b)" + End
        + @"|chi\s?tieu\s*(?:so|thu)?\s*(?<indicator>\d{1,2}(?:\.\d{1,2})?(?!\d))" + End
        + @"|(?<dotted>\d{1,2}(?:\.\d{1,2}){1,3})" + End
        + @"|(?<roman>i{1,3}|iv|vi{0,3})(?:[.):](?=\s|$)|(?=\s|$))\s*"
        + @"|(?<plain>\d{1,2})(?:[.)/](?!\d)|(?=\s|$))\s*"
        + @"|(?<letter>[a-z])(?:[.)]|(?=$))\s*"
        + @"|(?<dash>[-+*•])\s*)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Marker { get; }

    [GeneratedRegex(@"tieu\s?chi\s*(?:so|thu)?\s*(?<number>\d{1,2}|(?:i{1,3}|iv|vi{0,3})\b)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OfCriterion { get; }

    /// <summary>The marker at the start of folded words; <c>null</c> when there is none.</summary>
    public static RowMarker? Of(string folded)
    {
        Match match = Marker.Match(folded);
        if (!match.Success)
            return null;
        if (match.Groups["sum"].Success)
        {
            Match criterion = OfCriterion.Match(folded, 0, Math.Min(folded.Length, 60));
            return criterion.Success
                ? new RowMarker(RowMarkerKind.Criterion, [Number(criterion.Groups["number"].Value)], 0)
                : new RowMarker(RowMarkerKind.Sum, [], 0);
        }
        foreach (RowMarkerKind kind in Enum.GetValues<RowMarkerKind>())
        {
            Group group = match.Groups[kind.ToString().ToLowerInvariant()];
            if (group.Success)
                return new RowMarker(kind, NumbersOf(kind, group.Value), match.Length);
        }
        return null;
    }

    private static int[] NumbersOf(RowMarkerKind kind, string written) => kind switch
    {
        RowMarkerKind.Letter or RowMarkerKind.Dash => [],
        _ => [.. written.Split('.').Select(Number)],
    };

    private static int Number(string written) => written switch
    {
        "i" => 1,
        "ii" => 2,
        "iii" => 3,
        "iv" => 4,
        "v" => 5,
        "vi" => 6,
        "vii" => 7,
        "viii" => 8,
        _ => int.Parse(written, CultureInfo.InvariantCulture),
    };
}

/// <summary>Forms of markers, the names of their groups in the pattern.</summary>
internal enum RowMarkerKind { Sum, Criterion, Indicator, Dotted, Roman, Plain, Letter, Dash }
