using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace CTCPL.Pipeline.Parsing.Reports.Outline;

/// <summary>Finds lines that begin like a figure's line of the form without carrying one of its labels.</summary>
internal static partial class MiswordedLines
{
    [GeneratedRegex(
        @"^\s*(?:" + HeadingFinder.Marker + @")?\s*(?<line>(?:so\s*chi\s*tieu|so\s*tieu\s*chi|so\s*diem|tong\s*(?:so\s*)?diem)\b.*\d.*)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FigureLine { get; }

    /// <param name="transcript">The document.</param>
    /// <param name="part">The scored part, whose lines are understood.</param>
    /// <param name="from">Offset of the self-scores.</param>
    /// <param name="to">Offset where the conditions end.</param>
    public static ImmutableArray<Stated<string>> Find(Transcript transcript, ScoredPart part, int from, int to)
    {
        HashSet<int> understood =
        [
            .. part.Blocks.SelectMany(b => b.Figures).Select(f => f.Figure).Concat(part.CriteriaAtLeastHalf).Concat(part.TotalPoints)
                .SelectMany(f => new[] { f.Label.Line, f.At.Line }),
        ];
        List<Stated<string>> found = [];
        for (int line = transcript.IndexAt(from); line < transcript.Lines.Length && transcript.StartOf(line) < to; line++)
        {
            int start = transcript.StartOf(line);
            Group words = FigureLine.Match(transcript.Folded[start..transcript.EndOf(line)]).Groups["line"];
            if (words.Success && !understood.Contains(transcript.Lines[line].Number))
                found.Add(transcript.State("misworded", transcript.Text.Substring(start + words.Index, words.Length).Trim(), start + words.Index, start + words.Index + words.Length));
        }
        return [.. found];
    }
}
