using System.Collections.Immutable;
using System.CommandLine;
using CTCPL.Pipeline.Rules;
using CTCPL.Pipeline.Storage.Dossiers;
using CTCPL.Pipeline.Storage.Keeping;
using CTCPL.Pipeline.Worker.Exports;
using CTCPL.Pipeline.Worker.Hosting;
using CTCPL.Pipeline.Worker.Intake;
using CTCPL.Pipeline.Worker.Keeping.Imports;
using CTCPL.Pipeline.Worker.Review;
using Spectre.Console;

namespace CTCPL.Pipeline.Worker.Commands.Imports;

/// <summary><c>ctcpl import DIR</c>: a folder tree or years of archives, through the watched folder.</summary>
internal static class ImportCommand
{
    private static readonly Argument<string> Source = new("DIR") { HelpName = "THƯ_MỤC", Description = "Thư mục có báo cáo, kể cả thư mục con; chỉ được đọc" };

    private static readonly Option<string?> As = new("--as")
    {
        HelpName = "TÊN",
        Description = "Tên thư mục trong thư mục nhận (mặc định: tên của THƯ_MỤC)",
    };

    public static Command Build(Terminal terminal)
    {
        var command = new Command("import", "Nhập cả một thư mục (nhiều năm) qua thư mục nhận; dừng giữa chừng thì chạy lại để tiếp tục") { Source, As };
        command.SetAction((parsed, cancellationToken) =>
            RunAsync(Path.TrimEndingDirectorySeparator(Path.GetFullPath(parsed.GetRequiredValue(Source))), parsed.GetValue(As), terminal, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string source, string? name, Terminal terminal, CancellationToken cancellationToken)
    {
        IConfiguration settings = PipelineSettings.Load();
        IntakeOptions options = BoundOptions.Read<IntakeOptions>(settings, IntakeOptions.Section);
        var inbox = new InboxFolder(Path.TrimEndingDirectorySeparator(settings.InboxFolder));
        string prefix = name ?? Path.GetFileName(source);
        Refuse(source, prefix, inbox);
        InboxContents contents = new InboxListing(new InboxFolder(source), new IgnoredNames(options.Ignore), leavesOutOwn: false).Read();
        if (contents.Trouble is { } trouble)
            throw new OperatorException($"Không đọc được hết thư mục {source}: {trouble.Message} Chưa nhập gì.", trouble);
        var drop = new ImportDrop(inbox);
        drop.Clean(TimeProvider.System.GetUtcNow());
        ImmutableArray<ImportedFile> files = await PipelineDatabase.UseAsync(settings, async database =>
        {
            var ledger = new ImportLedger(database);
            if (!await ledger.IsServedAsync(cancellationToken))
                throw new OperatorException("Dịch vụ chưa chạy nên không ai nhận tệp: hãy chạy ./ctcpl up --detach (hoặc ctcpl serve) rồi nhập lại.");
            var run = new ImportRun(ledger, new DossierStore(database), drop, TimeProvider.System);
            return await ShownAsync(contents.Entries.Length, progress => run.RunAsync(contents.Entries, prefix, progress, cancellationToken), terminal);
        });
        await WriteAsync(files, terminal);
        return files.Any(f => f.State is ImportedFile.Failed)
            ? throw new OperatorException("Có tệp không đọc được ở nguồn: hãy cấp quyền đọc rồi chạy lại lệnh này.")
            : ExitCode.Good;
    }

    private static void Refuse(string source, string prefix, InboxFolder inbox)
    {
        if (!Directory.Exists(source))
            throw new OperatorException($"Không có thư mục {source}.");
        if (!Directory.Exists(inbox.Absolute(InboxFolder.Taken)))
            throw new OperatorException($"Thư mục nhận {inbox.Root} chưa được dịch vụ theo dõi: hãy kiểm tra Intake__Folder và khởi động dịch vụ.");
        if (prefix.Length == 0 || prefix is "." or ".." || prefix.StartsWith('.') || prefix.IndexOfAny(['/', '\\']) >= 0 || InboxFolder.IsOwn(prefix))
            throw new UsageException($"“{CheckText.Visible(prefix)}” không dùng làm tên thư mục được: hãy chọn tên khác bằng --as TÊN.");
        if ((inbox.Root + "/").StartsWith(source + "/", StringComparison.Ordinal)
            || ((source + "/").StartsWith(inbox.Root + "/", StringComparison.Ordinal) && !source.StartsWith(inbox.Absolute(InboxFolder.Taken), StringComparison.Ordinal)))
        {
            throw new OperatorException("Thư mục nguồn và thư mục nhận nằm trong nhau: tệp ở đó đã được dịch vụ nhận rồi.");
        }
    }

    /// <summary>A bar on standard error when that is a terminal.</summary>
    private static async Task<T> ShownAsync<T>(int files, Func<Action<int, int>, Task<T>> run, Terminal terminal)
    {
        if (Console.IsErrorRedirected)
            return await run(static (_, _) => { });
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(terminal.Error) });
        return await console.Progress().StartAsync(async context =>
        {
            ProgressTask brought = context.AddTask("Đã đưa vào", maxValue: files);
            ProgressTask settled = context.AddTask("Đã có kết quả", maxValue: files);
            return await run((b, s) => (brought.Value, settled.Value) = (b, s));
        });
    }

    private static async Task WriteAsync(ImmutableArray<ImportedFile> files, Terminal terminal)
    {
        foreach (ImportedFile file in files)
            await terminal.Out.WriteLineAsync($"{CheckText.Visible(file.Path)}: {CheckText.Visible(Words(file))}");
        string counts = string.Join(", ", files.GroupBy(f => Label(f.State), StringComparer.Ordinal)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => string.Create(Wording.Vietnamese, $"{g.Count()} {g.Key.ToLower(Wording.Vietnamese)}")));
        await terminal.Out.WriteLineAsync(string.Create(Wording.Vietnamese, $"Tổng cộng {files.Length} tệp{(counts.Length > 0 ? ": " + counts : "")}."));
    }

    private static string Words(ImportedFile file) => file switch
    {
        { State: "checked" } => string.Create(Wording.Vietnamese, $"{Label(file.State)}, {file.Findings} điểm cần xem"),
        { Reason: { } reason } => $"{Label(file.State)} ({reason.TrimEnd('.')})",
        _ => Label(file.State),
    };

    private static string Label(string state) => state is ImportedFile.Failed ? "Không đọc được ở nguồn" : Labels.LedgerState(state);
}
