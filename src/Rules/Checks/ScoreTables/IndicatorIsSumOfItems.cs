using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Parsing.Reports.ScoreTables;

namespace CTCPL.Pipeline.Rules.Checks.ScoreTables;

/// <summary>The points of an indicator are those of its items together, where the items are addends for sure.</summary>
internal static class IndicatorIsSumOfItems
{
    public const string Id = "table-indicator-sum-mismatch";

    public static Rule Rule { get; } = new(
        Id,
        Title: "Điểm chỉ tiêu trong bảng không bằng tổng các nội dung",
        Description: "Khi một chỉ tiêu trong bảng chấm điểm (Mẫu 02) được chia thành các nội dung có điểm tối đa cộng lại đúng bằng điểm tối đa của chỉ tiêu, điểm tự chấm của "
            + "chỉ tiêu phải bằng tổng điểm tự chấm của các nội dung. Các mức điểm chỉ được chọn một (đạt 100%, từ 70% đến dưới 100%…) không cộng với nhau nên không xét.",
        Remedy: "Cộng lại điểm các nội dung, xác định số nào sai và sửa số đó; sau đó cộng lại tiêu chí và tổng điểm.",
        Citation: Citations.Arithmetic,
        Severity: Severity.Error,
        Group: RuleGroup.ScoreTable,
        Check: c => TableVerdict.Of(c, Judge))
    {
        Example = "Chỉ tiêu 2.1 tự chấm 5 điểm, hai nội dung của chỉ tiêu được 3 và 1 điểm.",
    };

    public static bool IsBroken(TableRow row) => row is { Row.StatedScore: { } own, Sum: { } sum } && own != sum;

    public static Verdict Judge(JudgedTable table)
    {
        TableRow[] summed = [.. table.Rows.Where(r => r.Row.Kind is ScoreRowKind.Indicator or ScoreRowKind.Item && r.AddsUp && HasPoints(r))];
        return summed is []
            ? new NotApplicable("Bảng chấm điểm không có chỉ tiêu nào chia thành các nội dung được chấm điểm riêng rồi cộng lại.")
            : TableVerdict.Of(
            table,
                summed.Where(IsBroken).Select(row => FaultOf(table, row)),
                summed.SelectMany(r => r.Parts.Select(p => p.Points is null ? TableWording.Obstacle(p.Row, p.Row.Score, "điểm tự chấm") : null)
                    .Append(r.Points is null ? TableWording.Obstacle(r.Row, r.Row.Score, "điểm tự chấm") : null)).OfType<Blocker>());
    }

    /// <summary>Units that score whole indicators only leave all parts empty.</summary>
    private static bool HasPoints(TableRow row) => row.Parts.Any(p => p.Row.Score is not Absent<decimal> || p.Points is not null);

    private static Fault FaultOf(JudgedTable table, TableRow row) => new(
        TableWording.KeyOf(table, row.Row),
        $"Bảng chấm điểm: {TableWording.Of(row.Row)} tự chấm {Wording.Number(row.Row.StatedScore!.Value)} điểm, nhưng các nội dung cộng lại được "
            + $"{Wording.Number(row.Sum!.Value)} ({TableWording.Addition(row.Parts.Select(p => p.Points))}).",
        row.Row.Score.Place)
    {
        Criterion = row.Row.Criterion,
        Expected = Wording.Number(row.Sum.Value),
        Actual = Wording.Number(row.Row.StatedScore.Value),
        See = JudgedTable.Places(row.Parts.Select(p => p.Row.Score)),
        CausedBy = TableCauses.Excess(table, [row, .. row.Parts], row.Row.StatedScore.Value - row.Sum.Value, row),
    };
}
