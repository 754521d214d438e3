using System.Text.RegularExpressions;
using CTCPL.Pipeline.Parsing.Reports.Grammar;

namespace CTCPL.Pipeline.Parsing.Reports.Identity;

/// <summary>Finds every date written out with day, month and year of four digits.</summary>
internal static partial class WrittenDates
{
    [GeneratedRegex(DateText.Pattern + "|" + DateText.Digits, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AnyDate { get; }

    public static IEnumerable<Stated<WrittenDate>> All(Transcript transcript)
    {
        foreach (Match match in AnyDate.Matches(transcript.Folded))
        {
            if (match.Groups["year"].Value.Trim().Length == 4 && DateText.Written(match) is WrittenDate date && IsCertainlyOne(match, date))
                yield return transcript.State("date", date, match.Index, match.Index + match.Length);
        }
    }

    /// <summary>Digits alone are a date only where they could be one: "25/20/2021" may be anything.</summary>
    private static bool IsCertainlyOne(Match match, WrittenDate date) => match.Value[0] == 'n' || date is { Day: <= 31, Month: <= 12 };
}
