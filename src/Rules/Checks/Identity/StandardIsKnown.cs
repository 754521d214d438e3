using CTCPL.Pipeline.Parsing.Reports;

namespace CTCPL.Pipeline.Rules.Checks.Identity;

/// <summary>It can be told which standard the report is to be judged by. Everything else rests on it.</summary>
internal static class StandardIsKnown
{
    public const string Id = "standard-unknown";

    public static Rule Rule { get; } = new(
        Id,
        Title: "Chưa rõ bộ tiêu chí",
        Description: "Bộ tiêu chí áp dụng được nhận ra theo số chỉ tiêu và điểm tối đa ghi trong báo cáo, sau đó theo năm đánh giá. Không nhận ra được "
            + "thì không quy tắc nào khác kiểm tra được, vì mọi quy tắc đều dựa vào bộ tiêu chí.",
        Remedy: "Xem lại năm đánh giá, số chỉ tiêu và điểm tối đa của từng tiêu chí trong báo cáo; nếu báo cáo theo quy định mới, báo cho người quản trị bổ sung bộ tiêu chí.",
        Citation: Citations.Decision,
        Severity: Severity.Warning,
        Group: RuleGroup.Identity,
        Check: static _ => Met.Instance) // a case exists only where a standard was told
    {
        Example = "Báo cáo năm 2030 có 7 tiêu chí với điểm tối đa không thuộc bộ tiêu chí nào trong chương trình.",
    };

    /// <summary>The verdict on a report for which no standard could be told.</summary>
    public static Verdict Unknown(Report report) => IsUnsure(report)
        ? new NotCheckable(new Blocker(
            "Chưa xác định được bộ tiêu chí áp dụng vì năm đánh giá hoặc điểm tối đa trong bản này đọc không chắc chắn.",
            report.Year.Place ?? (report.Blocks.IsEmpty ? null : report.Blocks[0].Start)))
        : new NotMet(new Fault(
        "standard",
        report.Year is Stated<int> year
            ? string.Create(
                Wording.Vietnamese,
                $"Không xác định được bộ tiêu chí áp dụng: điểm tối đa trong báo cáo không khớp bộ tiêu chí nào và năm {year.Value} không thuộc bộ tiêu chí nào trong chương trình, nên chưa kiểm tra được nội dung nào khác.")
            : "Không xác định được bộ tiêu chí áp dụng: điểm tối đa trong báo cáo không khớp bộ tiêu chí nào và không rõ năm đánh giá, nên chưa kiểm tra được nội dung nào khác.",
        report.Year.Place ?? (report.Blocks.IsEmpty ? null : report.Blocks[0].Start)));

    private static bool IsUnsure(Report report) =>
        report.Year is Garbled<int> { Unsure: not null }
        || report.Blocks.SelectMany(b => b.Figures).Any(f => f.Figure.Of is Garbled<decimal> { Unsure: not null });
}
