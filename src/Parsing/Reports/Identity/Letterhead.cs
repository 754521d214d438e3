using System.Text.RegularExpressions;
using CTCPL.Pipeline.Parsing.Reports.Grammar;

namespace CTCPL.Pipeline.Parsing.Reports.Identity;

/// <summary>What stands above the title: number, date, draft mark. Each is absent when there is no letterhead.</summary>
internal sealed record Letterhead(Fact<string> Number, Fact<DateOnly> Date, Fact<bool> Draft);

/// <summary>Reads the letterhead: the lines before the title.</summary>
internal static partial class LetterheadReader
{
    [GeneratedRegex(@"^\s*so\s*[:.]?\s*(?<digits>[\d ._-]*)/\s*(?<symbol>[a-z][\w-]*)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NumberLine { get; }

    [GeneratedRegex(DateText.Pattern, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DateLine { get; }

    [GeneratedRegex(@"^\s*[(\[]?\s*(?<draft>du\s?thao)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DraftMark { get; }

    /// <param name="transcript">The document.</param>
    /// <param name="titleStart">Offset where the title begins: everything before it is letterhead.</param>
    public static Letterhead Read(Transcript transcript, int titleStart)
    {
        string head = transcript.Folded[..titleStart];
        return new Letterhead(Number(transcript, head), Date(transcript, head), Draft(transcript, head));
    }

    private static Fact<string> Number(Transcript transcript, string head)
    {
        const string name = "number";
        Match match = NumberLine.Match(head);
        if (!match.Success)
            return new Absent<string>(name);
        Group digits = match.Groups["digits"];
        Group symbol = match.Groups["symbol"];
        int start = digits.Index;
        int end = symbol.Index + symbol.Length;
        string written = digits.Value.Trim();
        if (written.Length == 0 || !written.All(char.IsAsciiDigit))
            return new Garbled<string>(name, transcript.Quote(start, end), "số của báo cáo", transcript.Span(start, start + digits.Length));
        return transcript.State(name, $"{written}/{transcript.Text.AsSpan(symbol.Index, symbol.Length)}", start, end);
    }

    private static Fact<DateOnly> Date(Transcript transcript, string head)
    {
        const string name = "date";
        if (DateLine.Matches(head).FirstOrDefault(m => LetterheadDate.IsOne(transcript, m)) is not { } match)
            return new Absent<DateOnly>(name);
        int end = match.Index + match.Length;
        return DateText.Value(match) is DateOnly date
            ? transcript.State(name, date, match.Index, end)
            : new Garbled<DateOnly>(name, transcript.Quote(match.Index, end), "ngày, tháng", transcript.Span(match.Index, end));
    }

    private static Fact<bool> Draft(Transcript transcript, string head)
    {
        const string name = "draft";
        Group draft = DraftMark.Match(head).Groups["draft"];
        return draft.Success ? transcript.State(name, true, draft.Index, draft.Index + draft.Length) : new Absent<bool>(name);
    }
}
