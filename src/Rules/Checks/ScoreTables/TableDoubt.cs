using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Parsing.Reports.ScoreTables;

namespace CTCPL.Pipeline.Rules.Checks.ScoreTables;

/// <summary>
/// A table that fits only when another of its columns is taken for the scores, or whose scores are all the maxima while the
/// report says otherwise, was misread by a column rather than filled in wrongly.
/// </summary>
/// <param name="Blocker">Why no rule uses the table.</param>
/// <param name="Message">The same as a finding about the reading.</param>
internal sealed record TableDoubt(Blocker Blocker, string Message)
{
    /// <summary>Fewer numbers in a column prove nothing.</summary>
    private const int FewestNumbers = 8;

    /// <summary>A single wrong number in the report is no column.</summary>
    private const int FewestDiffering = 2;

    /// <summary>The doubt; <c>null</c> when the table may be used.</summary>
    public static TableDoubt? Find(JudgedTable table)
    {
        if (!Accuses(table))
            return null;
        bool isShifted = OtherReadings(table).Any(Fits);
        if (!isShifted && !RepeatsMaxima(table))
            return null;
        TextSpan at = table.Table.Rows.Select(r => r.Score.Place).FirstOrDefault(p => p is not null) ?? table.Table.At;
        string message = (at.Page is { } page ? $"Trang {Wording.Number(page)}: cột" : "Cột")
            + " “Điểm số tự chấm” của bảng chấm điểm (Mẫu 02) có thể đã bị đọc lệch cột: "
            + (isShifted ? "lấy số ở cột bên cạnh thì cả bảng khớp" : "mọi số đọc được đều bằng điểm tối đa cùng dòng trong khi báo cáo ghi khác")
            + ", cần đối chiếu với bản gốc.";
        return new TableDoubt(
            new Blocker("Bảng chấm điểm (Mẫu 02) có thể đã bị đọc lệch cột nên không dùng để kết luận.", at) { CausedBy = Blockers.Unsure(TableWording.Key) },
            message);
    }

    private static Verdict[] Verdicts(JudgedTable table) =>
    [
        TableRowStaysWithinMaximum.Judge(table), IndicatorIsSumOfItems.Judge(table), CriterionIsSumOfIndicators.Judge(table),
        TableTotalIsSumOfCriteria.Judge(table), TableAgreesWithReport.Judge(table),
    ];

    /// <summary>Whether a rule finds something wrong in the table, or between it and the report.</summary>
    public static bool Accuses(JudgedTable table) => Verdicts(table).Any(v => v is NotMet);

    /// <summary>Everything there is to compare is compared and fits.</summary>
    private static bool Fits(JudgedTable table) =>
        TableAgreesWithReport.Judge(table) is Met && Verdicts(table).All(v => v is Met or NotApplicable);

    /// <summary>The table with the numbers of every other column for its scores.</summary>
    private static IEnumerable<JudgedTable> OtherReadings(JudgedTable table)
    {
        ImmutableArray<ScoreRow> rows = table.Table.Rows;
        return rows.SelectMany(r => r.Numbers).Select(n => n.Column).Distinct()
            .Select(column => (Column: column, Rows: rows.Select(row => row with { Score = InColumn(row, column) }).ToImmutableArray()))
            .Where(other => other.Rows.Count(r => r.Score is Stated<decimal>) >= FewestNumbers
                && other.Rows.Zip(rows).Any(r => r.First.StatedScore != r.Second.StatedScore))
            .Select(other => new JudgedTable(table.Case, table.Table with { Rows = other.Rows }) { File = table.File });
    }

    private static Fact<decimal> InColumn(ScoreRow row, int column) =>
        row.Numbers.FirstOrDefault(n => n.Column == column) is { } cell ? cell.Number : new Absent<decimal>("score");

    private static bool RepeatsMaxima(JudgedTable table)
    {
        ScoreRow[] scored = [.. table.Table.Rows.Where(r => r is { Kind: not ScoreRowKind.Level, StatedScore: not null })];
        return scored.Length >= FewestNumbers && scored.All(r => r.StatedScore == r.StatedMaximum)
            && TablePoints.Differing(table).Length >= FewestDiffering;
    }
}
