using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Reports;

namespace CTCPL.Pipeline.Rules.Checks.ScoreTables;

/// <summary>Points and maximum of a criterion in the score table are those of its indicators together.</summary>
internal static class CriterionIsSumOfIndicators
{
    public const string Id = "table-criterion-sum-mismatch";

    public static Rule Rule { get; } = new(
        Id,
        Title: "Điểm tiêu chí trong bảng không bằng tổng các chỉ tiêu",
        Description: "Trong bảng chấm điểm (Mẫu 02), điểm tự chấm ghi ở dòng tiêu chí phải bằng tổng điểm tự chấm của các chỉ tiêu, điểm tối đa của tiêu chí phải bằng "
            + "tổng điểm tối đa của các chỉ tiêu. Dòng tiêu chí không ghi điểm thì không xét.",
        Remedy: "Cộng lại điểm các chỉ tiêu của tiêu chí, xác định số nào sai và sửa số đó; sau đó cộng lại tổng điểm và đối chiếu với báo cáo.",
        Citation: Citations.Arithmetic,
        Severity: Severity.Error,
        Group: RuleGroup.ScoreTable,
        Check: c => TableVerdict.Of(c, Judge))
    {
        Example = "Dòng “Tiêu chí 1” ghi 10 điểm, hai chỉ tiêu của tiêu chí được 3 và 6,5 điểm.",
    };

    /// <summary>The points do not fit.</summary>
    public static bool IsBroken(TableCriterion criterion) => criterion is { Row.Row.StatedScore: { } own, Sum: { } sum } && own != sum;

    public static Verdict Judge(JudgedTable table)
    {
        TableCriterion[] parted = [.. table.Criteria.Where(k => !k.Indicators.IsEmpty)];
        return parted is []
            ? new NotApplicable("Bảng chấm điểm không ghi điểm của từng chỉ tiêu.")
            : TableVerdict.Of(
            table,
                parted.SelectMany(k => (Fault?[])[IsBroken(k) ? OfPoints(table, k) : null, OfMaxima(table, k)]).OfType<Fault>(),
                parted.Where(k => k.Row is { Row.Score: not Absent<decimal> }).SelectMany(Obstacles));
    }

    private static IEnumerable<Blocker> Obstacles(TableCriterion criterion)
    {
        if (TableWording.Obstacle(criterion.Row!.Row, criterion.Row.Row.Score, "điểm tự chấm") is { } own)
            return [own];
        return criterion.HasEveryIndicator ? Points(criterion) : [Incomplete(criterion)];
    }

    /// <summary>Why the points of the indicators are not known.</summary>
    public static IEnumerable<Blocker> Points(TableCriterion criterion) => criterion.Indicators
        .Where(i => i.Points is null)
        .Select(i => TableWording.Obstacle(i.Row, i.Row.Score, "điểm tự chấm"))
        .OfType<Blocker>();

    /// <summary>Not as many indicators as the standard has, so that one may not have been read.</summary>
    public static Blocker Incomplete(TableCriterion criterion) => new(
        $"Bảng chấm điểm: chỉ nhận ra {Wording.Number(criterion.Indicators.Length)} dòng chỉ tiêu của tiêu chí {Wording.Number(criterion.Number)} "
            + $"(bộ tiêu chí có {Wording.Number(criterion.Case.Criterion.Indicators.Length)} chỉ tiêu) nên không cộng được.",
        criterion.Indicators[0].Row.At)
    {
        Criterion = criterion.Number,
    };

    private static Fault OfPoints(JudgedTable table, TableCriterion criterion)
    {
        (decimal own, decimal sum) = (criterion.Row!.Row.StatedScore!.Value, criterion.Sum!.Value);
        return new Fault(
            TableWording.KeyOf(table, criterion.Row.Row),
            $"Bảng chấm điểm: tiêu chí {Wording.Number(criterion.Number)} ghi {Wording.Number(own)} điểm, nhưng cộng {Wording.Number(criterion.Indicators.Length)} chỉ tiêu được "
                + $"{Wording.Number(sum)} ({TableWording.Addition(criterion.Indicators.Select(i => i.Points))}), chênh lệch {Wording.Number(Math.Abs(own - sum))} điểm.",
            criterion.Row.Row.Score.Place)
        {
            Criterion = criterion.Number,
            Expected = Wording.Number(sum),
            Actual = Wording.Number(own),
            See = JudgedTable.Places(criterion.Indicators.Select(i => i.Row.Score)),
            CausedBy = TableCauses.Excess(table, [criterion.Row, .. criterion.Indicators], own - sum, criterion.Row) ?? TableCauses.Items(table, criterion, own - sum),
        };
    }

    private static Fault? OfMaxima(JudgedTable table, TableCriterion criterion)
    {
        if (criterion.Maximum is not { } own || criterion.SumOfMaxima is not { } sum || own.Value == sum)
            return null;
        ImmutableArray<Fact<decimal>> maxima = [.. criterion.Indicators.Select(i => i.Row.Maximum)];
        return new Fault(
            TableWording.KeyOf(table, criterion.Row!.Row) + " maximum",
            $"Bảng chấm điểm: điểm tối đa của tiêu chí {Wording.Number(criterion.Number)} ghi {Wording.Number(own.Value)}, nhưng cộng điểm tối đa của "
                + $"{Wording.Number(criterion.Indicators.Length)} chỉ tiêu được {Wording.Number(sum)} ({TableWording.Addition(criterion.Indicators.Select(i => i.Row.StatedMaximum))}).",
            own.At)
        {
            Criterion = criterion.Number,
            Expected = Wording.Number(sum),
            Actual = Wording.Number(own.Value),
            See = JudgedTable.Places(maxima),
            CausedBy = TableCauses.ExcessByMaximum(table, criterion, own.Value - sum),
        };
    }
}
