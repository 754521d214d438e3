using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Rules.Arithmetic;
using CTCPL.Pipeline.Rules.Cases;
using CTCPL.Pipeline.Rules.Checks.Points;

namespace CTCPL.Pipeline.Rules.Checks.ScoreTables;

/// <summary>Points and maxima of single criteria, and the total, in the table and in the report.</summary>
internal static class TablePoints
{
    /// <summary>The one criterion of which report and table state other points, when the report's are those that many more.</summary>
    public static Cause? OnlyDifference(JudgedTable table, decimal more) =>
        Differing(table) is [var only] && Difference(only) == more ? new Cause(TableAgreesWithReport.Id, Key(only)) : null;

    /// <summary>The one criterion of which report and table state another maximum, when the report's is that much more.</summary>
    public static Cause? OnlyOtherMaximum(JudgedTable table, decimal more) =>
        table.Criteria.Where(HasOtherMaximum).ToArray() is [var only] && Of(only)!.StatedOf - only.Maximum!.Value == more
            ? new Cause(TableAgreesWithReport.Id, MaximumKey(only))
            : null;

    /// <summary>Criteria of which report and table state other points.</summary>
    public static TableCriterion[] Differing(JudgedTable table) => [.. table.Criteria.Where(k => Difference(k) is not (null or 0))];

    /// <summary>The points: of a criterion, then of the maximum, then of the total.</summary>
    public static IEnumerable<Fault> Faults(JudgedTable table) =>
        Differing(table).Select(k => OfPoints(table, k))
            .Concat(table.Criteria.Where(HasOtherMaximum).Select(k => OfMaximum(table, k)))
            .Concat(OfTotal(table) is { } total ? [total] : []);

    /// <summary>Points of the report less those of the table; <c>null</c> when either is not known.</summary>
    private static decimal? Difference(TableCriterion criterion) => Of(criterion)?.StatedValue - criterion.Points;

    private static bool HasOtherMaximum(TableCriterion criterion) =>
        Of(criterion)?.StatedOf is { } of && criterion.Maximum is { } maximum && maximum.Value != of;

    private static Figure? Of(TableCriterion criterion) => criterion.Case.Figure(Measure.Points);

    private static string Key(TableCriterion criterion) => FaultKeys.Measure(criterion.Number, Measure.Points);

    private static string MaximumKey(TableCriterion criterion) => Key(criterion) + " maximum";

    private static Fault OfPoints(JudgedTable table, TableCriterion criterion)
    {
        Figure figure = Of(criterion)!;
        (decimal own, decimal other) = (figure.StatedValue!.Value, criterion.Points!.Value);
        string summed = criterion.Row?.Row.StatedScore is null ? $" (cộng {Wording.Number(criterion.Indicators.Length)} chỉ tiêu)" : "";
        return new Fault(
            Key(criterion),
            $"Tiêu chí {Wording.Number(criterion.Number)}: báo cáo ghi {Wording.Number(own)} điểm, bảng chấm điểm (Mẫu 02) ghi {Wording.Number(other)} điểm{summed}, "
                + $"chênh lệch {Wording.Number(Math.Abs(own - other))} điểm.",
            figure.At)
        {
            Criterion = criterion.Number,
            Expected = Wording.Number(other),
            Actual = Wording.Number(own),
            See = JudgedTable.Places(criterion.Row?.Row.StatedScore is null ? criterion.Indicators.Select(i => i.Row.Score) : [criterion.Row.Row.Score]),
            CausedBy = CauseOfPoints(table, criterion, own, other),
        };
    }

    private static Cause? CauseOfPoints(JudgedTable table, TableCriterion criterion, decimal own, decimal other)
    {
        if (CriterionIsSumOfIndicators.IsBroken(criterion) && criterion.Sum == own)
            return new Cause(CriterionIsSumOfIndicators.Id, TableWording.KeyOf(table, criterion.Row!.Row));
        TableRow[] rows = criterion.Row is { Row.StatedScore: not null } row ? [row] : [.. criterion.Indicators];
        if (TableCauses.Excess(table, rows, own - other, sum: null) is { } excess)
            return excess;
        if (criterion.Row?.Row.StatedScore is null && TableCauses.Items(table, criterion, own - other) is { } items)
            return items;
        Case c = table.Case;
        return TotalIsSumOfCriteria.IsBroken(c) && StatedPoints.Of(c).Sum - DeclaredFigure.Total(c).Value == own - other
            ? new Cause(TotalIsSumOfCriteria.Id, FaultKeys.Total)
            : null;
    }

    private static Fault OfMaximum(JudgedTable table, TableCriterion criterion)
    {
        Figure figure = Of(criterion)!;
        return new Fault(
            MaximumKey(criterion),
            $"Tiêu chí {Wording.Number(criterion.Number)}: báo cáo ghi điểm tối đa {Wording.Number(figure.StatedOf!.Value)}, bảng chấm điểm (Mẫu 02) ghi "
                + $"{Wording.Number(criterion.Maximum!.Value)}.",
            figure.At)
        {
            Criterion = criterion.Number,
            See = JudgedTable.Places([criterion.Maximum]),
            CausedBy = figure.StatedOf != criterion.Case.Criterion.MaximumPoints ? new Cause(MaximumIsThatOfStandard.Id, Key(criterion))
                : criterion.SumOfMaxima == figure.StatedOf ? new Cause(CriterionIsSumOfIndicators.Id, TableWording.KeyOf(table, criterion.Row!.Row) + " maximum")
                : TableCauses.OwnMaximum(table, criterion.Row!.Row, figure.StatedOf.Value),
        };
    }

    private static Fault? OfTotal(JudgedTable table)
    {
        if (DeclaredFigure.Total(table.Case).First is not { StatedValue: { } own } figure || table.Total is not { StatedScore: { } other } row || own == other)
            return null;
        bool isRounded = Rounding.Only(own, other) || Rounding.Only(other, own);
        return new Fault(
            FaultKeys.Total,
            $"Tổng điểm: báo cáo ghi {Wording.Number(own)}, dòng tổng cộng của bảng chấm điểm (Mẫu 02) ghi {Wording.Number(other)}"
                + (isRounded ? ", chỉ khác do làm tròn thành số nguyên." : $", chênh lệch {Wording.Number(Math.Abs(own - other))} điểm."),
            figure.At)
        {
            Expected = Wording.Number(other),
            Actual = Wording.Number(own),
            See = JudgedTable.Places([row.Score]),
            Severity = isRounded ? Severity.Notice : null,
            CausedBy = CauseOfTotal(table, own, other),
        };
    }

    private static Cause? CauseOfTotal(JudgedTable table, decimal own, decimal other)
    {
        if (TableTotalIsSumOfCriteria.IsBroken(table) && TableTotalIsSumOfCriteria.SumOf(table) == own)
            return new Cause(TableTotalIsSumOfCriteria.Id, TableWording.KeyOf(table, table.Total!));
        if (TotalIsSumOfCriteria.IsBroken(table.Case) && StatedPoints.Of(table.Case).Sum == other)
            return new Cause(TotalIsSumOfCriteria.Id, FaultKeys.Total);
        TableCriterion[] differing = Differing(table);
        return differing.Length > 0 && differing.Sum(Difference) == own - other ? new Cause(TableAgreesWithReport.Id, Key(differing[0])) : null;
    }
}
