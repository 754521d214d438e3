using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Rules.Cases;
using CTCPL.Pipeline.Rules.Checks.Reading;
using CTCPL.Pipeline.Rules.Checks.Recognition;

namespace CTCPL.Pipeline.Rules.Checks.Structure;

/// <summary>The form's sections with figures and the request are there: by their headings, or by what belongs in them.</summary>
internal static class EverySectionIsPresent
{
    public static Rule Rule { get; } = new(
        Id: "section-missing",
        Title: "Thiếu phần của báo cáo",
        Description: "Báo cáo theo biểu mẫu phải có kết quả tự chấm điểm, mức độ đáp ứng các điều kiện và đề nghị công nhận. Một phần được "
            + "coi là có khi có đề mục hoặc có nội dung của nó. Đơn vị không đủ điều kiện theo chính số liệu của mình thì không phải có phần đề nghị công nhận.",
        Remedy: "Bổ sung phần còn thiếu theo biểu mẫu.",
        Citation: Citations.Form,
        Severity: Severity.Warning,
        Group: RuleGroup.Structure,
        Check: Check)
    {
        Example = "Báo cáo kết thúc sau phần tự chấm điểm, không có “3. Mức độ đáp ứng các điều kiện”.",
    };

    private static Verdict Check(Case c)
    {
        (Section Section, string Name, bool Present)[] sections =
        [
            (Section.SelfScores, "Kết quả tự chấm điểm, đánh giá các tiêu chí, chỉ tiêu", !c.Report.Blocks.IsEmpty),
            (Section.Conditions, "Mức độ đáp ứng các điều kiện công nhận", Blockers.HasConditions(c.Report)),
            (Section.Request, "Đề nghị công nhận", c.Report.RecognitionRequested is not Absent<bool>),
        ];
        ImmutableArray<Fault> faults =
        [
            .. sections
                .Where(s => !s.Present && !(s.Section == Section.Request && HasNothingToAsk(c)) && c.Report.Sections.All(found => found.Value != s.Section))
                .Select(s => new Fault(
                    FaultKeys.Section(s.Section), $"Báo cáo không có phần “{s.Name}”.", Place(c, s.Section)) { Expected = s.Name }),
        ];
        return Obscured.Judge(c, "section-missing", faults);
    }

    /// <summary>A unit that fails a condition by its own figures cannot ask for recognition, and often asks for help instead. Where the law
    /// on the conditions is not known for certain, its own word that it does not meet them all is enough.</summary>
    private static bool HasNothingToAsk(Case c) =>
        !Conditions.Failing(Conditions.Of(c)).IsEmpty
        || (c.Conditions.Count is null && c.Report.ConditionsMet.FirstOrDefault() is { StatedValue: { } met, StatedOf: { } all } && met < all);

    /// <summary>Behind the last thing of the sections before it.</summary>
    private static Parsing.Documents.TextSpan? Place(Case c, Section missing) =>
        c.Report.Blocks
            .SelectMany(b => b.Figures.Select(f => f.Figure.At))
            .Concat(missing == Section.Request ? c.Report.ConditionsMet.Select(f => f.At) : [])
            .Cast<Parsing.Documents.TextSpan?>()
            .MaxBy(at => at?.Line) is { } last
            ? Places.EndOfLine(c.Document, last)
            : null;
}
