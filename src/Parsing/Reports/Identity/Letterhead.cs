using System.Text.RegularExpressions;
using CTCPL.Pipeline.Parsing.Reports.Grammar;

namespace CTCPL.Pipeline.Parsing.Reports.Identity;

/// <summary>What stands above the title: number and date. Each is absent when there is no letterhead.</summary>
internal sealed record Letterhead(Fact<string> Number, Fact<DateOnly> Date);

/// <summary>Reads the letterhead: the lines before the title.</summary>
internal static partial class LetterheadReader
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>Characters of a letterhead at most.</summary>
    public const int Longest = 20_000;

    private const string Number = @"so\s{0,9}[:.]?\s{0,9}(?<digits>[\d ._x-]{0,80})/\s{0,9}";

    [GeneratedRegex(@"^\s*" + Number + @"(?<symbol>[a-z][\w-]*(?:[ ]?-[ ]?[a-z][\w-]*){0,4})", Options | RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NumberLine { get; }

    /// <summary>The number of a report wherever it stands on its line: in a letterhead of two columns, or printed on one line.</summary>
    [GeneratedRegex(@"(?<![a-z]|(?:dinh|tu|hoach|van|cao|quyet|thi|bao)\s)" + Number + @"(?<symbol>bc(?:[ ]?-[ ]?[a-z][\w-]{0,30})?)(?![a-z])", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ReportNumber { get; }

    /// <summary>"Số:" and nothing behind it.</summary>
    [GeneratedRegex(@"^\s*so\s{0,3}:(?<digits>[ ._-]{0,80})(?=$|\n|\t|\s{3})(?<symbol>)", Options | RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex BlankNumber { get; }

    [GeneratedRegex(DateText.Pattern, Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DateLine { get; }

    /// <summary>"Tân Phú, 06/01/2025": without its word a date is one only behind a place and at the end of its line.</summary>
    [GeneratedRegex(@"(?<=[a-z\d],\s{0,3})" + DateText.Digits + @"\s*$", Options | RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex BareDateLine { get; }

    /// <param name="transcript">The document.</param>
    /// <param name="end">Where the letterhead ends at the latest.</param>
    /// <param name="isTitle">Whether the title stands there, so that everything before it is letterhead.</param>
    public static Letterhead Read(Transcript transcript, int end, bool isTitle)
    {
        string head = transcript.Folded[..Math.Min(end, Longest)];
        return new Letterhead(NumberOf(transcript, head, isTitle), Date(transcript, head));
    }

    private static Fact<string> NumberOf(Transcript transcript, string head, bool isTitle)
    {
        const string name = "number";
        Match match = isTitle ? NumberLine.Match(head) : Match.Empty;
        match = match.Success ? match : ReportNumber.Match(head);
        match = match.Success ? match : BlankNumber.Match(head);
        if (!match.Success)
            return new Absent<string>(name);
        Group digits = match.Groups["digits"];
        Group symbol = match.Groups["symbol"];
        int start = digits.Index;
        int end = Math.Max(symbol.Index + symbol.Length, start + digits.Length);
        string written = digits.Value.Trim();
        if (written.Length == 0 || !written.All(char.IsAsciiDigit))
            return new Garbled<string>(name, transcript.Quote(start, end), "số của báo cáo", transcript.Span(start, start + digits.Length));
        return transcript.State(name, $"{written}/{transcript.Text.Substring(symbol.Index, symbol.Length).Replace(" ", "", StringComparison.Ordinal)}", start, end);
    }

    private static Fact<DateOnly> Date(Transcript transcript, string head)
    {
        const string name = "date";
        // What a web page prints above the letterhead has dates, too: those behind the country's name come first.
        Match country = TitleReader.Country.Match(head);
        Match? match = DateLine.Matches(head).OrderBy(m => country.Success && m.Index < country.Index)
                .FirstOrDefault(m => DateText.IsVisiblyBlank(m) && LetterheadDate.IsOne(transcript, m))
            ?? BareDateLine.Matches(head).FirstOrDefault(m => LetterheadDate.IsOne(transcript, m));
        if (match is null)
            return new Absent<DateOnly>(name);
        int end = match.Index + match.Value.TrimEnd().Length;
        return DateText.Value(match) is DateOnly date
            ? transcript.State(name, date, match.Index, end)
            : new Garbled<DateOnly>(name, transcript.Quote(match.Index, end), "ngày, tháng", transcript.Span(match.Index, end));
    }
}
