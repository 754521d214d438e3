using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CTCPL.Pipeline.Parsing.Reports.Outline;

namespace CTCPL.Pipeline.Parsing.Reports.Prose;

/// <summary>
/// Finds the criteria's figures in a report that tells them in sentences under each criterion's heading ("Đạt 9,5/10 điểm; có 02/02 chỉ
/// tiêu đạt điểm tối đa, không có chỉ tiêu nào bị điểm 0") and has none of the form's lines.
/// </summary>
internal static partial class CriteriaInProse
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const string Number = @"\d{1,3}(?:[.,]\d{1,3})?";
    private const string Point = @"(?:diem|d\b)";
    private const string Earned = @"(?:(?:dat|duoc|cham|diem|so|la|cong)(?:\s+duoc)?";
    private const string Out = @"(?:/|tren(?:\stong\sso)?)";

    /// <summary>"02/02", "2", "…/02" (left blank), "không có".</summary>
    private const string Count = @"(?<figure>(?<![\d/.,])(?<!/\s*)\d{1,2}\s*(?:" + Out + @"\s*\d{1,2})?|(?<!\d\s*)/\s*\d{1,2}|khong(?=\sco))";
    private const string Indicators = @"\s*(?:co\s+)?(?:chi\s?tieu|ct)(?:\s+nao)?\s+(?:(?:dat|duoc|bi|co|cham|muc)\s+)*";

    /// <summary>A report with fewer criteria told in this way is none of this kind.</summary>
    private const int LeastCriteria = 2;

    /// <summary>Criteria of the standards on the 100-point scale.</summary>
    private const int LeastOfPoints = 5;

    /// <summary>The figures stand within so many UTF-16 units behind a heading.</summary>
    private const int Longest = 4000;

    [GeneratedRegex(Count + Indicators + @"(?:so\s+)?diem\s+toi\s+da\b", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AtMaximum { get; }

    [GeneratedRegex(Count + Indicators + @"(?:tu|tren)\s+50\s?%", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AtLeastHalf { get; }

    [GeneratedRegex(Count + Indicators + @"(?:diem\s+(?:0|khong)|(?:0|khong)\s+diem)\b", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AtZero { get; }

    /// <summary>"đạt 9,5/10 điểm", "đạt …/10 điểm", "tự chấm: 9,5 điểm", "(9,5/10 điểm)"; "(10 điểm)" behind a criterion's name is its maximum.</summary>
    [GeneratedRegex(
        Earned + @"\s*[:=]?\s*|[(:]\s*)[.\s_]*(?<figure>/\s*" + Number + @")\s*" + Point
        + "|" + Earned + @"\s*[:=]?\s*|[(:]\s*)(?<figure>" + Number + @"(?:\s*" + Point + @")?\s*(?:/|tren)\s*" + Number + @")(?:\s*" + Point + @")?(?![\d/%]|[.,]\d|\s*(?:chi\s?tieu|ct\b|tieu\s?chi|dieu\s?kien))"
        + "|" + Earned + @"\s*[:=]?\s*|:\s*)(?<figure>" + Number + @")\s*" + Point + @"(?![\d/%])",
        Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Points { get; }

    /// <summary>An indicator by its number: the points behind it are its own.</summary>
    [GeneratedRegex(@"\b(?:chi\s?tieu|ct)\s+(?:so\s+|thu\s+)?\d", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Indicator { get; }

    /// <summary>The criteria told so; <c>null</c> when the report is not written in this way.</summary>
    public static GatheredPart? Find(Transcript transcript, SectionPlaces sections)
    {
        int from = sections.SelfScores?.End ?? 0;
        int limit = new[] { sections.Conditions, sections.Difficulties, sections.Plans, sections.Request }
            .OfType<LinePlace>().Select(s => s.Start).Where(s => s > from).DefaultIfEmpty(transcript.Text.Length).Min();
        List<HeadingPlace> headings = [];
        for (int line = Math.Max(0, transcript.IndexAt(from)); line < transcript.Lines.Length && transcript.StartOf(line) < limit; line++)
        {
            if (transcript.StartOf(line) >= from && HeadingFinder.At(transcript, line) is { Number: not null } heading)
                headings.Add(heading);
        }
        List<GatheredCriterion> criteria = [];
        int last = 0;
        for (int i = 0; i < headings.Count; i++)
        {
            int start = headings[i].NumberStart + headings[i].NumberLength;
            int end = i + 1 < headings.Count ? headings[i + 1].Start : limit;
            (ImmutableArray<FigureSpot> spots, int told) = Spots(transcript, start, Math.Min(end, start + Longest));
            last = Math.Max(last, told);
            if (!spots.IsEmpty)
                criteria.Add(new GatheredCriterion(headings[i] with { End = Math.Min(headings[i].End, spots[0].Start) }, spots));
        }
        return TellCounts(criteria) || TellPoints(transcript, criteria) ? new GatheredPart([.. criteria], [], last) : null;
    }

    private static bool TellCounts(List<GatheredCriterion> criteria) =>
        criteria.Count >= LeastCriteria && criteria.Exists(c => c.Figures.Any(f => f.Measure != Measure.Points));

    /// <summary>A list of nothing but points ("Tiêu chí 1: … : 14,5/15 điểm"), as reports under QĐ 619/2017 have it: every criterion once, each out of its maximum.</summary>
    private static bool TellPoints(Transcript transcript, List<GatheredCriterion> criteria) =>
        criteria.Count == LeastOfPoints
        && criteria.Select(c => c.Heading?.Number).Distinct().Count() == LeastOfPoints
        && criteria.TrueForAll(c => c.Figures is [{ Measure: Measure.Points } points] && transcript.Text.AsSpan(points.Start, points.End - points.Start).Contains('/'));

    /// <summary>The figures, and the offset behind the last word that says what one of them is.</summary>
    private static (ImmutableArray<FigureSpot> Spots, int End) Spots(Transcript transcript, int start, int end)
    {
        List<FigureSpot> spots = [];
        int last = 0;
        Match[] counts = [.. new[] { AtMaximum, AtLeastHalf, AtZero }.Select(count => count.Match(transcript.Folded, start, end - start))];
        Add(Measure.IndicatorsAtMaximum, counts[0]);
        Add(Measure.IndicatorsAtLeastHalf, counts[1]);
        Add(Measure.IndicatorsAtZero, counts[2]);
        foreach (LineRange sentence in Sentences.Between(transcript, start, end))
        {
            // "00/02 chỉ tiêu đạt 0 điểm" counts indicators.
            Match points = Points.Match(transcript.Folded, sentence.Start, sentence.End - sentence.Start);
            while (points.Success && Array.Exists(counts, c => c.Success && c.Index < points.Index + points.Length && points.Index < c.Index + c.Length))
                points = points.NextMatch();
            if (points.Success && !Indicator.IsMatch(transcript.Folded[sentence.Start..points.Index]))
            {
                Add(Measure.Points, points);
                break;
            }
        }
        return ([.. spots.OrderBy(s => s.Start)], last);

        void Add(Measure measure, Match match)
        {
            if (!match.Success)
                return;
            spots.Add(new FigureSpot(measure, match.Groups["figure"].Index, match.Groups["figure"].Index + match.Groups["figure"].Length));
            last = Math.Max(last, match.Index + match.Length);
        }
    }
}
