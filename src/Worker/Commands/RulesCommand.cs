using System.CommandLine;
using System.Text;
using CTCPL.Pipeline.Rules;
using CTCPL.Pipeline.Rules.Standards;
using CTCPL.Pipeline.Worker.Exports;
using CTCPL.Pipeline.Worker.Hosting;

namespace CTCPL.Pipeline.Worker.Commands;

/// <summary><c>ctcpl rules [ID]</c>: the catalogue, or one rule's page, with the administrator's severities and standards.</summary>
internal static class RulesCommand
{
    public static Command Build(Terminal terminal)
    {
        var id = new Argument<string?>("ID") { Arity = ArgumentArity.ZeroOrOne, Description = "Mã quy tắc, ví dụ total-mismatch" };
        var command = new Command("rules", "In danh mục quy tắc, hoặc trang của một quy tắc") { id };
        command.SetAction(parsed =>
        {
            RuleSettings settings = RuleSettingsSection.Read(PipelineSettings.Load());
            terminal.Out.Write(parsed.GetValue(id) is string one ? Page(one, settings) : Catalogue(settings));
        });
        return command;
    }

    private static string Page(string id, RuleSettings settings)
    {
        Rule rule = RuleCatalog.Find(id)
            ?? throw new UsageException($"Không có quy tắc “{Exports.CheckText.Visible(id)}”. Xem danh mục: ctcpl rules");
        var page = new StringBuilder();
        page.Append(rule.Title).Append('\n');
        page.Append(rule.Id).Append(" · ").Append(SeverityWord.Of(SeverityOf(rule, settings))).Append(" · ").Append(Heading(rule.Group)).Append("\n\n");
        page.Append("Kiểm tra gì: ").Append(rule.Description).Append("\n\n");
        page.Append("Cần làm gì: ").Append(rule.Remedy).Append("\n\nCăn cứ:\n");
        foreach (Standard standard in settings.Standards.Standards.Where(rule.AppliesTo))
            page.Append("  ").Append(standard.Id).Append(": ").Append(rule.Citation(standard)).Append('\n');
        return page.ToString();
    }

    private static string Catalogue(RuleSettings settings)
    {
        int column = RuleCatalog.All.IsEmpty ? 0 : RuleCatalog.All.Max(rule => rule.Id.Length) + 2;
        IEnumerable<string> groups = RuleCatalog.All
            .GroupBy(rule => rule.Group)
            .Select(group => Heading(group.Key) + "\n" + string.Concat(
                group.Select(rule => $"  {rule.Id.PadRight(column)}{SeverityWord.Of(SeverityOf(rule, settings)).PadRight(10)}{rule.Title}\n")));
        return string.Join('\n', groups);
    }

    private static Severity SeverityOf(Rule rule, RuleSettings settings) => settings.Severities.GetValueOrDefault(rule.Id, rule.Severity);

    private static string Heading(RuleGroup group) => group switch
    {
        RuleGroup.Structure => "Bố cục",
        RuleGroup.Counts => "Số chỉ tiêu",
        RuleGroup.Points => "Điểm số",
        RuleGroup.Recognition => "Điều kiện công nhận",
        RuleGroup.Identity => "Đơn vị, năm và căn cứ pháp lý",
        RuleGroup.ScoreTable => "Bảng điểm (Mẫu 02)",
        RuleGroup.BetweenDocuments => "Giữa các văn bản",
        _ => "Đọc văn bản",
    };
}
