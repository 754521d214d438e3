using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Rules.Cases;

namespace CTCPL.Pipeline.Rules.Checks.Identity;

/// <summary>What was sent is the report as issued, with its number and date, not a draft.</summary>
internal static class ReportIsFinal
{
    public static Rule Rule { get; } = new(
        Id: "draft-submitted",
        Title: "Gửi bản dự thảo",
        Description: "Báo cáo gửi thẩm định phải là bản đã ban hành: không còn chữ “DỰ THẢO” ở phần đầu, ở đầu trang hoặc in chìm, có số và có đủ ngày, tháng, năm. "
            + "Chữ “dự thảo” trong lời văn (lấy ý kiến dự thảo luật, nghị quyết) không tính. Số và ngày trên bản chụp có thể viết tay nên để trống trong bản chụp chỉ ghi là chưa kiểm tra được.",
        Remedy: "Gửi lại bản chính thức đã ký, có số và ngày ban hành.",
        Citation: Citations.Form,
        Severity: Severity.Warning,
        Group: RuleGroup.Identity,
        Check: Check)
    {
        Needs = StandardNeed.Nothing,
        Example = "Đầu báo cáo ghi “Số:     /BC-UBND” và “ngày     tháng 01 năm 2025”.",
    };

    private static Verdict Check(Case c)
    {
        if (c.Report is { Draft: Absent<bool>, Number: Absent<string>, Date: Absent<DateOnly> })
            return new NotApplicable("Bản này không có phần đầu văn bản ghi số và ngày của báo cáo.");
        ImmutableArray<(string Sign, string Unclear, TextSpan At)> signs = [.. Signs(c)];
        ImmutableArray<(string Sign, string Unclear, TextSpan At)> sure = [.. signs.Where(s => !IsUnsure(c, s.Sign, s.At))];
        if (!sure.IsEmpty)
            return new NotMet(FaultOf([.. sure.Select(s => s.Sign)], [.. sure.Select(s => s.At)]));
        return signs.IsEmpty ? Met.Instance : new NotCheckable([.. signs.Select(s => new Blocker(s.Unclear, s.At))]);
    }

    private static IEnumerable<(string Sign, string Unclear, TextSpan At)> Signs(Case c)
    {
        if (c.Report.Draft is Stated<bool> { Value: true } draft)
            yield return (Mark, "Không rõ có phải chữ “dự thảo” hay không, vì đọc không chắc chắn.", draft.At);
        if (c.Report.Number is Garbled<string> number && LetterheadFacts.IsBlank(c, number))
            yield return ("số của báo cáo để trống", "Bản chụp không cho biết số của báo cáo để trống hay viết tay.", number.At);
        if (c.Report.Date is Garbled<DateOnly> date && LetterheadFacts.IsBlank(c, date))
            yield return ("ngày, tháng, năm chưa ghi đủ", "Bản chụp không cho biết ngày của báo cáo để trống hay viết tay.", date.At);
    }

    private const string Mark = "còn chữ “dự thảo”";

    /// <summary>A recogniser that saw nothing may have missed handwriting; words that it saw are there.</summary>
    private static bool IsUnsure(Case c, string sign, TextSpan at) => ReferenceEquals(sign, Mark)
        ? c.Document.DoubtAt(at) is not null
        : LetterheadFacts.IsRecognised(c, at);

    private static Fault FaultOf(ImmutableArray<string> signs, ImmutableArray<TextSpan> places) => new(
        FaultKeys.Letterhead,
        $"Văn bản gửi đến chưa phải bản chính thức: {string.Join(", ", signs)}.",
        places[0])
    {
        See = places[1..],
    };
}
