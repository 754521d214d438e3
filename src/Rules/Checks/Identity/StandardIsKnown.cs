using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Rules.Cases;
using CTCPL.Pipeline.Rules.Standards;

namespace CTCPL.Pipeline.Rules.Checks.Identity;

/// <summary>It can be told which standard the report is to be judged by, and that standard is settled. Everything else rests on it.</summary>
internal static class StandardIsKnown
{
    public const string Id = "standard-unknown";

    public static Rule Rule { get; } = new(
        Id,
        Title: "Chưa rõ bộ tiêu chí",
        Description: "Bộ tiêu chí áp dụng được nhận ra theo số chỉ tiêu và điểm tối đa ghi trong báo cáo, sau đó theo năm đánh giá, sau cùng theo văn bản "
            + "viện dẫn. Không nhận ra được, hoặc quy định cho năm đó chưa được xác minh đủ, thì các quy tắc dựa vào bộ tiêu chí không kiểm tra được.",
        Remedy: "Xem lại năm đánh giá, số chỉ tiêu và điểm tối đa của từng tiêu chí trong báo cáo; nếu báo cáo theo quy định mới, báo cho người quản trị bổ sung bộ tiêu chí.",
        Citation: Citations.Decision,
        Severity: Severity.Warning,
        Group: RuleGroup.Identity,
        Check: Check)
    {
        Needs = StandardNeed.Nothing,
        Example = "Báo cáo năm 2030 có 7 tiêu chí với điểm tối đa không thuộc bộ tiêu chí nào trong chương trình.",
    };

    /// <summary>The verdict on a report for which no standard could be told.</summary>
    public static Verdict Unknown(Report report, ImmutableArray<Standard> standards) => IsUnsure(report)
        ? new NotCheckable(new Blocker(
            "Chưa xác định được bộ tiêu chí áp dụng vì năm đánh giá hoặc điểm tối đa trong bản này đọc không chắc chắn.",
            Place(report)))
        : new NotMet(new Fault(
            FaultKeys.Standard,
            $"Không xác định được bộ tiêu chí áp dụng: điểm tối đa trong báo cáo không khớp bộ tiêu chí nào và {Years(report, standards)}, nên chưa kiểm tra được nội dung nào khác.",
            Place(report)));

    private static Verdict Check(Case c)
    {
        if (c.Standard.Provisional)
            return new NotMet(Provisional(c, "nên chưa kiểm tra được số liệu của báo cáo"));
        if (c.Governance is not { Kind: GovernanceKind.Unsettled, Year: { } year })
            return Met.Instance;
        string written = c.Standard.Decision.ShortName;
        return new NotMet(c.Governance.YearsOwn is { } own
            ? Provisional(c, $"trong khi báo cáo còn chấm theo thang {Wording.Number(c.Standard.MaximumPoints)} điểm của {written}", own)
            : new Fault(
                FaultKeys.Standard,
                $"Chưa rõ bộ tiêu chí nào áp dụng cho năm {Wording.Number(year)}; báo cáo chấm theo {written} nên chỉ kiểm tra số liệu theo bộ tiêu chí này, chưa xét điều kiện công nhận.",
                c.Report.Year.Place));
    }

    private static Fault Provisional(Case c, string consequence, Standard? own = null)
    {
        own ??= c.Standard;
        string year = c.Report.Year is Stated<int> stated ? $"năm {Wording.Number(stated.Value)}" : "báo cáo này";
        return new Fault(
            FaultKeys.Standard,
            $"Bộ tiêu chí cho {year} là {own.Decision.ShortName}, mới ở dạng tạm thời vì nhiều nội dung chưa được xác minh, {consequence}; cần đối chiếu với quy định hiện hành.",
            Place(c.Report))
        {
            See = [.. c.Report.TotalPoints.Select(f => f.At)],
        };
    }

    private static string Years(Report report, ImmutableArray<Standard> standards) => report.Year is not Stated<int> year
        ? "không rõ năm đánh giá"
        : standards.Any(s => s.UnsettledYears.Contains(year.Value))
            ? $"chưa rõ bộ tiêu chí nào áp dụng cho năm {Wording.Number(year.Value)}"
            : $"năm {Wording.Number(year.Value)} không thuộc bộ tiêu chí nào trong chương trình";

    private static TextSpan? Place(Report report) => report.Year.Place ?? (report.Blocks.IsEmpty ? null : report.Blocks[0].Start);

    private static bool IsUnsure(Report report) =>
        report.Year is Garbled<int> { Unsure: not null }
        || report.Blocks.SelectMany(b => b.Figures).Any(f => f.Figure.Of is Garbled<decimal> { Unsure: not null });
}
