using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Rules.Cases;

namespace CTCPL.Pipeline.Rules.Redundancy;

/// <summary>
/// Lines are gathered under the heading above them. Where a line between could not be read, it may have been the next heading:
/// a figure behind it whose denominator is not that of the block's criterion is no figure of the block, however surely it
/// was read itself. One whose denominator fits stays.
/// </summary>
internal static class DoubtfulAssembly
{
    /// <summary>The case without the figures of which it cannot be told whose they are.</summary>
    public static Case Undo(Case c)
    {
        ImmutableArray<int> unread = UnreadLines(c);
        if (unread.IsEmpty)
            return c;
        foreach (CriterionCase criterion in c.Criteria.Where(k => k.Block is { Start: not null }))
        {
            CriterionBlock block = criterion.Block!;
            int start = block.Start!.Value.Line;
            ImmutableArray<MeasureLine> sure =
                [.. block.Figures.Where(f => Fits(criterion, f) || !unread.Any(line => line > start && line < f.Figure.Label.Line))];
            if (sure.Length < block.Figures.Length)
                c = With(c, criterion, block with { Figures = sure });
        }
        return c;
    }

    /// <summary>The denominator, where it is legible, is the one the standard prescribes for this line.</summary>
    private static bool Fits(CriterionCase criterion, MeasureLine line) =>
        line.Figure.StatedOf is not { } of
        || of == (line.Measure == Measure.Points ? criterion.Criterion.MaximumPoints : criterion.IndicatorCount);

    /// <summary>Lines of the body with doubts in which nothing of the form was found.</summary>
    private static ImmutableArray<int> UnreadLines(Case c)
    {
        HashSet<int> understood =
        [
            .. c.Report.Blocks.SelectMany(b => b.Figures).SelectMany(f => new[] { f.Figure.Label.Line, f.Figure.At.Line }),
            .. c.Report.Blocks.Select(b => b.Heading.Place?.Line).OfType<int>(),
        ];
        return
        [
            .. c.Document.Lines
                .Where(l => !l.Doubts.IsEmpty && l.Part is (DocumentPart.Body or DocumentPart.TextBox) && !understood.Contains(l.Number))
                .Select(l => l.Number),
        ];
    }

    private static Case With(Case c, CriterionCase criterion, CriterionBlock block) => c with
    {
        Report = c.Report with { Blocks = c.Report.Blocks.SetItem(criterion.Position!.Value, block) },
        Criteria = c.Criteria.Replace(criterion, criterion with { Block = block }),
    };
}
