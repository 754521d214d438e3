using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Rules.Arithmetic;
using CTCPL.Pipeline.Rules.Checks.Counts;
using CTCPL.Pipeline.Rules.Checks.Points;

namespace CTCPL.Pipeline.Rules.Checks.ScoreTables;

/// <summary>The report's counts of indicators, counted again in the table.</summary>
internal static class TableCounts
{
    public static IEnumerable<Fault> Faults(JudgedTable table) =>
        from criterion in table.Criteria
        from measure in CountMeasures.All
        let fault = FaultOf(table, criterion, measure)
        where fault is not null
        select fault;

    /// <summary>What keeps one from counting a criterion's indicators.</summary>
    public static IEnumerable<Blocker> Obstacles(TableCriterion criterion) =>
        criterion.Indicators.IsEmpty ? []
        : !criterion.HasEveryIndicator ? [CriterionIsSumOfIndicators.Incomplete(criterion)]
        : criterion.Indicators
            .Select(i => (i.Points is null ? TableWording.Obstacle(i.Row, i.Row.Score, "điểm tự chấm") : null) ?? TableWording.Obstacle(i.Row, i.Row.Maximum, "điểm tối đa"))
            .OfType<Blocker>();

    private static Fault? FaultOf(JudgedTable table, TableCriterion criterion, Measure measure)
    {
        if (criterion.Case.Figure(measure) is not { StatedValue: { } stated } figure || criterion.Counted(measure) is not { } counted || counted.Length == stated)
            return null;
        return new Fault(
            FaultKeys.Measure(criterion.Number, measure),
            $"Tiêu chí {Wording.Number(criterion.Number)}, dòng “{Describe.Label(measure)}”: báo cáo ghi {Wording.Number(stated)}, đếm theo bảng chấm điểm (Mẫu 02) được "
                + $"{Wording.Number(counted.Length)}{Named(counted)}.",
            figure.At)
        {
            Criterion = criterion.Number,
            Expected = Wording.Number(counted.Length),
            Actual = Wording.Number(stated),
            See = JudgedTable.Places(criterion.Indicators.Select(i => i.Row.Score)),
            CausedBy = CauseOf(table, criterion),
        };
    }

    private static string Named(ImmutableArray<TableRow> counted) =>
        counted.IsEmpty ? "" : $" (chỉ tiêu {string.Join(", ", counted.Select(r => TableWording.Indicator(r.Row)))})";

    /// <summary>The counts of a criterion whose points do not fit either are not a fault of their own.</summary>
    private static Cause? CauseOf(JudgedTable table, TableCriterion criterion)
    {
        TableRow[] excessive = [.. criterion.Indicators.Where(i => TableRowStaysWithinMaximum.IsBroken(i.Row))];
        if (excessive is [var excess, ..])
            return new Cause(TableRowStaysWithinMaximum.Id, TableWording.KeyOf(table, excess.Row));
        if (criterion.Indicators.FirstOrDefault(IndicatorIsSumOfItems.IsBroken) is { } indicator)
            return new Cause(IndicatorIsSumOfItems.Id, TableWording.KeyOf(table, indicator.Row));
        if (CriterionIsSumOfIndicators.IsBroken(criterion))
            return new Cause(CriterionIsSumOfIndicators.Id, TableWording.KeyOf(table, criterion.Row!.Row));
        if (criterion.Maximum is { } maximum && criterion.SumOfMaxima is { } sum && maximum.Value != sum)
            return new Cause(CriterionIsSumOfIndicators.Id, TableWording.KeyOf(table, criterion.Row!.Row) + " maximum");
        if (TablePoints.Differing(table).Contains(criterion))
            return new Cause(TableAgreesWithReport.Id, FaultKeys.Measure(criterion.Number, Measure.Points));
        var counts = new CountsOfCriterion(criterion.Case);
        if (counts.Contradictory)
            return counts.CauseOfContradiction();
        return CriterionPoints.Of(criterion.Case) is { } points && PointsAgreeWithCounts.IsBroken(points, counts)
            ? new Cause(PointsAgreeWithCounts.Id, FaultKeys.Measure(criterion.Number, Measure.Points))
            : null;
    }
}
