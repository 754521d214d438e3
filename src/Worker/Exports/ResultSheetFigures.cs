using CTCPL.Pipeline.Rules;

namespace CTCPL.Pipeline.Worker.Exports;

/// <summary>The table of figures on a result sheet: as stated, and as they add up.</summary>
internal static class ResultSheetFigures
{
    private const string Illegible = "không đọc được";

    /// <summary>Nothing when the file is not a report.</summary>
    public static string Render(SheetReport? report) => report is null
        ? ""
        : $"""
            <h2>Số liệu trong báo cáo</h2>
            <table>
            <thead><tr><th>Tiêu chí</th><th>Chỉ tiêu đạt tối đa</th><th>Chỉ tiêu đạt từ 50%</th><th>Chỉ tiêu điểm 0</th><th>Điểm</th></tr></thead>
            <tbody>
            {string.Concat(report.Criteria.Select(Criterion))}</tbody>
            </table>
            <table>
            <thead><tr><th>Tổng hợp</th><th>Báo cáo ghi</th><th>Tính được</th></tr></thead>
            <tbody>
            {Total("Tổng điểm", report.Declared.TotalPoints, Figure(report.Computed?.TotalPoints))}
            {Total("Số tiêu chí đạt từ 50% số điểm tối đa", report.Declared.CriteriaAtLeastHalf, Whole(report.Computed?.CriteriaAtLeastHalf))}
            {Total("Số điều kiện công nhận đáp ứng", report.Declared.ConditionsMet, Whole(report.Computed?.ConditionsMet))}
            </tbody>
            </table>

            """;

    private static string Criterion(SheetCriterion criterion) =>
        $"<tr><th>{Whole(criterion.Number)}</th>{Cell(criterion.IndicatorsAtMaximum)}{Cell(criterion.IndicatorsAtLeastHalf)}"
        + $"{Cell(criterion.IndicatorsAtZero)}{Cell(criterion.Points)}</tr>\n";

    private static string Total(string name, SheetFigure? stated, string computed) =>
        $"<tr><th>{name}</th>{Cell(stated)}<td>{computed}</td></tr>";

    private static string Cell(SheetFigure? figure) => $"<td>{Figure(figure)}</td>";

    private static string Figure(SheetFigure? figure) => figure switch
    {
        null => "không có",
        { Of: null, Doubtful: false } => Number(figure),
        { Of: null } => Number(figure.Value, "không chắc"),
        { Doubtful: true } => $"{Number(figure.Value, "không chắc")}/{Number(figure.Of, "không chắc")}",
        _ => $"{Number(figure)}/{Number(figure.Of, Illegible)}",
    };

    private static string Number(SheetFigure figure) => Number(figure.Value, Illegible);

    private static string Number(decimal? value, string otherwise) => value is { } number ? Wording.Number(number) : otherwise;

    private static string Whole(int? value) => value?.ToString(Wording.Vietnamese) ?? "–";
}
