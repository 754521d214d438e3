using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Documents;

namespace CTCPL.Pipeline.Parsing.Reports.Outline;

/// <summary>Offsets of the report's parts, told by headings where they stand and by figures where they do not.</summary>
/// <param name="LetterheadEnd">Where the letterhead ends when no title is found.</param>
/// <param name="ScoredStart">Where the self-scores begin.</param>
/// <param name="ConditionsStart">Where the declared conditions begin.</param>
/// <param name="ConditionsEnd">Where the next section begins.</param>
internal sealed record ReportBounds(int LetterheadEnd, int ScoredStart, int ConditionsStart, int ConditionsEnd)
{
    /// <summary>A letterhead is at most this many lines.</summary>
    private const int LetterheadLines = 25;

    public static ReportBounds Of(Transcript transcript, SectionPlaces sections, ScoredPart scored)
    {
        int scoredStart = scored.BlockPlaces.Select(b => b.Start).Append(sections.SelfScores?.Start ?? transcript.Text.Length).Min();
        int start = Math.Min(scored.ConditionsStart, transcript.Text.Length);
        int end = new[] { sections.Difficulties, sections.Plans, sections.Request, sections.Proposals }
            .Where(s => s is { } section && section.Start > start)
            .Select(s => s!.Value.Start)
            .DefaultIfEmpty(transcript.Text.Length)
            .Min();
        int head = transcript.Lines.Length > LetterheadLines ? transcript.StartOf(LetterheadLines) : transcript.Text.Length;
        return new ReportBounds(Math.Min(head, scoredStart), scoredStart, start, end);
    }

    /// <summary>Where the request may begin: behind the conditions, or among them where no section follows.</summary>
    public int RequestFrom(Transcript transcript) => ConditionsEnd < transcript.Text.Length ? ConditionsEnd : ConditionsStart;

    /// <summary>The figures, those of the conditions section first; else in document order.</summary>
    public ImmutableArray<Figure> ConditionsFirst(Transcript transcript, ImmutableArray<Figure> figures) =>
        [.. figures.OrderBy(f => IsInConditions(transcript, f.Label) ? 0 : 1)];

    /// <summary>The first of these places inside the conditions section; <c>null</c> when none is.</summary>
    public TextSpan? FirstInConditions(Transcript transcript, IEnumerable<TextSpan> places) =>
        places.Where(p => IsInConditions(transcript, p)).Select(p => (TextSpan?)p).FirstOrDefault();

    /// <summary>Whether a place lies in the section on the conditions.</summary>
    public bool IsInConditions(Transcript transcript, TextSpan span)
    {
        int first = transcript.Lines[transcript.IndexAt(ConditionsStart)].Number;
        int last = transcript.Lines[transcript.IndexAt(Math.Max(ConditionsStart, ConditionsEnd - 1))].Number;
        return span.Line >= first && span.Line <= last;
    }
}
