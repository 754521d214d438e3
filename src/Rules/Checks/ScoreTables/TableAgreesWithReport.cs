using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Rules.Arithmetic;
using CTCPL.Pipeline.Rules.Checks.Counts;

namespace CTCPL.Pipeline.Rules.Checks.ScoreTables;

/// <summary>Report and score table state the same points, and the report's counts are those of the table's rows.</summary>
internal static class TableAgreesWithReport
{
    public const string Id = "table-report-mismatch";

    public static Rule Rule { get; } = new(
        Id,
        Title: "Báo cáo và bảng chấm điểm không khớp",
        Description: "Báo cáo (Mẫu 01) tóm tắt bảng chấm điểm (Mẫu 02): số điểm của từng tiêu chí và tổng điểm phải bằng nhau; số chỉ tiêu đạt điểm tối đa, đạt từ 50% số điểm "
            + "tối đa trở lên và đạt điểm 0 ghi trong báo cáo phải bằng số đếm được từ các dòng chỉ tiêu của bảng.",
        Remedy: "Đối chiếu hai nơi với hồ sơ kiểm chứng, xác định số đúng rồi sửa nơi ghi sai.",
        Citation: Citations.FormAndTable,
        Severity: Severity.Error,
        Group: RuleGroup.ScoreTable,
        Check: c => TableVerdict.Of(c, Judge))
    {
        Example = "Báo cáo ghi tiêu chí 2 đạt 29/30 điểm, bảng chấm điểm ghi 28,5 điểm.",
    };

    public static Verdict Judge(JudgedTable table) => CountMeasures.Judge(
        [.. TablePoints.Faults(table).Concat(TableCounts.Faults(table)).Select(f => table.Placed(f, ofReport: true))],
        [
            .. table.Criteria.SelectMany(OfReport),
            .. table.Criteria.Where(k => k.Points is null).Select(TableTotalIsSumOfCriteria.Gap)
                .Concat(table.Criteria.SelectMany(TableCounts.Obstacles)).Select(table.Placed).DistinctBy(b => b.Message, StringComparer.Ordinal),
            .. DeclaredFigure.Total(table.Case).Gap is { } gap ? [gap] : Array.Empty<Blocker>(),
        ]);

    /// <summary>The lines of the report that cannot be compared.</summary>
    private static IEnumerable<Blocker> OfReport(TableCriterion criterion) =>
        (criterion.Indicators.IsEmpty ? [Measure.Points] : CountMeasures.All.Add(Measure.Points))
            .Select(m => Blockers.Value(criterion.Case, m)).OfType<Blocker>();
}
