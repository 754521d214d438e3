using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Rules.Cases;

namespace CTCPL.Pipeline.Rules.Checks.Identity;

/// <summary>Title, conditions, request and data window name the same evaluation year.</summary>
internal static class YearIsTheSameEverywhere
{
    public const string Id = "year-mismatch";

    public static Rule Rule { get; } = new(
        Id,
        Title: "Năm đánh giá không thống nhất",
        Description: "Năm đánh giá ở tiêu đề, câu về kỷ luật người đứng đầu, kỳ số liệu và phần đề nghị phải là một. Năm khác thường còn sót lại "
            + "từ báo cáo năm trước.",
        Remedy: "Sửa năm ở chỗ ghi khác; nếu số liệu thật sự của năm khác thì làm lại báo cáo.",
        Citation: Citations.Form,
        Severity: Severity.Error,
        Group: RuleGroup.Identity,
        Check: Check)
    {
        Needs = StandardNeed.Nothing,
        Example = "Tiêu đề ghi năm 2024, phần đề nghị ghi “đạt chuẩn tiếp cận pháp luật năm 2023”.",
    };

    /// <summary>One for each place that names another year than the others; empty when all agree.</summary>
    public static ImmutableArray<Fault> Faults(Case c) => c.Report.YearMentions.IsEmpty
        ? []
        : Agreement<int>.Of(c.Report.YearMentions, year => year).Faults("year", year => "năm " + Wording.Number(year));

    private static Verdict Check(Case c)
    {
        ImmutableArray<Mention<int>> mentions = c.Report.YearMentions;
        ImmutableArray<Blocker> unsure = UnsureMentions.Blockers(c.Report.UnsureYears, "year", "Năm đánh giá");
        if (mentions.IsEmpty && !unsure.IsEmpty)
            return new NotCheckable(unsure);
        if (mentions.IsEmpty)
            return new NotCheckable(new Blocker("Không đọc được năm đánh giá ở chỗ nào trong báo cáo.", c.Report.Year.Place));
        ImmutableArray<Fault> faults = Faults(c);
        if (!faults.IsEmpty)
            return new NotMet(faults);
        if (!unsure.IsEmpty)
            return new NotCheckable(unsure);
        return c.Report.Year is Garbled<int> garbled
            ? new NotCheckable(new Blocker("Không đọc được năm đánh giá ở tiêu đề.", garbled.At))
            : Met.Instance;
    }
}
