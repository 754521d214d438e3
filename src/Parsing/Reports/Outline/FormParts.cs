using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Parsing.Reports.Identity;

namespace CTCPL.Pipeline.Parsing.Reports.Outline;

/// <summary>Where the parts of the form stand in which every word is the form's or the unit's own; prose is in none of them.</summary>
internal sealed partial record FormParts(
    Transcript Transcript,
    SectionPlaces Sections,
    ScoredPart Scored,
    ReportBounds Bounds,
    Title? Title,
    LineRange? Request,
    ImmutableArray<LineRange> Discipline)
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>A title that was not recognised, with its blanks, has at most this many lines.</summary>
    private const int TitleLines = 5;

    /// <summary>Characters of a request at most.</summary>
    private const int LongestRequest = 2000;

    [GeneratedRegex(@"\b(?:danh\s{0,3}gia|cong\s{1,3}nhan|dat\s{1,3}chuan)\b", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TitleWords { get; }

    [GeneratedRegex(@"^\s*(?:(?:phan\s+)?(?:[ivx]{1,4}|\d{1,2})\s*[.)/]|kinh\s+gui|can\s+cu|thuc\s+hien)", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex BodyBegins { get; }

    /// <summary>Where the request is over: its last mark, the recipients, the signature.</summary>
    [GeneratedRegex(@"\./\.|\n\s*(?:noi\s*nhan|tm\s?\.|t/m|kt\s?\.|chu\s+tich\b|pho\s+chu\s+tich\b|nguoi\s+lap|xac\s+nhan)", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex RequestEnds { get; }

    /// <summary>The parts in document order.</summary>
    public IEnumerable<(FormPart Part, LineRange Range)> All => LetterheadAndTitle()
        .Concat(Headings().Select(h => (FormPart.Heading, h)))
        .Concat(Discipline.Select(d => (FormPart.DisciplineStatement, d)))
        .Concat(ConditionLines().Select(c => (FormPart.Conditions, c)))
        .Concat(Request is LineRange request ? [(FormPart.Request, Sentence(request))] : [])
        .OrderBy(p => p.Item2.Start);

    private IEnumerable<(FormPart Part, LineRange Range)> LetterheadAndTitle()
    {
        if (Title is { } title)
        {
            yield return (FormPart.Letterhead, new LineRange(0, title.Start));
            yield return (FormPart.Title, new LineRange(title.Start, EndOfLine(title.End)));
            yield break;
        }
        int[] head = [.. Enumerable.Range(0, Transcript.Lines.Length).TakeWhile(i => Transcript.StartOf(i) < Bounds.LetterheadEnd && !BodyBegins.IsMatch(Folded(i)))];
        int first = Array.FindIndex(head, i => TitleWords.IsMatch(Folded(i)));
        yield return (FormPart.Letterhead, new LineRange(0, first < 0 ? EndOf(head) : Transcript.StartOf(first)));
        if (first >= 0)
            yield return (FormPart.Title, new LineRange(Transcript.StartOf(first), EndOf(head[..Math.Min(head.Length, first + TitleLines)])));
    }

    private IEnumerable<LineRange> Headings() =>
        new[] { Sections.SelfScores, Sections.Conditions, Sections.Difficulties, Sections.Plans, Sections.Request }
            .OfType<LinePlace>()
            .Select(s => new LineRange(s.Start, s.End))
            .Concat(Scored.Blocks.Select(b => b.Heading.Place).OfType<TextSpan>().Select(At));

    /// <summary>The lines of the conditions' figures.</summary>
    private IEnumerable<LineRange> ConditionLines() =>
        Scored.CriteriaAtLeastHalf.Concat(Scored.TotalPoints)
            .Select(f => Bounds.FirstInConditions(Transcript, [f.Label])).OfType<TextSpan>().Select(At).Distinct();

    private LineRange Sentence(LineRange request)
    {
        int start = Sections.Request is { } heading && heading.Start == request.Start ? Math.Min(heading.End, request.End) : request.Start;
        int end = Math.Min(request.End, start + LongestRequest);
        Match over = RequestEnds.Match(Transcript.Folded[start..end]);
        return new LineRange(start, over.Success ? start + over.Index + 1 : end);
    }

    private LineRange At(TextSpan span)
    {
        int line = Transcript.IndexAt(Transcript.OffsetOf(span));
        return new LineRange(Transcript.StartOf(line), Transcript.EndOf(line));
    }

    private string Folded(int line) => Transcript.Folded[Transcript.StartOf(line)..Transcript.EndOf(line)];

    private int EndOfLine(int offset) => Transcript.EndOf(Transcript.IndexAt(Math.Max(0, offset - 1)));

    private int EndOf(int[] lines) => lines.Length == 0 ? 0 : Transcript.EndOf(lines[^1]);
}
