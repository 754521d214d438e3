using System.Collections.Frozen;
using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Parsing.Reports.CriteriaTables;
using CTCPL.Pipeline.Parsing.Reports.Outline;
using CTCPL.Pipeline.Parsing.Reports.Prose;
using CTCPL.Pipeline.Parsing.Reports.ScoreTables;

namespace CTCPL.Pipeline.Parsing.Reports;

/// <summary>
/// The scored part, in the way this document sets it out: the form's list of lines; else one table of all criteria; else sentences.
/// The list always goes first, so that a table or a sentence that sums it up is not taken for a second set of criteria.
/// </summary>
/// <param name="Transcript">The document without what is no part of the report's text: its score table, a table of all criteria beside a list.</param>
/// <param name="Sections">Section headings in it.</param>
/// <param name="Scored">The scored part.</param>
/// <param name="Tables">The score tables, without one that is a table of all criteria.</param>
internal sealed record FoundScores(Transcript Transcript, SectionPlaces Sections, ScoredPart Scored, FoundTables Tables)
{
    /// <summary>From so many legible lines on a report is written as a list: those of one criterion.</summary>
    private const int LeastMeasures = 4;

    public static FoundScores Of(DocumentText document)
    {
        FoundTables tables = ScoreTableReader.Find(document);
        CriteriaTable? criteria = CriteriaTableReader.Find(document);
        if (criteria is not null && criteria.Lines.Overlaps(tables.Lines))
            tables = FoundTables.None;
        FoundScores list = Read(document, tables, criteria?.Lines ?? FrozenSet<int>.Empty, gather: null);
        if (criteria is not null && list.Scored.LegibleMeasures < LeastMeasures)
            return Read(document, tables, criteria.HeadLines, transcript => new CriteriaTablePlaces(transcript).Of(criteria));
        return list.IsWhole ? list : list.OrProse();
    }

    /// <summary>Every block has its four lines.</summary>
    private bool IsWhole => !Scored.Blocks.IsEmpty && Scored.Blocks.All(b => b.Figures.Count(f => f.Figure.StatedValue is not null) >= LeastMeasures);

    /// <summary>The same read as sentences, where that finds more. A printed line that begins in the middle of a sentence looks like a label.</summary>
    private FoundScores OrProse()
    {
        if (CriteriaInProse.Find(Transcript, Sections) is not { } prose)
            return this;
        FoundScores told = this with { Scored = ScoredPartReader.Read(Transcript, Sections, prose) };
        return told.Scored.LegibleMeasures > Scored.LegibleMeasures ? told : this;
    }

    private static FoundScores Read(
        DocumentText document, FoundTables tables, FrozenSet<int> without, Func<Transcript, GatheredPart>? gather)
    {
        var transcript = Transcript.Without(document, without.Count == 0 ? tables.Lines : tables.Lines.Union(without).ToFrozenSet());
        SectionPlaces sections = SectionFinder.Find(transcript);
        return new FoundScores(transcript, sections, ScoredPartReader.Read(transcript, sections, gather?.Invoke(transcript)), tables);
    }
}
