using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Reports.Outline;

namespace CTCPL.Pipeline.Parsing.Reports.Prose;

/// <summary>Adds to a report what its sentences say: repeated figures and percentages; and takes away totals that are another year's.</summary>
internal static class ProseFigures
{
    /// <param name="report">The report as its form's lines give it.</param>
    /// <param name="transcript">The document.</param>
    /// <param name="sections">Section headings.</param>
    /// <param name="bounds">The report's parts.</param>
    public static Report Add(Report report, Transcript transcript, SectionPlaces sections, ReportBounds bounds)
    {
        var prose = ProseText.Of(transcript);
        var words = new OwnWords(prose, (report.Year as Stated<int>)?.Value, (report.Unit as Stated<UnitName>)?.Value);
        int requestStart = sections.Request is { } request ? request.Start : transcript.Text.Length;
        LineRange? plans = sections.Plans is { } heading ? new LineRange(heading.Start, Math.Max(heading.Start, requestStart)) : null;
        var repeats = new RepeatReader(prose, words, plans);
        IEnumerable<Figure> known =
        [
            .. report.Blocks.SelectMany(b => b.Figures).Select(f => f.Figure),
            .. report.TotalPoints,
            .. report.CriteriaAtLeastHalf,
            .. report.ConditionsMet,
        ];
        ImmutableArray<Figure> Own(ImmutableArray<Figure> figures)
        {
            ImmutableArray<Figure> own = [.. figures.Where(f => bounds.IsInConditions(transcript, f.Label) || IsOwn(f))];
            return own.IsEmpty ? figures : own;
        }
        bool IsOwn(Figure figure)
        {
            if (figure.StatedValue is null)
                return true;
            int start = prose.IndexOf(transcript.OffsetOf(figure.At));
            int end = start + Math.Max(1, figure.At.Length);
            bool isOfRecognition = figure.Name is not "conditionsMet" || repeats.AreOfRecognition(end);
            return isOfRecognition && words.Say(start, end, looksBack: false) && !repeats.IsPlanned(start, end);
        }
        return report with
        {
            TotalPoints = Own(report.TotalPoints),
            ConditionsMet = Own(report.ConditionsMet),
            Repeats = repeats.Read(known),
            Ratios = RatioReader.Read(prose),
        };
    }
}
