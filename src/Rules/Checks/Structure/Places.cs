using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Rules.Cases;

namespace CTCPL.Pipeline.Rules.Checks.Structure;

/// <summary>Where something that is absent should stand: empty spans beside what is there.</summary>
internal static class Places
{
    /// <summary>Directly in front of these words.</summary>
    public static TextSpan Before(TextSpan words) => words with { Length = 0 };

    /// <summary>At the end of the line of these words.</summary>
    public static TextSpan EndOfLine(DocumentText document, TextSpan words) =>
        words with { Column = document.Line(words.Line).Content.Length, Length = 0 };

    /// <summary>Where a criterion that the report lacks should stand: behind the one before it, else before the next one.</summary>
    public static TextSpan? OfMissing(Case c, int number)
    {
        CriterionBlock? before = c.Criteria.LastOrDefault(k => k.Number < number && k.Block is not null)?.Block;
        if (before is { Start: { } start })
            return EndOfLine(c.Document, before.Figures.IsEmpty ? start : before.Figures[^1].Figure.At);
        TextSpan? after = c.Criteria.FirstOrDefault(k => k.Number > number && k.Block is not null)?.Block?.Start;
        if (after is { } next)
            return Before(next);
        return c.Report.Sections.FirstOrDefault(s => s.Value == Section.SelfScores)?.At;
    }

    /// <summary>Where a line that a block lacks should stand: behind the line before it in the form's order, else behind the heading.</summary>
    public static TextSpan? OfMissing(Case c, CriterionBlock block, Measure measure)
    {
        MeasureLine? before = block.Figures.LastOrDefault(f => f.Measure < measure);
        if (before is not null)
            return EndOfLine(c.Document, before.Figure.At);
        if (block.Heading.Place is { } heading)
            return EndOfLine(c.Document, heading);
        return block.Start is { } start ? Before(start) : null;
    }
}
