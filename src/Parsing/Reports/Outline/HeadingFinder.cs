using System.Text.RegularExpressions;
using CTCPL.Pipeline.Parsing.Reports.Grammar;

namespace CTCPL.Pipeline.Parsing.Reports.Outline;

/// <summary>Finds lines that head a criterion.</summary>
internal static partial class HeadingFinder
{
    /// <summary>Markers in front of a heading or item: "a.", "đ)", "2.1.", "-", "(1)".</summary>
    internal const string Marker = @"(?<marker>[-+*•]|\(?(?:[a-z]|\d{1,2}(?:\.\d{1,2}){0,2}|[ivx]{1,4})(?:[.)]|/(?!\s?\d)|\.\)))";

    /// <summary>"Kết quả tự chấm điểm của tiêu chí 1": a sentence that mentions a criterion has more words in front of it.</summary>
    private const int MostWordsBefore = 6;

    [GeneratedRegex(
        @"ti?eu[ ]?(?:chi|tri)[ ]*(?:so|thu)?[ ]*[:.]?[ ]*(?<number>(?:"
        + NumberWord.Pattern + @")(?![a-z\d%]|[ ]?/[ ]?\d|[.,]\d|[ ]?[,-][ ]?\d|[ ]+va[ ]+\d)|(?<blank>[.…_ ]*(?=:|$)))",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Numbered { get; }

    /// <summary>All that may stand in front of it. Not one pattern with the other: the generator's code for a lazy loop behind an
    /// optional group never ends on some lines (.NET 10).</summary>
    [GeneratedRegex(@"^\s*" + Marker + @"?\s*(?<text>[a-z ,]{0,48})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Before { get; }

    /// <summary>Words that make it a sentence about criteria: "số tiêu chí", "các tiêu chí".</summary>
    [GeneratedRegex(@"\b(?:so|cac|tung|moi)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex About { get; }

    [GeneratedRegex(
        @"^\s*" + Marker + @"?\s*(?<text>[^\s].{8,240})$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Named { get; }

    /// <summary>The heading on this line; <c>null</c> when the line is none.</summary>
    public static HeadingPlace? At(Transcript transcript, int line)
    {
        int start = transcript.StartOf(line);
        int end = transcript.EndOf(line);
        (Match Number, Match Before)? found = In(transcript.Folded[start..end]);
        bool blank = found is not { } whole || whole.Number.Groups["blank"].Success;
        if (blank && EndOfBroken(transcript, line) is int broken
            && In(transcript.Folded[start..broken].Replace('\n', ' ')) is { } joined && !joined.Number.Groups["blank"].Success)
        {
            (found, end, blank) = (joined, broken, false);
        }
        if (found is not var (match, before) || end - start > 400)
            return null;
        Group number = match.Groups["number"];
        return Place(transcript, line, before) with
        {
            End = end,
            NumberStart = start + number.Index,
            NumberLength = blank ? 0 : number.Length,
            Number = blank ? null : NumberWord.Value(number.Value),
            SaysCriterion = true,
        };
    }

    /// <summary>The first mention of a criterion that nothing but a marker and a few words stands in front of.</summary>
    private static (Match Number, Match Before)? In(string line)
    {
        foreach (Match number in Numbered.Matches(line))
        {
            Match before = Before.Match(line[..number.Index]);
            if (!before.Success)
                return null;
            string words = before.Groups["text"].Value;
            if (!About.IsMatch(words) && words.Split((char[])[' ', ','], StringSplitOptions.RemoveEmptyEntries).Length <= MostWordsBefore)
                return (number, before);
        }
        return null;
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
