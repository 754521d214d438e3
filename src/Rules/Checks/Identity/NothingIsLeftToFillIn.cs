using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Rules.Cases;

namespace CTCPL.Pipeline.Rules.Checks.Identity;

/// <summary>Names, years and choices of the form are filled in wherever the form asks for them.</summary>
internal static class NothingIsLeftToFillIn
{
    public static Rule Rule { get; } = new(
        Id: "placeholder-left",
        Title: "Còn chỗ của mẫu chưa điền",
        Description: "Phần đầu, tiêu đề, đề mục, phần điều kiện, câu về kỷ luật người đứng đầu và phần đề nghị không được còn dấu chấm thay cho tên đơn vị hoặc năm, "
            + "chữ hướng dẫn của mẫu như “(tên đơn vị)”, “xxx”, hoặc hai lựa chọn “có/không” để nguyên. Dấu chấm lửng trong lời văn và dấu chấm dẫn tới số trang không tính; "
            + "con số để trống thuộc quy tắc value-blank, số và ngày của báo cáo để trống thuộc quy tắc draft-submitted.",
        Remedy: "Điền đủ nội dung còn thiếu vào chỗ được chỉ ra rồi gửi lại.",
        Citation: Citations.Form,
        Severity: Severity.Warning,
        Group: RuleGroup.Identity,
        Check: Check)
    {
        Needs = StandardNeed.Nothing,
        Example = "Tiêu đề ghi “đề nghị công nhận phường ……… đạt chuẩn tiếp cận pháp luật năm 20…”.",
    };

    private static Verdict Check(Case c)
    {
        ImmutableArray<Placeholder> sure = [.. c.Report.Placeholders.Where(p => !LetterheadFacts.IsRecognised(c, p.Words.At))];
        if (!sure.IsEmpty)
            return new NotMet([.. sure.GroupBy(p => p.Part).Select(g => FaultOf(g.Key, [.. g.Select(p => p.Words)]))]);
        return c.Report.Placeholders.IsEmpty
            ? Met.Instance
            : new NotCheckable([.. c.Report.Placeholders.Select(p => new Blocker($"{Word(p.Part)} có thể còn chỗ chưa điền, nhưng bản chụp không cho biết chắc.", p.Words.At))]);
    }

    private static Fault FaultOf(FormPart part, ImmutableArray<Stated<string>> words)
    {
        string[] written = [.. words.Select(w => $"“{string.Join(' ', w.Value.Split(default(char[]?), StringSplitOptions.RemoveEmptyEntries))}”").Distinct(StringComparer.Ordinal)];
        return new Fault($"placeholder {Key(part)}", $"{Word(part)} còn chỗ của mẫu chưa điền: {string.Join(", ", written)}.", words[0].At)
        {
            Actual = string.Join(", ", written),
            See = [.. words.Skip(1).Select(w => w.At)],
        };
    }

    private static string Word(FormPart part) => part switch
    {
        FormPart.Letterhead => "Phần đầu văn bản",
        FormPart.Title => "Tiêu đề",
        FormPart.Heading => "Đề mục",
        FormPart.Conditions => "Phần điều kiện công nhận",
        FormPart.DisciplineStatement => "Câu về kỷ luật người đứng đầu",
        FormPart.Request => "Phần đề nghị công nhận",
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, message: null),
    };

    /// <summary>Part of <see cref="Fault.Key"/>: never changes.</summary>
    private static string Key(FormPart part) => part switch
    {
        FormPart.Letterhead => "letterhead",
        FormPart.Title => "title",
        FormPart.Heading => "heading",
        FormPart.Conditions => "conditions",
        FormPart.DisciplineStatement => "disciplineStatement",
        FormPart.Request => "request",
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, message: null),
    };
}
