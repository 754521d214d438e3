using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Parsing.Reports.Identity;
using CTCPL.Pipeline.Parsing.Reports.Outline;
using CTCPL.Pipeline.Parsing.Reports.Prose;
using CTCPL.Pipeline.Parsing.Reports.ScoreTables;
using CTCPL.Pipeline.Parsing.Reports.Unsure;

namespace CTCPL.Pipeline.Parsing.Reports;

/// <summary>The extraction stage: lines in, facts of the report out.</summary>
public static partial class ReportParser
{
    /// <summary>Extracts the facts of a report, or says why the document is not one.</summary>
    public static ParseOutcome Parse(DocumentText document)
    {
        (Transcript transcript, SectionPlaces sections, ScoredPart scored, FoundTables tables) = FoundScores.Of(document);
        if (DocumentKind.Refuse(transcript, scored) is NotAReport refusal)
            return ScoreSheetReader.Sheet(refusal, transcript, tables);

        return new ParsedReport(UnsureFacts.Mark(Report(document, transcript, sections, scored) with { ScoreTable = tables.Table }));
    }

    private static Report Report(DocumentText document, Transcript transcript, SectionPlaces sections, ScoredPart scored)
    {
        var bounds = ReportBounds.Of(transcript, sections, scored);
        Title? title = TitleReader.Find(transcript, bounds.ScoredStart);
        int headEnd = title?.Start ?? bounds.LetterheadEnd;
        ImmutableArray<(Fact<bool> Fact, LineRange Sentence)> discipline =
            LeaderDisciplineReader.Read(transcript, bounds.ConditionsStart, bounds.ConditionsEnd);
        Request request = RequestReader.Read(transcript, sections, bounds.RequestFrom(transcript));
        Letterhead letterhead = LetterheadReader.Read(transcript, headEnd, isTitle: title is not null);
        ImmutableArray<Mention<UnitName>> units = Units(transcript, title, headEnd, discipline, request);
        ImmutableArray<Mention<int>> years = Years(transcript, title, discipline, request);
        ImmutableArray<Figure> conditionsMet = ConditionsMetReader.Read(transcript, bounds.ConditionsStart);
        IEnumerable<TextSpan> statements = discipline.Select(d => transcript.Span(FirstWord(transcript, d.Sentence), d.Sentence.End));
        var report = new Report
        {
            Document = document,
            Unit = First(units, "unit"),
            Parent = ParentReader.Read(transcript, request.Range, headEnd),
            Year = First(years, "year"),
            Number = letterhead.Number,
            Date = letterhead.Date,
            Draft = DraftMark.Find(transcript, document, headEnd, isTitle: title is not null),
            Blocks = scored.Blocks,
            CriteriaAtLeastHalf = scored.CriteriaAtLeastHalf,
            TotalPoints = bounds.ConditionsFirst(transcript, scored.TotalPoints),
            ConditionsMet = conditionsMet,
            LeaderDiscipline = [.. discipline.Select(d => d.Fact)],
            RecognitionRequested = request.Requested,
            YearMentions = years,
            UnitMentions = units,
            KindMentions = [.. UnitMentionReader.Kinds(transcript)],
            Citations = CitationReader.All(transcript),
            Dates = [.. WrittenDates.All(transcript)],
            Placeholders = PlaceholderFinder.Find(transcript, new FormParts(transcript, sections, scored, bounds, title, request.Range, [.. discipline.Select(d => d.Sentence)])),
            Misworded = MiswordedLines.Find(transcript, scored, bounds.ScoredStart, bounds.ConditionsEnd),
            Sections = Sections(transcript, sections, scored, conditionsMet, request),
            Markers = MarkerReader.Read(transcript, scored, ConditionItems(bounds, transcript, scored, conditionsMet, statements)),
        };
        return ProseFigures.Add(report, transcript, sections, bounds);
    }

    /// <summary>What the most telling place says.</summary>
    private static Fact<T> First<T>(ImmutableArray<Mention<T>> mentions, string name) =>
        mentions.OrderBy(m => m.Place.Rank()).FirstOrDefault() is { } mention ? mention.Fact : new Absent<T>(name);

    private static ImmutableArray<Mention<UnitName>> Units(
        Transcript transcript,
        Title? title,
        int headEnd,
        ImmutableArray<(Fact<bool> Fact, LineRange Sentence)> discipline,
        Request request)
    {
        List<Mention<UnitName>> mentions = [.. UnitMentionReader.InLetterhead(transcript, headEnd)];
        if (title?.Unit is Stated<UnitName> unit)
            mentions.Add(new Mention<UnitName>(FormalPlace.Title, unit));
        mentions.AddRange(discipline.SelectMany(d => UnitMentionReader.InStatement(transcript, d.Sentence)));
        if (request.Range is LineRange range)
            mentions.AddRange(UnitMentionReader.InRequest(transcript, range));
        return title?.Unit is Stated<UnitName> titled
            ? [.. mentions.Select(m => m with { Fact = UnitMentionReader.Completed(transcript, m.Fact, titled.Value.Name) })]
            : [.. mentions];
    }

    private static ImmutableArray<Mention<int>> Years(
        Transcript transcript, Title? title, ImmutableArray<(Fact<bool> Fact, LineRange Sentence)> discipline, Request request)
    {
        List<Mention<int>> mentions = [];
        if (title?.Year is Stated<int> year)
            mentions.Add(new Mention<int>(FormalPlace.Title, year));
        mentions.AddRange(discipline.SelectMany(d => YearMentionReader.InStatement(transcript, d.Sentence)));
        mentions.AddRange(YearMentionReader.DataWindows(transcript));
        if (request.Range is LineRange range)
            mentions.AddRange(YearMentionReader.InRequest(transcript, range));
        return [.. mentions];
    }

    private static ImmutableArray<Stated<Section>> Sections(
        Transcript transcript, SectionPlaces sections, ScoredPart scored, ImmutableArray<Figure> conditionsMet, Request request)
    {
        List<Stated<Section>> present = [];
        Add(present, transcript, Section.SelfScores, sections.SelfScores, scored.Blocks.IsEmpty ? null : scored.BlockPlaces[0].Start);
        Add(present, transcript, Section.Conditions, sections.Conditions, scored.CriteriaAtLeastHalf.IsEmpty && conditionsMet.IsEmpty ? null : scored.ConditionsStart);
        Add(present, transcript, Section.Request, sections.Request, request.Range?.Start);
        return [.. present];
    }

    private static void Add(List<Stated<Section>> present, Transcript transcript, Section section, LinePlace? heading, int? content)
    {
        if (heading is LinePlace line)
            present.Add(transcript.State("section", section, line.Start, line.End));
        else if (content is int offset)
            present.Add(transcript.State("section", section, offset, transcript.EndOf(transcript.IndexAt(offset))));
    }

    /// <summary>The items of the conditions' list: one line each, the first that speaks of it.</summary>
    private static IEnumerable<TextSpan> ConditionItems(
        ReportBounds bounds, Transcript transcript, ScoredPart scored, ImmutableArray<Figure> conditionsMet, IEnumerable<TextSpan> discipline) =>
        new[]
        {
            bounds.FirstInConditions(transcript, scored.CriteriaAtLeastHalf.Select(f => f.Label)),
            bounds.FirstInConditions(transcript, scored.TotalPoints.Select(f => f.Label)),
            bounds.FirstInConditions(transcript, discipline),
            bounds.FirstInConditions(transcript, conditionsMet.Where(f => !Concludes.IsMatch(Line(transcript, f.Label))).Select(f => f.Label)),
        }.OfType<TextSpan>();

    private static string Line(Transcript transcript, TextSpan at)
    {
        int line = transcript.IndexAt(transcript.OffsetOf(at));
        return transcript.Folded[transcript.StartOf(line)..transcript.EndOf(line)];
    }

    /// <summary>A sentence that concludes from a list's items is none of them.</summary>
    [GeneratedRegex(@"^\s*(?:nhu\s+vay|do\s+(?:do|vay)|vi\s+vay|theo\s+do|tom\s+lai|tong\s+hop|ket\s+luan|tu\s+(?:nhung\s+)?(?:ket\s+qua|cac)|qua|doi\s+chieu|can\s+cu)\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Concludes { get; }

    private static int FirstWord(Transcript transcript, LineRange sentence)
    {
        int offset = sentence.Start;
        while (offset < sentence.End - 1 && char.IsWhiteSpace(transcript.Text[offset]))
            offset++;
        return offset;
    }
}
