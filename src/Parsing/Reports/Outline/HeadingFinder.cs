using System.Text.RegularExpressions;
using CTCPL.Pipeline.Parsing.Reports.Grammar;

namespace CTCPL.Pipeline.Parsing.Reports.Outline;

/// <summary>Finds lines that head a criterion.</summary>
internal static partial class HeadingFinder
{
    /// <summary>Markers in front of a heading or item: "a.", "đ)", "2.1.", "-", "(1)".</summary>
    internal const string Marker = @"(?<marker>[-+*•]|\(?(?:[a-z]|\d{1,2}(?:\.\d{1,2}){0,2}|[ivx]{1,4})(?:[.)/]|\.\)))";

    [GeneratedRegex(
        @"^\s*" + Marker + @"?\s*(?<text>(?:(?!so\b|cac\b|tung\b|moi\b)[a-z]{1,8}[ ]*,?[ ]*){0,6}?ti?eu[ ]?(?:chi|tri)[ ]*(?:so|thu)?[ ]*[:.]?[ ]*(?<number>(?:"
        + NumberWord.Pattern + @")(?![a-z\d%]|[.,]\d|[ ]?[,-][ ]?\d|[ ]+va[ ]+\d)|(?<blank>[.…_ ]*(?=:|$))))",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Numbered { get; }

    [GeneratedRegex(
        @"^\s*" + Marker + @"?\s*(?<text>[^\s].{8,240})$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Named { get; }

    /// <summary>The heading on this line; <c>null</c> when the line is none.</summary>
    public static HeadingPlace? At(Transcript transcript, int line)
    {
        int start = transcript.StartOf(line);
        int end = transcript.EndOf(line);
        Match match = Numbered.Match(transcript.Folded[start..end]);
        bool blank = !match.Success || match.Groups["blank"].Success;
        if (blank && EndOfBroken(transcript, line) is int broken
            && Numbered.Match(transcript.Folded[start..broken].Replace('\n', ' ')) is { Success: true } whole && !whole.Groups["blank"].Success)
        {
            (match, end, blank) = (whole, broken, false);
        }
        if (!match.Success || end - start > 400)
            return null;
        Group number = match.Groups["number"];
        return Place(transcript, line, match) with
        {
            End = end,
            NumberStart = start + number.Index,
            NumberLength = blank ? 0 : number.Length,
            Number = blank ? null : NumberWord.Value(number.Value),
            SaysCriterion = true,
        };
    }

    /// <summary>Where a heading ends that a soft break tears before its number; <c>null</c> when the line is no first half of one.</summary>
    private static int? EndOfBroken(Transcript transcript, int line)
    {
        const int longest = 60;
        bool opens = transcript.EndOf(line) - transcript.StartOf(line) <= longest && !transcript.Lines[line].ContinuesParagraph;
        return opens && line + 1 < transcript.Lines.Length && transcript.Lines[line + 1].ContinuesParagraph ? transcript.EndOf(line + 1) : null;
    }

    /// <summary>The line taken as a heading that gives only the criterion's name.</summary>
    public static HeadingPlace? NameOnly(Transcript transcript, int line)
    {
        string folded = transcript.Folded[transcript.StartOf(line)..transcript.EndOf(line)];
        return Named.Match(folded) is { Success: true } match ? Place(transcript, line, match) : null;
    }

    private static HeadingPlace Place(Transcript transcript, int line, Match match)
    {
        int start = transcript.StartOf(line);
        Group marker = match.Groups["marker"];
        Group text = match.Groups["text"];
        return new HeadingPlace(
            start + (marker.Success ? marker.Index : text.Index),
            transcript.EndOf(line),
            start + text.Index,
            0,
            Number: null,
            marker.Success ? transcript.Text.Substring(start + marker.Index, marker.Length) : null,
            start + text.Index,
            SaysCriterion: false);
    }
}
