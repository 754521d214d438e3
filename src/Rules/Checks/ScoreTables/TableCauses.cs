
using CTCPL.Pipeline.Parsing.Reports.ScoreTables;

namespace CTCPL.Pipeline.Rules.Checks.ScoreTables;

/// <summary>Which finding about one row a sum that does not fit follows from.</summary>
internal static class TableCauses
{
    /// <summary>The one row whose points are out of their range, when points within it would make the sum fit; <c>null</c> otherwise.</summary>
    /// <param name="table">The table.</param>
    /// <param name="rows">The sum and its addends.</param>
    /// <param name="difference">Sum as stated less the addends together.</param>
    /// <param name="sum">The row that states the sum; <c>null</c> when none of the rows does.</param>
    public static Cause? Excess(JudgedTable table, IEnumerable<TableRow> rows, decimal difference, TableRow? sum)
    {
        TableRow[] excessive = [.. rows.Where(r => TableRowStaysWithinMaximum.IsBroken(r.Row))];
        if (excessive is not [var only])
            return null;
        decimal right = only.Row.StatedScore!.Value + (ReferenceEquals(only, sum) ? -difference : difference);
        return right >= 0 && right <= (only.Row.StatedMaximum ?? right)
            ? new Cause(TableRowStaysWithinMaximum.Id, TableWording.KeyOf(table, only.Row))
            : null;
    }

    /// <summary>The one indicator whose points exceed its maximum only because that is wrong: another one would fit the criterion's.</summary>
    public static Cause? ExcessByMaximum(JudgedTable table, TableCriterion criterion, decimal difference)
    {
        if (criterion.Row is { } row && OwnMaximum(table, row.Row, criterion.SumOfMaxima) is { } own)
            return own;
        TableRow[] excessive = [.. criterion.Indicators.Where(r => TableRowStaysWithinMaximum.IsBroken(r.Row))];
        return excessive is [{ Row: { StatedMaximum: { } maximum, StatedScore: { } score } } only] && maximum + difference >= score
            ? new Cause(TableRowStaysWithinMaximum.Id, TableWording.KeyOf(table, only.Row))
            : null;
    }

    /// <summary>A row whose points exceed its maximum only because that is wrong.</summary>
    public static Cause? OwnMaximum(JudgedTable table, ScoreRow row, decimal? right) =>
        TableRowStaysWithinMaximum.IsBroken(row) && right >= row.StatedScore ? new Cause(TableRowStaysWithinMaximum.Id, TableWording.KeyOf(table, row)) : null;

    /// <summary>The one indicator whose items say other points that would make its criterion's sum fit.</summary>
    public static Cause? Items(JudgedTable table, TableCriterion criterion, decimal difference)
    {
        TableRow[] broken = [.. criterion.Indicators.Where(IndicatorIsSumOfItems.IsBroken)];
        return broken is [var only] && only.Sum - only.Row.StatedScore == difference
            ? new Cause(IndicatorIsSumOfItems.Id, TableWording.KeyOf(table, only.Row))
            : null;
    }

    /// <summary>The one criterion whose indicators say other points that would make the total fit.</summary>
    public static Cause? Indicators(JudgedTable table, decimal difference)
    {
        TableCriterion[] broken = [.. table.Criteria.Where(CriterionIsSumOfIndicators.IsBroken)];
        return broken is [var only] && only.Sum - only.Points == difference
            ? new Cause(CriterionIsSumOfIndicators.Id, TableWording.KeyOf(table, only.Row!.Row))
            : null;
    }
}
