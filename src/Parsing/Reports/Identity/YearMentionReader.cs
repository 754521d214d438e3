using System.Text.RegularExpressions;
using CTCPL.Pipeline.Parsing.Reports.Grammar;

namespace CTCPL.Pipeline.Parsing.Reports.Identity;

/// <summary>Finds evaluation years in formal places. Years of plans, citations and dates are none.</summary>
internal static partial class YearMentionReader
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"\b(?:trong\s+)?nam\s*(?:danh\s*gia\s*)?\(?(?<year>\d{4}(?!\d)|\d{1,3}(?=\s*,|\s+(?:xa|phuong|thi\s*tran|dac\s*khu|ubnd|tai|tren)\b))", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex InYear { get; }

    [GeneratedRegex(@"(?:dat\s*chuan|tiep\s*can\s*phap|ctcpl|tcpl)[^.;:]{0,60}?\bnam\s*(?<year>" + YearText.Digits + ")", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex RecognisedFor { get; }

    [GeneratedRegex(@"\btu\s*(?:ngay\s*)?0?1\s*[/.-]\s*0?1\s*[/.-]\s*(?<year>20\d\d)\s*(?:den|-)\s*(?:het\s*)?(?:ngay\s*)?31\s*[/.-]\s*12\s*[/.-]\s*(?<last>20\d\d)", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Window { get; }

    public static IEnumerable<Mention<int>> InStatement(Transcript transcript, LineRange sentence) =>
        All(transcript, InYear, sentence, FormalPlace.DisciplineStatement);

    public static IEnumerable<Mention<int>> InRequest(Transcript transcript, LineRange request) =>
        All(transcript, RecognisedFor, request, FormalPlace.Request);

    /// <summary>"từ 01/01/N đến 31/12/N": the window of the data, both its years.</summary>
    public static IEnumerable<Mention<int>> DataWindows(Transcript transcript) =>
        Window.Matches(transcript.Folded)
            .SelectMany(m => new[] { m.Groups["year"], m.Groups["last"] })
            .Select(g => new Mention<int>(FormalPlace.DataWindow, YearText.State(transcript, g.Index, g)));

    private static IEnumerable<Mention<int>> All(Transcript transcript, Regex pattern, LineRange range, FormalPlace place) =>
        pattern.Matches(transcript.Folded[range.Start..range.End])
            .Select(m => m.Groups["year"])
            .Select(y => new Mention<int>(place, YearText.State(transcript, range.Start + y.Index, y)));
}
