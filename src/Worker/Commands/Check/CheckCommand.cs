using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using CTCPL.Pipeline.Rules;
using CTCPL.Pipeline.Storage;
using CTCPL.Pipeline.Worker.Exports;
using CTCPL.Pipeline.Worker.Hosting;
using CTCPL.Pipeline.Worker.Reading;

namespace CTCPL.Pipeline.Worker.Commands.Check;

/// <summary><c>ctcpl check PATH…</c>: the engine without a database.</summary>
internal static class CheckCommand
{
    private const int ManyFiles = 20;

    /// <summary>So much of a fault is shown: where it was, not the ten thousand calls of an overflown stack.</summary>
    private const int FaultLines = 15;

    private static readonly Argument<string[]> Paths = new("PATH…")
    {
        Arity = ArgumentArity.OneOrMore,
        Description = "Tệp báo cáo (.docx, .pdf) hoặc thư mục (lấy cả thư mục con)",
    };

    private static readonly Option<string> Format = new("--format")
    {
        HelpName = "table|json|jsonl|csv|html",
        Description = "Dạng kết quả (mặc định: table)",
        DefaultValueFactory = _ => "table",
    };

    private static readonly Option<string?> Output = new("--output", "-o")
    {
        HelpName = "FILE",
        Description = "Ghi vào tệp thay vì in ra màn hình",
    };

    private static readonly Option<int> Jobs = new("--jobs")
    {
        HelpName = "N",
        Description = "Số tệp đọc cùng lúc (mặc định: số bộ xử lý)",
        DefaultValueFactory = _ => Environment.ProcessorCount,
    };

    private static readonly Option<string> LeastSeverity = new("--min-severity")
    {
        HelpName = "error|warning|notice",
        Description = "Chỉ lấy sai lệch từ mức này trở lên (mặc định: notice)",
        DefaultValueFactory = _ => "notice",
    };

    static CheckCommand()
    {
        Paths.Validators.Add(RefuseUnknownOptions);
        Format.Validators.Add(option => Require(option, Forms(CheckTable.DefaultWidth, inColour: false).ContainsKey));
        LeastSeverity.Validators.Add(option => Require(option, Enum.GetValues<Severity>().Select(StoredText.Of).Contains));
        Jobs.Validators.Add(option => Require(option, word => int.TryParse(word, Wording.Vietnamese, out int n) && n is >= 1 and <= 1024));
    }

    public static Command Build(Terminal terminal)
    {
        var command = new Command("check", """
            Kiểm tra tệp hoặc thư mục, in danh sách sai lệch; không cần cơ sở dữ liệu

            Mã thoát: 0 = mọi tệp là báo cáo không có sai lệch; 1 = có sai lệch (trong phần được lấy theo
            --min-severity), có tệp không đọc được hoặc không phải báo cáo; 2 = sai cách dùng hoặc lỗi bên trong.
            """)
        {
            Paths, Format, Output, Jobs, LeastSeverity,
        };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed, terminal, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, Terminal terminal, CancellationToken cancellationToken)
    {
        ImmutableArray<InputFile> files = InputFiles.Of(parsed.GetRequiredValue(Paths));
        if (files.IsEmpty)
            await terminal.Error.WriteLineAsync("Không có tệp nào trong thư mục đã cho.");
        string? path = parsed.GetValue(Output);
        Dictionary<string, CheckFormat> forms = path is null
            ? Forms(terminal.Width, terminal.InColour)
            : Forms(CheckTable.DefaultWidth, inColour: false);
        CheckFormat format = forms[parsed.GetRequiredValue(Format)];
        IConfiguration settings = PipelineSettings.Load();
        ReadingOptions options = BoundOptions.Read<ReadingOptions>(settings, ReadingOptions.Section);
        int jobs = parsed.GetRequiredValue(Jobs);
        await using var desk = new ReadingDesk(options, fault => Report(terminal, fault));
        desk.Warm(Math.Min(jobs, files.Length));
        var run = new CheckRun(
            new FileCheck(desk, options.Limits, RuleSettingsSection.Read(settings)),
            format,
            StoredText.Parse<Severity>(parsed.GetRequiredValue(LeastSeverity)),
            jobs);
        ShownProgress progress = new(Progress(terminal, files.Length, "Đã đọc"), Progress(terminal, files.Length, "Đã kiểm tra"));
        CheckRun.Result result = path is null
            ? await ToTerminalAsync(run, format, files, terminal, progress, cancellationToken)
            : await ToFileAsync(run, format, files, path, terminal, progress, cancellationToken);
        return result.HasBugs ? ExitCode.Failed : result.Counts.AllClean ? ExitCode.Good : ExitCode.Found;
    }

    /// <summary>A bug of reading costs its own file; whoever can mend it must see it.</summary>
    private static void Report(Terminal terminal, string fault) =>
        TextWriter.Synchronized(terminal.Error).WriteLine(
            "Tiến trình đọc gặp lỗi: " + string.Join("\n  ", fault.Split('\n').Take(FaultLines).Select(CheckText.Visible)));

    private static async Task<CheckRun.Result> ToTerminalAsync(
        CheckRun run, CheckFormat format, ImmutableArray<InputFile> files, Terminal terminal, ShownProgress progress,
        CancellationToken cancellationToken)
    {
        if (format.HasByteOrderMark)
            await terminal.Out.WriteAsync('\ufeff');
        return await run.RunAsync(files, terminal.Out, terminal.Error, progress, cancellationToken);
    }

    private static async Task<CheckRun.Result> ToFileAsync(
        CheckRun run, CheckFormat format, ImmutableArray<InputFile> files, string path, Terminal terminal,
        ShownProgress progress, CancellationToken cancellationToken)
    {
        await using var output = OutputFile.Create(path, format.HasByteOrderMark);
        CheckRun.Result result = await run.RunAsync(files, output.Writer, terminal.Error, progress, cancellationToken);
        await output.CommitAsync();
        return result;
    }

    private static Dictionary<string, CheckFormat> Forms(int width, bool inColour) => new(StringComparer.Ordinal)
    {
        ["table"] = new CheckTable(width, inColour),
        ["json"] = new CheckJsonArray(),
        ["jsonl"] = new CheckJsonLines(),
        ["csv"] = new CheckCsv(),
        ["html"] = new CheckHtml(),
    };

    private static Action<int> Progress(Terminal terminal, int files, string done)
    {
        return terminal.ShowsProgress && files >= ManyFiles ? Show : static _ => { };

        void Show(int count)
        {
            string end = count == files ? "\n" : "";
            terminal.Error.Write(string.Create(Wording.Vietnamese, $"\r{done} {count}/{files} tệp{end}"));
        }
    }

    /// <summary>A misspelt option would otherwise be taken for a path.</summary>
    private static void RefuseUnknownOptions(ArgumentResult paths)
    {
        if (paths.Tokens is [var first, ..] && first.Value.StartsWith('-') && !Path.Exists(first.Value))
            paths.AddError(first.Value);
    }

    private static void Require(OptionResult option, Func<string, bool> allowed)
    {
        if (option.Tokens.Count == 1 && !allowed(option.Tokens[0].Value))
            option.AddError(option.Tokens[0].Value);
    }
}
