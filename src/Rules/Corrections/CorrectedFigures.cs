using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Rules.Cases;

namespace CTCPL.Pipeline.Rules.Corrections;

/// <summary>Puts the figures that reviewers saw in the place of those that were read: without any doubt, and with the place in the document.</summary>
internal static class CorrectedFigures
{
    /// <param name="c">The case after the blocks were attributed, before any figure confirms another.</param>
    /// <param name="corrections">Without that of the year.</param>
    /// <param name="laid">Gets one entry for each.</param>
    public static Case Lay(Case c, ImmutableArray<Correction> corrections, ImmutableArray<LaidCorrection>.Builder laid)
    {
        ImmutableArray<CorrectableFigure> figures = CorrectableFigure.OfCase(c);
        foreach (Correction correction in corrections)
        {
            CorrectableFigure? read = figures.FirstOrDefault(f => string.Equals(f.Key, correction.Figure, StringComparison.Ordinal));
            laid.Add(new LaidCorrection(correction, read?.What, read?.Place, read?.Words ?? ""));
            if (read?.Figure is { } old)
                c = With(c, f => ReferenceEquals(f, old) ? Corrected(old, correction) : f);
            else if (read is not null && correction.Value is not null)
                c = WithLost(c, read, correction);
        }
        return c;
    }

    /// <summary>What a person saw not to be there is blank, however well it was read.</summary>
    private static Figure Corrected(Figure figure, Correction correction) => correction.Value is { } value
        ? figure with
        {
            Value = new Stated<decimal>(figure.Value.Name, value, figure.Quote, figure.Value.Place ?? figure.At),
            Of = correction.Of is { } of ? new Stated<decimal>(figure.Of.Name, of, figure.Quote, figure.Of.Place ?? figure.At) : new Absent<decimal>(figure.Of.Name),
        }
        : figure with
        {
            Value = new Garbled<decimal>(figure.Value.Name, figure.Quote, "con số", figure.Value.Place ?? figure.At),
            Of = figure.Of is Garbled<decimal> garbled ? garbled with { Unsure = null } : figure.Of,
            InWords = null,
        };

    private static Case With(Case c, Func<Figure, Figure> turn) => c.WithReport(c.Report with
    {
        Blocks = [.. c.Report.Blocks.Select(b => b with { Figures = [.. b.Figures.Select(l => l with { Figure = turn(l.Figure) })] })],
        CriteriaAtLeastHalf = [.. c.Report.CriteriaAtLeastHalf.Select(turn)],
        TotalPoints = [.. c.Report.TotalPoints.Select(turn)],
        ConditionsMet = [.. c.Report.ConditionsMet.Select(turn)],
    });

    private static Case WithLost(Case c, CorrectableFigure lost, Correction correction)
    {
        foreach (CriterionCase criterion in c.Criteria.Where(k => k.Block is not null))
        {
            foreach (Measure measure in Enum.GetValues<Measure>().Where(m => string.Equals(FaultKeys.Measure(criterion.Number, m), lost.Key, StringComparison.Ordinal)))
                return WithLine(c, criterion, new MeasureLine(measure, Seen(c.Document, MeasureNames.Of(measure), lost, correction)));
        }
        ImmutableArray<Figure> declared = [Seen(c.Document, lost.Key is FaultKeys.Total ? "totalPoints" : lost.Key, lost, correction)];
        return c.WithReport(lost.Key switch
        {
            FaultKeys.Total => c.Report with { TotalPoints = declared },
            FaultKeys.CriteriaAtLeastHalf => c.Report with { CriteriaAtLeastHalf = declared },
            FaultKeys.ConditionsMet => c.Report with { ConditionsMet = declared },
            _ => c.Report,
        });
    }

    private static Case WithLine(Case c, CriterionCase criterion, MeasureLine line)
    {
        CriterionBlock block = criterion.Block!;
        int index = block.Figures.TakeWhile(f => f.Measure < line.Measure).Count();
        return c.WithReport(c.Report with
        {
            Blocks = c.Report.Blocks.SetItem(criterion.Position!.Value, block with { Figures = block.Figures.Insert(index, line) }),
        });
    }

    private static Figure Seen(DocumentText document, string name, CorrectableFigure lost, Correction correction)
    {
        string quote = document.Line(lost.Place.Line).Content;
        return new Figure(
            name,
            new Stated<decimal>(name, correction.Value!.Value, quote, lost.Place),
            correction.Of is { } of ? new Stated<decimal>(name, of, quote, lost.Place) : new Absent<decimal>(name),
            quote,
            lost.Place,
            lost.Place);
    }
}
