using System.CommandLine;
using System.CommandLine.Invocation;
using System.Text;

namespace CTCPL.Pipeline.Worker.Commands;

/// <summary>The help of the program or of one command, in Vietnamese.</summary>
internal sealed class HelpPage(TextWriter output) : SynchronousCommandLineAction
{
    /// <summary>Commands that the script <c>./ctcpl</c> does itself, around this program.</summary>
    public static readonly (string Name, string Description)[] OfTheScript =
    [
        ("up", "Cài những gì còn thiếu, khởi động tất cả và in danh sách sai lệch của tệp mẫu (--detach: chạy nền)"),
        ("down", "Dừng những gì “up --detach” đã khởi động; giữ nguyên dữ liệu"),
        ("test", "Chạy mọi phép thử của mã nguồn"),
        ("bench", "Đo tốc độ"),
    ];

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        output.Write(Of(parseResult.CommandResult.Command));
        return ExitCode.Good;
    }

    public static string Of(Command command)
    {
        var text = new StringBuilder();
        text.Append(command.Description).Append("\n\nCách dùng:\n  ").Append(Usage(command)).Append('\n');
        if (command is RootCommand)
        {
            Rows(text, "Lệnh", [.. command.Subcommands.Where(c => !c.Hidden).Select(c => (c.Name, Headline(c))), .. OfTheScript]);
            text.Append("\nup, down, test và bench chạy bằng ./ctcpl ở gốc mã nguồn. Chi tiết: ctcpl LỆNH --help\n");
        }
        Rows(text, "Tham số", [.. command.Arguments.Select(a => (a.HelpName ?? a.Name, a.Description ?? ""))]);
        Rows(text, "Tuỳ chọn", [.. command.Options.Where(o => !o.Hidden).Select(o => (Label(o), o.Description ?? ""))]);
        return text.ToString();
    }

    private static string Usage(Command command)
    {
        string usage = command is RootCommand ? "ctcpl LỆNH" : $"ctcpl {command.Name}";
        foreach (Argument argument in command.Arguments)
        {
            string name = argument.HelpName ?? argument.Name;
            usage += argument.Arity.MinimumNumberOfValues > 0 ? $" {name}" : $" [{name}]";
        }
        return command.Options.Any(o => !o.Hidden) ? usage + " [TUỲ CHỌN]" : usage;
    }

    private static string Headline(Command command) => (command.Description ?? "").Split('\n')[0];

    private static string Label(Option option) =>
        string.Join(", ", [option.Name, .. option.Aliases]) + (option.HelpName is null ? "" : $" {option.HelpName}");

    private static void Rows(StringBuilder text, string title, (string Name, string Description)[] rows)
    {
        if (rows.Length == 0)
            return;
        text.Append('\n').Append(title).Append(":\n");
        int column = rows.Max(row => row.Name.Length) + 4;
        foreach ((string name, string description) in rows)
            text.Append("  ").Append(name.PadRight(column)).Append(description.ReplaceLineEndings("\n" + new string(' ', column + 2))).Append('\n');
    }
}
