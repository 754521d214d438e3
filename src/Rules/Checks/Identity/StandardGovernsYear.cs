using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Rules.Cases;
using CTCPL.Pipeline.Rules.Standards;

namespace CTCPL.Pipeline.Rules.Checks.Identity;

/// <summary>The evaluation year is one that the standard with the report's maxima governs.</summary>
internal static class StandardGovernsYear
{
    public const string Id = "standard-mismatch";

    public static Rule Rule { get; } = new(
        Id,
        Title: "Điểm tối đa và năm đánh giá không cùng bộ tiêu chí",
        Description: "Mỗi bộ tiêu chí chỉ áp dụng cho một số năm. Điểm tối đa của các tiêu chí cho biết báo cáo lập theo bộ tiêu chí nào; năm đánh giá phải "
            + "là năm bộ tiêu chí đó áp dụng. Năm chưa rõ thuộc bộ tiêu chí nào thì không nêu lỗi.",
        Remedy: "Kiểm tra năm đánh giá; nếu năm đúng thì chấm lại và lập lại báo cáo theo bộ tiêu chí áp dụng cho năm đó.",
        Citation: Citations.Both,
        Severity: Severity.Error,
        Group: RuleGroup.Identity,
        Check: Check)
    {
        Needs = StandardNeed.Nothing,
        Example = "Báo cáo năm 2024 có điểm tối đa 15, 30, 25, 10, 20 là của QĐ 619/QĐ-TTg, chỉ áp dụng đến năm 2021.",
    };

    private static Verdict Check(Case c) => c.Governance.Kind switch
    {
        GovernanceKind.Governs => Met.Instance,
        GovernanceKind.AnotherYear => new NotMet(FaultOf(c)),
        GovernanceKind.YearsDisagree => new NotCheckable(new Blocker(
            $"Báo cáo ghi nhiều năm đánh giá khác nhau nên chưa xét được năm nào ứng với {c.Standard.Decision.ShortName}.", c.Report.Year.Place)
        {
            CausedBy = YearCause(c),
        }),
        GovernanceKind.YearUnknown => new NotCheckable(new Blocker(
            "Không rõ năm đánh giá nên không xét được bộ tiêu chí có áp dụng cho năm đó hay không.", c.Report.Year.Place)),
        _ => new NotCheckable(Blockers.UnknownLaw(c, "Năm áp dụng")),
    };

    private static Fault FaultOf(Case c)
    {
        string maxima = string.Join(", ", c.Standard.Criteria.Select(k => Wording.Number(k.MaximumPoints)));
        string year = Wording.Number(c.Governance.Year!.Value);
        string own = c.Governance.YearsOwn is { } other
            ? $"thuộc {other.Decision.ShortName}"
            : "không thuộc thời gian áp dụng của quyết định này";
        return new Fault(
            FaultKeys.Standard,
            $"Điểm tối đa của các tiêu chí ({maxima}) là của {c.Standard.Decision.ShortName}, áp dụng {Years(c.Standard)}, nhưng báo cáo đánh giá năm {year}, {own}.",
            c.Report.Year.Place)
        {
            Expected = Years(c.Standard),
            Actual = "năm " + year,
            See = [.. c.Criteria.Select(k => k.Figure(Measure.Points)).OfType<Figure>().Select(f => f.At)],
        };
    }

    /// <summary>"cho các năm 2017 đến 2021", "từ năm 2026".</summary>
    private static string Years(Standard standard) => standard.LastYear switch
    {
        null => "từ năm " + Wording.Number(standard.FirstYear),
        { } last when last == standard.FirstYear => "cho năm " + Wording.Number(last),
        { } last => $"cho các năm {Wording.Number(standard.FirstYear)} đến {Wording.Number(last)}",
    };

    /// <summary>The finding that the years disagree, in whichever place it accuses.</summary>
    private static Cause? YearCause(Case c) =>
        YearIsTheSameEverywhere.Faults(c) is [var first, ..] ? new Cause(YearIsTheSameEverywhere.Id, first.Key) : null;
}
