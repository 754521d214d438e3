using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Parsing.Reports.ScoreTables;

namespace CTCPL.Pipeline.Rules.Checks.ScoreTables;

/// <summary>The points of every row of the score table lie between zero and the row's maximum.</summary>
internal static class TableRowStaysWithinMaximum
{
    public const string Id = "table-row-exceeds-maximum";

    public static Rule Rule { get; } = new(
        Id,
        Title: "Điểm tự chấm trong bảng vượt điểm tối đa",
        Description: "Trong bảng chấm điểm (Mẫu 02), điểm tự chấm của mỗi tiêu chí, chỉ tiêu và nội dung không thể lớn hơn điểm số tối đa ghi ở cùng dòng, "
            + "cũng không thể âm. Các mức điểm do biểu mẫu quy định (đạt 100%, từ 70% đến dưới 100%…) không phải là điểm tự chấm nên không xét.",
        Remedy: "Đối chiếu với căn cứ chấm điểm của dòng đó rồi sửa điểm tự chấm (hoặc điểm tối đa, nếu ghi sai so với biểu mẫu) và cộng lại bảng.",
        Citation: Citations.Table,
        Severity: Severity.Error,
        Group: RuleGroup.ScoreTable,
        Check: c => TableVerdict.Of(c, Judge))
    {
        Example = "Dòng “Chỉ tiêu 1” của tiêu chí 1 có điểm tối đa 3, điểm tự chấm 4.",
    };

    public static bool IsBroken(ScoreRow row) =>
        row is { Kind: not ScoreRowKind.Level, StatedScore: { } score } && (score < 0 || (row.StatedMaximum is { } maximum && score > maximum));

    public static Verdict Judge(JudgedTable table) => TableVerdict.Of(
        table,
        table.Table.Rows.Where(IsBroken).Select(row => FaultOf(table, row)),
        table.Table.Rows.Where(r => r.Kind != ScoreRowKind.Level).Select(Obstacle).OfType<Blocker>());

    /// <summary>A row without points of its own may be a heading: nothing to check.</summary>
    private static Blocker? Obstacle(ScoreRow row) => row.Score is Absent<decimal>
        ? null
        : TableWording.Obstacle(row, row.Score, "điểm tự chấm") ?? TableWording.Obstacle(row, row.Maximum, "điểm tối đa");

    private static Fault FaultOf(JudgedTable table, ScoreRow row)
    {
        decimal score = row.StatedScore!.Value;
        string message = score < 0
            ? $"Bảng chấm điểm: {TableWording.Of(row)} tự chấm {Wording.Number(score)} điểm, là số âm."
            : $"Bảng chấm điểm: {TableWording.Of(row)} tự chấm {Wording.Number(score)} điểm, vượt điểm tối đa {Wording.Number(row.StatedMaximum!.Value)}.";
        ImmutableArray<Fact<decimal>> places = [row.Maximum];
        return new Fault(TableWording.KeyOf(table, row), message, row.Score.Place)
        {
            Criterion = row.Criterion,
            Actual = Wording.Number(score),
            Expected = row.StatedMaximum is { } most ? "không quá " + Wording.Number(most) : null,
            See = JudgedTable.Places(places),
        };
    }
}
