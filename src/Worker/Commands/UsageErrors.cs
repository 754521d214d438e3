using System.CommandLine;
using System.CommandLine.Parsing;

namespace CTCPL.Pipeline.Worker.Commands;

/// <summary>What is wrong with a command line, in one Vietnamese sentence instead of the library's English.</summary>
internal static class UsageErrors
{
    /// <summary>The first error; <c>null</c> when the command line can be followed.</summary>
    public static string? First(ParseResult parsed)
    {
        if (parsed.Errors.Count == 0 || parsed.Action is { ClearsParseErrors: true })
            return null;
        string command = CommandPath(parsed.CommandResult.Command);
        string problem = parsed.UnmatchedTokens.Count > 0
            ? Unknown(parsed.UnmatchedTokens[0], parsed.CommandResult.Command)
            : parsed.Errors[0].SymbolResult switch
            {
                OptionResult option => Value(option.Option, option.Tokens),
                ArgumentResult { Parent: OptionResult option } => Value(option.Option, option.Tokens),
                ArgumentResult { Tokens: [var token, ..] } => Unknown(token.Value, parsed.CommandResult.Command),
                ArgumentResult argument => Missing(argument),
                _ => "Thiếu tên lệnh",
            };
        return $"{problem}. Xem cách dùng: {command} --help";
    }

    private static string Unknown(string token, Command command)
    {
        bool isOption = token.StartsWith('-');
        IEnumerable<string> known = isOption
            ? command.Options.Where(o => !o.Hidden).Select(o => o.Name)
            : command.Subcommands.Where(c => !c.Hidden).Select(c => c.Name);
        string? near = Nearest(token.Split('=')[0], known);
        string what = isOption ? "Không có tuỳ chọn"
            : command is RootCommand ? "Không có lệnh"
            : "Không hiểu";
        return $"{what} “{token}”" + (near is null ? "" : $" (có phải “{near}”?)");
    }

    private static string Value(Option option, IReadOnlyList<Token> tokens) => tokens.Count == 0
        ? $"Tuỳ chọn {option.Name} cần một giá trị ({option.HelpName})"
        : tokens.Count > 1
            ? $"Tuỳ chọn {option.Name} chỉ nhận một giá trị"
            : $"Giá trị “{tokens[0].Value}” không dùng được cho {option.Name} (cần: {option.HelpName})";

    private static string Missing(ArgumentResult argument) =>
        $"Thiếu {argument.Argument.HelpName ?? argument.Argument.Name}";

    private static string CommandPath(Command command) =>
        command is RootCommand ? "ctcpl" : $"ctcpl {command.Name}";

    /// <summary>The name at the least distance, when it is near enough to be meant.</summary>
    private static string? Nearest(string word, IEnumerable<string> names) => names
        .Select(name => (Name: name, Distance: Distance(word, name)))
        .Where(candidate => candidate.Distance <= 2)
        .OrderBy(candidate => candidate.Distance)
        .Select(candidate => candidate.Name)
        .FirstOrDefault();

    /// <summary>Levenshtein's distance.</summary>
    private static int Distance(string a, string b)
    {
        int[] row = [.. Enumerable.Range(0, b.Length + 1)];
        for (int i = 1; i <= a.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int substitution = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(substitution, Math.Min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.Length];
    }
}
