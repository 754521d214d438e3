using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Rules.Cases;

namespace CTCPL.Pipeline.Rules.Checks.Identity;

/// <summary>Every date is a day of the calendar, and those of the report and of what it cites fit the evaluation year.</summary>
internal static class DatesArePlausible
{
    public static Rule Rule { get; } = new(
        Id: "date-implausible",
        Title: "Ngày tháng không hợp lý",
        Description: "Ba trường hợp chắc chắn ghi sai: ngày không có trong lịch (31/02, tháng 13); ngày của báo cáo rơi vào nửa đầu năm đánh giá, trước đó, hoặc sau khi năm liền sau đã kết thúc "
            + "(số liệu tính đến 31/12, nên báo cáo được làm vào cuối năm hoặc đầu năm sau); văn bản được viện dẫn có ngày sau ngày báo cáo, hoặc kế hoạch của năm đánh giá có ngày trước đó từ hai năm trở lên. "
            + "Ngày của sự kiện kể trong lời văn không bị xét với năm đánh giá. Báo cáo làm sớm từ tháng 7 không bị coi là sai, vì có nơi yêu cầu gửi sớm.",
        Remedy: "Sửa lại ngày theo văn bản gốc.",
        Citation: Citations.Form,
        Severity: Severity.Warning,
        Group: RuleGroup.Identity,
        Check: Check)
    {
        Needs = StandardNeed.Nothing,
        Example = "Báo cáo về năm 2024 viện dẫn “Kế hoạch số 18/KH-UBND ngày 09/01/2042”.",
    };

    /// <summary>The key of the finding about a day that does not exist.</summary>
    public static string Key(WrittenDate date) => string.Create(Wording.Vietnamese, $"impossible {date.Day}/{date.Month}/{date.Year}");

    private static Verdict Check(Case c)
    {
        if (c.Report is { Dates.IsEmpty: true, Date: Absent<DateOnly> })
            return new NotApplicable("Báo cáo không ghi ngày tháng nào.");
        ImmutableArray<Fault> faults = [.. Impossible(c), .. Letterhead(c), .. CitedDates.Faults(c)];
        ImmutableArray<Fault> sure = [.. faults.Where(f => !IsUnsure(c, f))];
        if (!sure.IsEmpty)
            return new NotMet(sure);
        if (!faults.IsEmpty)
            return new NotCheckable([.. faults.Select(f => new Blocker("Ngày ở đây không hợp lý, nhưng có thể do đọc bản chụp không đúng.", f.At))]);
        return c.Report is { Dates.IsEmpty: true, Date: Garbled<DateOnly> garbled } ? new NotCheckable(LetterheadFacts.Unreadable(c, garbled)) : Met.Instance;
    }

    /// <summary>One digit misread makes any date odd: where a recogniser read one of the dates, the picture must tell.</summary>
    private static bool IsUnsure(Case c, Fault fault) => fault.See.Append(fault.At!.Value).Any(at => LetterheadFacts.IsRecognised(c, at));

    private static IEnumerable<Fault> Impossible(Case c) =>
        from date in c.Report.Dates
        where date.Value.Value is null
        group date by date.Value into same
        select ImpossibleFault(same.Key, [.. same.Select(d => d.At)]);

    private static Fault ImpossibleFault(WrittenDate date, ImmutableArray<TextSpan> places)
    {
        string written = string.Create(Wording.Vietnamese, $"{date.Day:00}/{date.Month:00}/{date.Year:0000}");
        string why = date switch
        {
            { Month: < 1 or > 12 } => string.Create(Wording.Vietnamese, $"không có tháng {date.Month}"),
            { Day: < 1 } => "không có ngày 0",
            { Year: < 1 } => "không có năm 0",
            _ => string.Create(Wording.Vietnamese, $"tháng {date.Month}/{date.Year} chỉ có {DateTime.DaysInMonth(date.Year, date.Month)} ngày"),
        };
        string count = places.Length > 1 ? $" ({Wording.Number(places.Length)} chỗ)" : "";
        return new Fault(Key(date), $"Ngày {written}{count} không có trong lịch: {why}.", places[0]) { Actual = written, See = places[1..] };
    }

    private static IEnumerable<Fault> Letterhead(Case c)
    {
        if (c.Report.Date is not Stated<DateOnly> date || EvaluationYear.Of(c) is not { } year || !year.All(y => LetterheadFacts.IsImplausible(date.Value, y)))
            yield break;
        (DateOnly first, DateOnly last) = (LetterheadFacts.Earliest(year.Value), LetterheadFacts.Latest(year.Value));
        string why = date.Value > last ? "sau khi năm liền sau đã kết thúc"
            : date.Value.Year < year.Value ? "trước khi năm đánh giá bắt đầu"
            : "khi năm đánh giá chưa qua một nửa, trong khi số liệu phải tính đến hết năm";
        yield return new Fault(
            FaultKeys.Letterhead,
            string.Create(Wording.Vietnamese, $"Báo cáo về năm đánh giá {year.Value} lại đề ngày {date.Value:dd/MM/yyyy}, {why}; ngày hoặc năm của báo cáo ghi sai."),
            date.At)
        {
            Expected = string.Create(Wording.Vietnamese, $"trong khoảng {first:dd/MM/yyyy} đến {last:dd/MM/yyyy}"),
            Actual = string.Create(Wording.Vietnamese, $"{date.Value:dd/MM/yyyy}"),
        };
    }
}
