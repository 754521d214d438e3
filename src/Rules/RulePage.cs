using System.Collections.Immutable;
using System.Text;
using CTCPL.Pipeline.Rules.Standards;

namespace CTCPL.Pipeline.Rules;

/// <summary>The public page of a rule, in Markdown, made of the rule itself; docs/rules holds these texts.</summary>
public static class RulePage
{
    /// <summary>What it checks, why, an example that fails, what to do.</summary>
    public static string Write(Rule rule) => $"""
        # {rule.Title}

        `{rule.Id}` · {Word(rule.Severity)} · {Word(rule.Group)}

        ## Kiểm tra điều gì

        {rule.Description}

        ## Căn cứ

        {Basis(rule)}

        ## Ví dụ mắc lỗi

        {rule.Example}

        ## Cần làm gì

        {rule.Remedy}

        """.ReplaceLineEndings("\n");

    /// <summary>The list of all rules by section, each with a link to its page.</summary>
    public static string WriteIndex(ImmutableArray<Rule> rules)
    {
        StringBuilder page = new StringBuilder("# Các quy tắc kiểm tra\n\n")
            .Append("Mỗi quy tắc cho đúng một kết quả với mỗi báo cáo: đạt, không đạt, không áp dụng hoặc không kiểm tra được.\n");
        foreach (IGrouping<RuleGroup, Rule> group in rules.GroupBy(r => r.Group))
        {
            page.Append("\n## ").Append(Word(group.Key)).Append("\n\n| Mã | Mức độ | Lỗi |\n|---|---|---|\n");
            foreach (Rule rule in group)
                page.Append(Wording.Vietnamese, $"| [`{rule.Id}`]({rule.Id}.md) | {Word(rule.Severity)} | {rule.Title} |\n");
        }
        return page.ToString();
    }

    /// <summary>What the rule rests on in every shipped standard; said once where all say the same.</summary>
    private static string Basis(Rule rule)
    {
        string[] citations = [.. StandardLibrary.Shipped.Where(rule.AppliesTo).Select(rule.Citation).Distinct(StringComparer.Ordinal)];
        return citations is [var only] && StandardLibrary.Shipped.Select(Citations.Arithmetic).Contains(only, StringComparer.Ordinal)
            ? "Số học: các con số của báo cáo phải khớp với nhau."
            : string.Join('\n', citations.Select(c => "- " + c));
    }

    private static string Word(Severity severity) => severity switch
    {
        Severity.Error => "lỗi",
        Severity.Warning => "cảnh báo",
        Severity.Notice => "lưu ý",
        _ => throw new ArgumentOutOfRangeException(nameof(severity), severity, message: null),
    };

    private static string Word(RuleGroup group) => group switch
    {
        RuleGroup.Structure => "Cấu trúc báo cáo",
        RuleGroup.Counts => "Số đếm chỉ tiêu",
        RuleGroup.Points => "Điểm số",
        RuleGroup.Recognition => "Điều kiện và đề nghị công nhận",
        RuleGroup.Identity => "Đơn vị, năm và căn cứ pháp lý",
        RuleGroup.ScoreTable => "Bảng chấm điểm",
        RuleGroup.BetweenDocuments => "Giữa các văn bản",
        RuleGroup.Reading => "Độ tin cậy khi đọc",
        _ => throw new ArgumentOutOfRangeException(nameof(group), group, message: null),
    };
}
