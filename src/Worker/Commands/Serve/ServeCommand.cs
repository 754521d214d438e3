using System.CommandLine;
using CTCPL.Pipeline.Worker.Hosting;

namespace CTCPL.Pipeline.Worker.Commands.Serve;

/// <summary><c>ctcpl serve</c>: the service in the foreground, until Ctrl-C or SIGTERM.</summary>
internal static class ServeCommand
{
    private static readonly Option<string?> Urls = new("--urls")
    {
        HelpName = "URL",
        Description = $"Địa chỉ của trang thẩm định (mặc định: {PipelineSettings.DefaultUrls})",
    };

    private static readonly Option<string?> Inbox = new("--inbox")
    {
        HelpName = "FOLDER",
        Description = "Thư mục nhận báo cáo (mặc định: ./inbox)",
    };

    private static readonly Option<string?> Results = new("--results")
    {
        HelpName = "FOLDER",
        Description = "Thư mục phiếu kết quả (mặc định: ./results)",
    };

    private static readonly Option<string?> Roles = new("--roles")
    {
        HelpName = "ROLES",
        Description = "Phần việc của nút này: intake (nhận tệp), jobs (kiểm tra), web (trang thẩm định), cách nhau bằng dấu phẩy (mặc định: cả ba)",
    };

    public static Command Build(Terminal terminal)
    {
        var command = new Command("serve", """
            Chạy dịch vụ: nhận tệp, kiểm tra, trang thẩm định; dừng bằng Ctrl-C

            Thiết lập: appsettings.json cạnh chương trình, rồi biến môi trường (ConnectionStrings__Pipeline, Urls,
            Intake__Folder, Intake__ResultsFolder …), rồi các tuỳ chọn dưới đây; cái sau thay cái trước.
            """)
        {
            Urls, Inbox, Results, Roles,
        };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed, terminal, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, Terminal terminal, CancellationToken cancellationToken)
    {
        if (CultureCheck.TimeZoneFault() is string fault)
            throw new OperatorException(fault);
        WebApplicationBuilder builder = WebApplication.CreateBuilder(
            new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase)
        {
            ["Urls"] = parsed.GetValue(Urls) ?? builder.Configuration.Urls,
            ["Intake:Folder"] = Path.GetFullPath(parsed.GetValue(Inbox) ?? builder.Configuration.InboxFolder),
            [NodeRolesSetting.Name] = parsed.GetValue(Roles) ?? builder.Configuration[NodeRolesSetting.Name],
            ["Intake:ResultsFolder"] = Path.GetFullPath(parsed.GetValue(Results) ?? builder.Configuration.ResultsFolder),
        });
        return await Service.RunAsync(builder, terminal, cancellationToken);
    }
}
