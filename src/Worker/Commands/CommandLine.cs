using System.CommandLine;
using System.CommandLine.Help;
using CTCPL.Pipeline.Worker.Commands.Check;
using CTCPL.Pipeline.Worker.Commands.Database;
using CTCPL.Pipeline.Worker.Commands.Doctor;
using CTCPL.Pipeline.Worker.Commands.Imports;
using CTCPL.Pipeline.Worker.Commands.Keeping;
using CTCPL.Pipeline.Worker.Commands.Serve;
using CTCPL.Pipeline.Worker.Exports;
using CTCPL.Pipeline.Worker.Hosting;

namespace CTCPL.Pipeline.Worker.Commands;

/// <summary>The program's command line: every command there is, and what every failure looks like to the one who typed it.</summary>
internal static class CommandLine
{
    /// <summary>Longest time a command may take to end after Ctrl-C or SIGTERM.</summary>
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(40);

    /// <summary>Runs one command line to its end and returns the exit code. Never throws.</summary>
    public static async Task<int> RunAsync(string[] arguments, Terminal terminal)
    {
        try
        {
            if (CultureCheck.Fault() is string fault)
                throw new UsageException(fault);
            ParseResult parsed = Parse(arguments, terminal);
            if (UsageErrors.First(parsed) is string error)
                throw new UsageException(error);
            return await parsed.InvokeAsync(
                new InvocationConfiguration
                {
                    EnableDefaultExceptionHandler = false,
                    ProcessTerminationTimeout = Farewell,
                    Output = terminal.Out,
                    Error = terminal.Error,
                },
                CancellationToken.None);
        }
        catch (OperationCanceledException)
        {
            await terminal.Error.WriteLineAsync("Đã dừng theo yêu cầu.");
            return ExitCode.Interrupted;
        }
        catch (Exception refused) when (refused is UsageException or OperatorException)
        {
            await terminal.Error.WriteLineAsync(refused.Message);
            return ExitCode.Failed;
        }
        catch (Exception bug)
        {
            await terminal.Error.WriteLineAsync("Lỗi bên trong chương trình, việc chưa làm xong; hãy gửi nội dung dưới đây cho người quản trị.");
            await terminal.Error.WriteLineAsync(bug.ToString());
            return ExitCode.Failed;
        }
    }

    private static ParseResult Parse(string[] arguments, Terminal terminal) => Build(terminal).Parse(
        arguments,
        new ParserConfiguration { EnablePosixBundling = false, ResponseFileTokenReplacer = null }); // "@" may begin a file's name

    private static RootCommand Build(Terminal terminal)
    {
        var root = new RootCommand("Kiểm tra báo cáo chuẩn tiếp cận pháp luật cấp xã.")
        {
            CheckCommand.Build(terminal),
            ServeCommand.Build(terminal),
            ReprocessCommand.Build(terminal),
            RulesCommand.Build(terminal),
            DoctorCommand.Build(terminal),
            BackupCommand.Build(terminal),
            RestoreCommand.Build(terminal),
            ImportCommand.Build(terminal),
            UnitsCommand.Build(terminal),
            WithdrawCommand.BuildWithdraw(terminal),
            WithdrawCommand.BuildReinstate(terminal),
            RetentionCommand.Build(terminal),
            AgainCommand.BuildRetry(terminal),
            AgainCommand.BuildPutBack(terminal),
            MigrateCommand.Build(),
            AwaitCheckedCommand.Build(),
            ListCommand.Build(terminal),
            SignInAddressCommand.Build(terminal),
        };
        root.Directives.Clear();
        root.Options.Clear();
        root.Options.Add(new HelpOption("--help", "-h", "-?") { Action = new HelpPage(terminal.Out), Description = "In trang này" });
        root.Options.Add(new VersionOption("--version") { Action = new VersionLine(terminal.Out), Description = "In phiên bản" });
        root.Add(HelpCommand(root, terminal));
        foreach ((string name, string description) in HelpPage.OfTheScript)
            root.Add(OfTheScript(name, description));
        root.SetAction(_ => terminal.Out.Write(HelpPage.Of(root)));
        return root;
    }

    private static Command HelpCommand(RootCommand root, Terminal terminal)
    {
        var topic = new Argument<string?>("LỆNH") { Arity = ArgumentArity.ZeroOrOne, Description = "Lệnh cần xem" };
        var help = new Command("help", "In trang này, hoặc cách dùng một lệnh") { topic };
        help.SetAction(parsed =>
        {
            string? name = parsed.GetValue(topic);
            Command? command = name is null ? root : root.Subcommands.FirstOrDefault(c => string.Equals(c.Name, name, StringComparison.Ordinal));
            if (command is null)
                throw new UsageException($"Không có lệnh “{CheckText.Visible(name ?? "")}”. Xem các lệnh: ctcpl help");
            terminal.Out.Write(HelpPage.Of(command));
        });
        return help;
    }

    private static Command OfTheScript(string name, string description)
    {
        var command = new Command(name, description) { Hidden = true, TreatUnmatchedTokensAsErrors = false };
        string sentence = $"Lệnh “{name}” là của ./ctcpl ở gốc mã nguồn: hãy chạy ./ctcpl {name}. Bản cài sẵn dùng “serve”.";
        command.SetAction(int (ParseResult _) => throw new UsageException(sentence));
        return command;
    }
}
