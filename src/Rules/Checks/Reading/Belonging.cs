using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Rules.Cases;

namespace CTCPL.Pipeline.Rules.Checks.Reading;

/// <summary>
/// Which criterion a recognised line is of follows from the heading above it, as surely as what lies between was read. Where a heading may be
/// lost in between, a line without the criterion's own denominator may be of the next one: neither of its numbers is stated then.
/// </summary>
public static class Belonging
{
    /// <summary>The case without the certainty of such lines; before any figure confirms another.</summary>
    public static Case Unsettle(Case c)
    {
        if (RecognisedLines.Of(c.Document).AreNone)
            return c;
        var obscured = new Obscured(c);
        var places = new FormPlaces(c);
        foreach (CriterionCase criterion in c.Criteria.Where(k => k.Block is not null))
        {
            CriterionBlock block = criterion.Block!;
            bool headed = block.Heading is Stated<CriterionHeading>;
            int start = places.HeadingAbove(criterion.Position!.Value);
            int end = places.EndOf(criterion.Position.Value);
            CriterionBlock unsettled = block with
            {
                Figures =
                [
                    .. block.Figures.Select(line => !HasOwnDenominator(criterion, line) && obscured.Hides(start, headed ? line.Figure.Label.Line : end)
                        ? line with { Figure = Unsettled(c.Document, line.Figure) }
                        : line),
                ],
            };
            c = c with
            {
                Report = c.Report with { Blocks = c.Report.Blocks.SetItem(criterion.Position.Value, unsettled) },
                Criteria = c.Criteria.Replace(criterion, criterion with { Block = unsettled }),
            };
        }
        return c;
    }

    /// <summary>Whether the number behind the slash is, or may be, the one that the standard prescribes for this line.</summary>
    private static bool HasOwnDenominator(CriterionCase criterion, MeasureLine line)
    {
        decimal? own = line.Measure == Measure.Points ? criterion.Criterion.MaximumPoints : criterion.Criterion.IndicatorCount;
        return line.Figure.Of switch
        {
            Stated<decimal> stated => stated.Value == own,
            Garbled<decimal> { Unsure: { } unsure } => own is { } value && unsure.Candidates.Contains(value),
            _ => false,
        };
    }

    private static Figure Unsettled(DocumentText document, Figure figure) => figure with
    {
        Value = Unsettled(document, figure.Value),
        Of = Unsettled(document, figure.Of),
        InWords = null,
    };

    /// <summary>Without candidates: what was read there is of no use for this criterion.</summary>
    private static Fact<decimal> Unsettled(DocumentText document, Fact<decimal> fact) => fact switch
    {
        Stated<decimal> stated => new Garbled<decimal>(stated.Name, stated.Quote, "con số", stated.At)
        {
            Unsure = new Uncertainty<decimal>(DoubtKind.LowConfidence, [], stated.At.In(document), Other: null),
        },
        Garbled<decimal> { Unsure: { } unsure } garbled => garbled with { Unsure = unsure with { Candidates = [] } },
        _ => fact,
    };
}
