using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Parsing.Reports.Grammar;

namespace CTCPL.Pipeline.Parsing.Reports.Outline;

/// <summary>The part of the report with the figures: blocks per criterion, then what the conditions section declares.</summary>
internal sealed record ScoredPart(
    ImmutableArray<CriterionBlock> Blocks,
    ImmutableArray<(HeadingPlace? Heading, int Start)> BlockPlaces,
    ImmutableArray<Figure> CriteriaAtLeastHalf,
    ImmutableArray<Figure> TotalPoints)
{
    /// <summary>Offset where the declared conditions begin: their heading, or else their first figure, or else behind the last measure.</summary>
    public required int ConditionsStart { get; init; }

    /// <summary>Measures whose value is legible; a blank form has none.</summary>
    public int LegibleMeasures => Blocks.Sum(b => b.Figures.Count(f => f.Figure.StatedValue is not null));
}

/// <summary>Reads the scored part from labels and headings in document order.</summary>
internal static partial class ScoredPartReader
{
    /// <summary>No criterion of any standard has so many points; every standard of points has more in all.</summary>
    private const int LeastTotalMaximum = 60;

    /// <summary>The least maximum of a criterion in any standard of points.</summary>
    private const int LeastCriterionMaximum = 10;

    /// <param name="transcript">The document.</param>
    /// <param name="sections">Section headings.</param>
    /// <param name="gathered">The criteria's figures where they do not stand behind labels; the labels among them are left out then.</param>
    public static ScoredPart Read(Transcript transcript, SectionPlaces sections, GatheredPart? gathered = null)
    {
        int gatheredEnd = gathered?.End ?? 0;
        LineRange? conditions = Conditions(transcript, sections);
        List<LabelPlace> labels = [.. LabelFinder.Find(transcript).Where(l => (gathered is null || l.Start >= gatheredEnd || (l.Label > Label.Points && l.Start < gathered.Start)) && Carries(transcript, l, conditions))];
        int limit = ConditionsStart(labels, sections, gatheredEnd);
        List<HeadingPlace> headings = gathered is null ? HeadingsBefore(transcript, labels, sections, limit) : [];
        var blocks = new BlockAssembly(transcript);
        List<Figure> halves = [];
        List<Figure> totals = gathered is null ? [] : Take(transcript, gathered, blocks);
        for (int i = 0; i < labels.Count; i++)
        {
            blocks.TakeHeadings(headings, labels[i].Start);
            int next = NextStart(labels, headings, i, transcript);
            Label label = InContext(labels[i], limit);
            if (SaysPointsOnly(transcript, labels[i]) && !IsClaimed(transcript, labels[i], next, limit, blocks))
                continue;
            if (label == Label.TotalPoints && labels[i].Start < limit && IsOfOneCriterion(transcript, labels[i], next, blocks))
                label = Label.Points;
            if (label == Label.CriteriaAtLeastHalf)
                halves.Add(ReadFigure("criteriaAtLeastHalf", transcript, labels[i], next, isCount: true));
            else if (label == Label.TotalPoints)
                totals.Add(ReadFigure("totalPoints", transcript, labels[i], next, isCount: false));
            else
                blocks.Take((Measure)label, ReadFigure(MeasureNames.Of((Measure)label), transcript, labels[i], next, label != Label.Points), labels[i].Start);
        }
        blocks.TakeHeadings(headings, int.MaxValue);
        if (halves.Count == 0 && HalfInProse(transcript, sections) is { } half)
            halves.Add(half);
        int measuresEnd = labels.Where(l => l.Label < Label.CriteriaAtLeastHalf).Select(l => l.End).Append(gatheredEnd).Max();
        return blocks.Build([.. halves], [.. totals], limit == int.MaxValue ? measuresEnd : limit);
    }

    /// <summary>The section on the conditions, behind its heading; <c>null</c> without one.</summary>
    private static LineRange? Conditions(Transcript transcript, SectionPlaces sections) => sections.Conditions is not { } heading
        ? null
        : new LineRange(heading.End, new[] { sections.Difficulties, sections.Plans, sections.Request, sections.Proposals }
            .OfType<LinePlace>().Select(s => s.Start).Where(s => s > heading.End).DefaultIfEmpty(transcript.Text.Length).Min());

    /// <summary>"Có 5/5 tiêu chí đạt từ 50% …", in the section on the conditions: there it can only be the declared count.</summary>
    private static Figure? HalfInProse(Transcript transcript, SectionPlaces sections)
    {
        if (Conditions(transcript, sections) is not { } section)
            return null;
        Group figure = CriteriaCounted.Match(transcript.Folded, section.Start, section.End - section.Start).Groups["figure"];
        return figure.Success ? FigureText.OnItsOwn("criteriaAtLeastHalf", transcript, figure.Index, figure.Index + figure.Length, isCount: false) : null;
    }

    [GeneratedRegex(@"(?<![\d/.,])(?<figure>\d{1,2}[ ]*(?:/[ ]*\d{1,2})?)[ ]*tieu[ ]?chi[ ]+(?:deu[ ]+|duoc[ ]+)?(?:dat|co[ ]+diem)[ ]+(?:tu|tren)[ ]+50[ ]?%", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CriteriaCounted { get; }

    /// <summary>Takes the gathered criteria; gives the totals.</summary>
    private static List<Figure> Take(Transcript transcript, GatheredPart gathered, BlockAssembly blocks)
    {
        foreach (GatheredCriterion criterion in gathered.Criteria)
        {
            blocks.Open(criterion.Heading, criterion.Figures[0].Start);
            foreach (FigureSpot spot in criterion.Figures)
                blocks.Take(spot.Measure, FigureText.OnItsOwn(MeasureNames.Of(spot.Measure), transcript, spot.Start, spot.End, spot.Measure != Measure.Points), spot.Start);
        }
        return [.. gathered.Totals.Select(t => FigureText.OnItsOwn("totalPoints", transcript, t.Start, t.End, isCount: false))];
    }

    private static Figure ReadFigure(string name, Transcript transcript, LabelPlace label, int next, bool isCount) =>
        FigureText.Read(name, transcript, (label.Start, label.End), next, isCount);

    /// <summary>"Tổng số điểm đạt được: 9/10" under a criterion's lines: not "của các tiêu chí", and no maximum of a whole report.</summary>
    private static bool IsOfOneCriterion(Transcript transcript, LabelPlace label, int next, BlockAssembly blocks)
    {
        if (transcript.Folded.AsSpan(label.Start, label.End - label.Start).Contains("tieu chi", StringComparison.Ordinal))
            return false;
        decimal? of = ReadFigure("probe", transcript, label, next, isCount: false).StatedOf;
        return blocks.LacksPoints ? of is null or < LeastTotalMaximum : of < LeastTotalMaximum && blocks.HasPointsOf(of);
    }

    /// <summary>"Điểm đạt được: 9/10", "Điểm tự chấm: …": not "tổng", not "số điểm", not of what.</summary>
    private static bool SaysPointsOnly(Transcript transcript, LabelPlace label) =>
        label.Label is Label.TotalPoints && transcript.Folded.AsSpan(label.Start).TrimStart().StartsWith("diem", StringComparison.Ordinal)
        && !transcript.Folded.AsSpan(label.Start, label.End - label.Start).Contains("tieu chi", StringComparison.Ordinal);

    /// <summary>Such points are a criterion's fourth line, or the total among the conditions; anything else has points, too.</summary>
    private static bool IsClaimed(Transcript transcript, LabelPlace label, int next, int limit, BlockAssembly blocks)
    {
        decimal? of = ReadFigure("probe", transcript, label, next, isCount: false).StatedOf;
        return label.Start < limit ? blocks.AwaitsPoints && of is null or (>= LeastCriterionMaximum and < LeastTotalMaximum) : of >= LeastTotalMaximum;
    }

    /// <summary>A label in running prose counts only when a figure follows at once; at the start of a line always.</summary>
    private static bool Carries(Transcript transcript, LabelPlace label, LineRange? conditions)
    {
        int lineStart = transcript.StartOf(transcript.IndexAt(label.Start));
        bool leads = transcript.Folded.AsSpan(lineStart, label.Start - lineStart).Trim().Length <= 12;
        Figure figure = FigureText.Read("probe", transcript, (label.Start, label.End), int.MaxValue, isCount: false);
        bool close = figure.StatedValue is not null && figure.At.Line == transcript.Lines[transcript.IndexAt(label.End - 1)].Number
            && figure.At.Column - (label.End - transcript.StartOf(transcript.IndexAt(label.End - 1))) <= 25;
        close |= figure.StatedValue is not null && (StandsInNextCell(transcript, label, figure.At) || StandsInNextPrintedLine(transcript, label, figure.At));
        if (CountedBefore.IsMatch(transcript.Folded[Math.Max(0, label.Start - 8)..Math.Min(transcript.Folded.Length, label.Start + 14)]))
            return false;
        return label.Label == Label.TotalPoints ? IsTotal(transcript, label, figure, leads, close, conditions) : leads || close;
    }

    /// <summary>"5/5 tiêu chí đạt từ 50% …": a sentence whose figure stands in front, so that what follows is another.
    /// At the start of a line "Chỉ tiêu đạt …" is a label of its own.</summary>
    [GeneratedRegex(@"\d[ ]*/[ ]*\d{1,2}(?:\s+tieu|[ ]+chi)\s", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CountedBefore { get; }

    private static bool StandsInNextCell(Transcript transcript, LabelPlace label, TextSpan figure)
    {
        int line = transcript.IndexAt(label.End - 1);
        return transcript.Lines[line].Cell is { } cell && figure.Column == 0 && figure.Line == transcript.Lines[line].Number + 1
            && transcript.Lines[line + 1].Cell is { } next && (next.Index, next.Row, next.Cell) == (cell.Index, cell.Row, cell.Cell + 1);
    }

    /// <summary>The printed line ends behind the label, and the next one begins with the figure.</summary>
    private static bool StandsInNextPrintedLine(Transcript transcript, LabelPlace label, TextSpan figure)
    {
        const int mostWords = 12; // " đạt được là:"
        int line = transcript.IndexAt(label.End - 1);
        return transcript.EndOf(line) - label.End <= mostWords && line + 1 < transcript.Lines.Length
            && (transcript.Lines[line + 1].ContinuesParagraph || transcript.Lines[line].Page is not null)
            && figure.Line == transcript.Lines[line + 1].Number && figure.Column <= mostWords;
    }

    /// <summary>"Tổng điểm" is said of many things: a total of the report is one label of the form, or has a slash, or stands among the conditions.</summary>
    private static bool IsTotal(Transcript transcript, LabelPlace label, Figure figure, bool leads, bool close, LineRange? conditions)
    {
        const int mostOfOneCriterion = 30;
        bool isAmongConditions = conditions is { } section && label.Start >= section.Start && label.Start < section.End;
        bool formLabel = label.End - label.Start >= 24;
        if (transcript.Folded.AsSpan(label.End).TrimStart().StartsWith("toi da", StringComparison.Ordinal))
            return false;
        if (leads && close && (SaysPointsOnly(transcript, label) || (isAmongConditions && figure.StatedValue > mostOfOneCriterion)))
            return true;
        return ((formLabel || figure.StatedOf is not null) && leads) || (close && figure.StatedOf is not null) || (formLabel && close);
    }

    /// <summary>The wording "của tiêu chí" / "của các tiêu chí" is often mixed up: behind the conditions' heading it is the total.</summary>
    private static Label InContext(LabelPlace label, int conditionsStart) =>
        label.Label == Label.Points && label.Start >= conditionsStart ? Label.TotalPoints : label.Label;

    private static int ConditionsStart(List<LabelPlace> labels, SectionPlaces sections, int gatheredEnd)
    {
        int declared = labels.Where(l => l.Label == Label.CriteriaAtLeastHalf).Select(l => l.Start).DefaultIfEmpty(int.MaxValue).Min();
        int lastCount = labels.Where(l => l.Label is Label.IndicatorsAtMaximum or Label.IndicatorsAtLeastHalf or Label.IndicatorsAtZero)
            .Select(l => l.Start).Append(gatheredEnd).Max();
        int heading = sections.Conditions is { } place && place.Start > lastCount ? place.Start : int.MaxValue;
        int difficulties = sections.Difficulties is { } section && section.Start > lastCount ? section.Start : int.MaxValue;
        return Math.Max(Math.Min(Math.Min(declared, heading), difficulties), 0);
    }

    /// <summary>Headings of criteria stand between the self-scores' heading and the conditions.</summary>
    private static List<HeadingPlace> HeadingsBefore(
        Transcript transcript, List<LabelPlace> labels, SectionPlaces sections, int limit)
    {
        LabelPlace? first = labels.Where(l => InContext(l, limit) < Label.CriteriaAtLeastHalf).Select(l => (LabelPlace?)l).FirstOrDefault();
        if (first is null)
            return [];
        int from = sections.SelfScores is { } section && section.Start < first.Value.Start ? section.End : 0;
        List<HeadingPlace> headings = [];
        for (int line = transcript.IndexAt(from); line < transcript.Lines.Length && transcript.StartOf(line) < limit; line++)
        {
            int start = transcript.StartOf(line);
            if (start < from || HeadingFinder.At(transcript, line) is not HeadingPlace heading)
                continue;
            int label = labels.Where(l => l.End > start && l.Start < heading.End).Select(l => l.Start).DefaultIfEmpty(heading.End).Min();
            if (label > heading.NumberStart)
                headings.Add(heading with { End = label });
        }
        return HeadingSelection.Select(headings, [.. labels.Where(l => InContext(l, limit) < Label.CriteriaAtLeastHalf)]);
    }

    private static int NextStart(List<LabelPlace> labels, List<HeadingPlace> headings, int i, Transcript transcript)
    {
        int next = i + 1 < labels.Count ? labels[i + 1].Start : transcript.Text.Length;
        int heading = headings.Where(h => h.Start > labels[i].Start).Select(h => h.Start).DefaultIfEmpty(int.MaxValue).Min();
        return Math.Min(next, heading);
    }
}
