using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Rules.Cases;

namespace CTCPL.Pipeline.Rules.Checks.Identity;

/// <summary>The report is dated before the day until which the dossier must have gone up.</summary>
internal static class ReportIsInTime
{
    public static Rule Rule { get; } = new(
        Id: "report-late",
        Title: "Báo cáo quá thời hạn gửi hồ sơ",
        Description: "Hồ sơ đề nghị công nhận phải gửi trước ngày mà quy định ấn định của năm liền sau năm đánh giá (theo Quyết định số 25/2021/QĐ-TTg: trước ngày 10/01). "
            + "Báo cáo đề đúng ngày đó hoặc sau đó thì hồ sơ chắc chắn gửi muộn. Ngày được xét là ngày ghi ở đầu báo cáo, không phải ngày tệp được nộp; "
            + "báo cáo không có phần đầu văn bản thì quy tắc không áp dụng.",
        Remedy: "Xem lại ngày ghi ở đầu báo cáo; nếu đúng là ký muộn thì giải trình với cơ quan thẩm định.",
        Citation: Citations.Both,
        Severity: Severity.Warning,
        Group: RuleGroup.Identity,
        Check: Check)
    {
        Needs = StandardNeed.Nothing,
        Example = "Báo cáo về năm đánh giá 2024 đề “ngày 15 tháng 01 năm 2025”, trong khi hồ sơ phải gửi trước ngày 10/01/2025.",
    };

    private static Verdict Check(Case c) => c.Report.Date switch
    {
        Stated<DateOnly> date => Compare(c, date),
        Garbled<DateOnly> garbled => new NotCheckable(LetterheadFacts.Unreadable(c, garbled)),
        _ => new NotApplicable("Bản này không có phần đầu văn bản ghi ngày của báo cáo."),
    };

    private static Verdict Compare(Case c, Stated<DateOnly> date)
    {
        if (EvaluationYear.Of(c) is not { } year)
            return new NotCheckable(EvaluationYear.Unknown(c));
        if (LetterheadFacts.IsImplausible(date.Value, year.Value))
        {
            return !year.All(y => LetterheadFacts.IsImplausible(date.Value, y)) ? new NotCheckable(Unclear(year)) : new NotCheckable(new Blocker("Ngày của báo cáo ghi không hợp lý nên không biết báo cáo có đúng hạn hay không.", date.At)
            {
                CausedBy = new Cause("date-implausible", FaultKeys.Letterhead),
            });
        }
        if (c.Standard.Deadline is not { } deadline || !c.Standard.Governs(year.Value))
        {
            string what = c.Standard.Governs(year.Value) ? $"theo {c.Standard.Decision.ShortName}" : $"cho năm đánh giá {Wording.Number(year.Value)}";
            return new NotCheckable(new Blocker($"Chưa rõ thời hạn gửi hồ sơ {what} nên không biết báo cáo có đúng hạn hay không.", date.At));
        }
        if (date.Value < deadline.FirstLateDay(year.Value))
            return Met.Instance;
        return year.All(y => date.Value >= deadline.FirstLateDay(y))
            ? new NotMet(Late(date, deadline.FirstLateDay(year.Value), year.Value))
            : new NotCheckable(Unclear(year));
    }

    private static Blocker Unclear(EvaluationYear year) => year.Unclear("Không rõ báo cáo có đúng hạn hay không");

    private static Fault Late(Stated<DateOnly> date, DateOnly firstLate, int year) => new(
        FaultKeys.Letterhead,
        string.Create(
            Wording.Vietnamese,
            $"Báo cáo đề ngày {date.Value:dd/MM/yyyy}, quá thời hạn gửi hồ sơ về năm đánh giá {year}: phải gửi trước ngày {firstLate:dd/MM/yyyy}, muộn nhất là {firstLate.AddDays(-1):dd/MM/yyyy}."),
        date.At)
    {
        Expected = string.Create(Wording.Vietnamese, $"trước {firstLate:dd/MM/yyyy}"),
        Actual = string.Create(Wording.Vietnamese, $"{date.Value:dd/MM/yyyy}"),
    };
}
