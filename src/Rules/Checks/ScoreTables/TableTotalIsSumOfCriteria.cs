using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Parsing.Reports.ScoreTables;
using CTCPL.Pipeline.Rules.Arithmetic;

namespace CTCPL.Pipeline.Rules.Checks.ScoreTables;

/// <summary>The total of the score table is the sum of its criteria, points and maxima alike.</summary>
internal static class TableTotalIsSumOfCriteria
{
    public const string Id = "table-total-mismatch";

    public static Rule Rule { get; } = new(
        Id,
        Title: "Tổng điểm của bảng không bằng tổng các tiêu chí",
        Description: "Dòng tổng cộng của bảng chấm điểm (Mẫu 02) phải bằng tổng điểm tự chấm của các tiêu chí. Chênh lệch chỉ do làm tròn thành số nguyên được nêu để biết. "
            + "Bảng không có dòng tổng cộng thì không xét.",
        Remedy: "Cộng lại điểm các tiêu chí trong bảng, xác định số nào sai và sửa số đó, rồi đối chiếu với tổng điểm trong báo cáo.",
        Citation: Citations.Arithmetic,
        Severity: Severity.Error,
        Group: RuleGroup.ScoreTable,
        Check: c => TableVerdict.Of(c, Judge))
    {
        Example = "Các tiêu chí trong bảng được 10 + 29 + 13 + 18 + 25 = 95 điểm, dòng tổng cộng ghi 96.",
    };

    /// <summary>Σ of the criteria; <c>null</c> when one is not known.</summary>
    public static decimal? SumOf(JudgedTable table) =>
        table.Criteria.All(k => k.Points is not null) ? table.Criteria.Sum(k => k.Points) : null;

    public static bool IsBroken(JudgedTable table) =>
        (table.Total?.StatedScore, SumOf(table)) is ({ } total, { } sum) && total != sum && !Rounding.Only(total, sum);

    public static Verdict Judge(JudgedTable table)
    {
        if (table.Total is not { Score: not Absent<decimal> } total)
            return new NotApplicable("Bảng chấm điểm không ghi tổng điểm.");
        Blocker? own = TableWording.Obstacle(total, total.Score, "điểm tự chấm");
        return TableVerdict.Of(
            table,
            ((Fault?[])[OfPoints(table, total), OfMaxima(table, total)]).OfType<Fault>(),
            own is not null ? [own] : table.Criteria.Where(k => k.Points is null).Select(Gap));
    }

    /// <summary>Why the points of a criterion of the table are not known.</summary>
    public static Blocker Gap(TableCriterion criterion) =>
        criterion.Row is { Row.Score: Garbled<decimal> } own ? TableWording.Obstacle(own.Row, own.Row.Score, "điểm tự chấm")!
        : criterion.Indicators.IsEmpty
            ? new Blocker($"Bảng chấm điểm: không nhận ra điểm của tiêu chí {Wording.Number(criterion.Number)}.", criterion.Row?.Row.At) { Criterion = criterion.Number }
        : !criterion.HasEveryIndicator ? CriterionIsSumOfIndicators.Incomplete(criterion)
        : CriterionIsSumOfIndicators.Points(criterion).First();

    private static Fault? OfPoints(JudgedTable table, ScoreRow row)
    {
        if ((row.StatedScore, SumOf(table)) is not ({ } total, { } sum) || total == sum)
            return null;
        string addition = $"{Wording.Number(sum)} ({TableWording.Addition(table.Criteria.Select(k => k.Points))})";
        string message = Rounding.Only(total, sum)
            ? $"Bảng chấm điểm: dòng tổng cộng ghi {Wording.Number(total)} điểm, là tổng các tiêu chí {addition} làm tròn thành số nguyên."
            : $"Bảng chấm điểm: dòng tổng cộng ghi {Wording.Number(total)} điểm, nhưng cộng {Wording.Number(table.Criteria.Length)} tiêu chí được {addition}, "
                + $"chênh lệch {Wording.Number(Math.Abs(total - sum))} điểm.";
        return new Fault(TableWording.KeyOf(table, row), message, row.Score.Place)
        {
            Expected = Wording.Number(sum),
            Actual = Wording.Number(total),
            See = JudgedTable.Places(table.Criteria.Select(k => k.Row).OfType<TableRow>().Select(r => r.Row.Score)),
            Severity = Rounding.Only(total, sum) ? Severity.Notice : null,
            CausedBy = CauseOf(table, total - sum),
        };
    }

    private static Cause? CauseOf(JudgedTable table, decimal difference) =>
        TableCauses.Indicators(table, difference)
        ?? TableCauses.Excess(table, table.Criteria.Select(k => k.Row).OfType<TableRow>(), difference, sum: null)
        ?? TablePoints.OnlyDifference(table, difference);

    private static Fault? OfMaxima(JudgedTable table, ScoreRow row)
    {
        if (row.Maximum is not Stated<decimal> own || !table.Criteria.All(k => k.Maximum is not null))
            return null;
        decimal sum = table.Criteria.Sum(k => k.Maximum!.Value);
        return own.Value == sum
            ? null
            : new Fault(
                TableWording.KeyOf(table, row) + " maximum",
                $"Bảng chấm điểm: dòng tổng cộng ghi điểm tối đa {Wording.Number(own.Value)}, nhưng cộng điểm tối đa của {Wording.Number(table.Criteria.Length)} tiêu chí được "
                    + $"{Wording.Number(sum)} ({TableWording.Addition(table.Criteria.Select(k => (decimal?)k.Maximum!.Value))}).",
                own.At)
            {
                Expected = Wording.Number(sum),
                Actual = Wording.Number(own.Value),
                See = JudgedTable.Places(table.Criteria.Select(k => k.Maximum!)),
                CausedBy = TableCauses.OwnMaximum(table, row, sum) ?? TablePoints.OnlyOtherMaximum(table, own.Value - sum),
            };
    }
}
