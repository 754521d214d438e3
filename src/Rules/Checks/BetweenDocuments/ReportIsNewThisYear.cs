using CTCPL.Pipeline.Rules.Cases;
using CTCPL.Pipeline.Rules.Dossiers;

namespace CTCPL.Pipeline.Rules.Checks.BetweenDocuments;

/// <summary>The report is not last year's with another year on it.</summary>
internal static class ReportIsNewThisYear
{
    /// <summary>Runs of five own words below which two years may well be told in the same words.</summary>
    private const int EnoughWords = 150;

    public static Rule Rule { get; } = new(
        Id: "unchanged-from-last-year",
        Title: "Báo cáo giữ nguyên của năm trước",
        Description: "Mọi số liệu và gần như toàn bộ lời văn giống báo cáo năm trước của chính đơn vị. Hiếm khi hai năm liền đúng như nhau: có thể báo cáo năm nay "
            + "chỉ là bản năm trước đổi năm.",
        Remedy: "Hỏi lại đơn vị đã chấm lại điểm của năm nay chưa.",
        Citation: Citations.Form,
        Severity: Severity.Notice,
        Group: RuleGroup.BetweenDocuments,
        Check: Check)
    {
        Example = "Báo cáo năm 2024 có 23 số liệu và lời văn như báo cáo năm 2023.",
    };

    private static Verdict Check(Case c)
    {
        if (c.Surroundings.Own is not { } own)
            return Kinship.Alone;
        if (c.Surroundings.YearBefore.IsEmpty)
            return new NotApplicable("Không có báo cáo năm trước của đơn vị để so.");
        if (own.Prose.Size < EnoughWords)
            return new NotApplicable("Báo cáo có quá ít lời văn riêng để so với năm trước.");
        DocumentDigest? same = c.Surroundings.YearBefore.FirstOrDefault(before =>
            Kinship.HaveSameFigures(own, before) && own.Prose.Likeness(before.Prose) >= Neighbours.NearlyAll);
        return same is null
            ? Met.Instance
            : new NotMet(new Fault(
                "unchanged",
                $"Cả {Wording.Number(own.Figures.Length)} số liệu và gần như toàn bộ lời văn giống báo cáo năm {Wording.Number(same.Year!.Value)} của đơn vị "
                    + $"(tệp “{same.File}”); cần hỏi đơn vị đã chấm lại điểm của năm {Wording.Number(own.Year!.Value)} chưa.",
                c.Report.Year.Place)
            {
                Elsewhere = Kinship.LongestProse(same),
            });
    }
}
