using System.Text.RegularExpressions;
using CTCPL.Pipeline.Worker.Commands;
using CTCPL.Pipeline.Worker.Exports;

namespace CTCPL.Pipeline.Worker.Tests.Conventions;

/// <summary>What README shows is what the program prints.</summary>
public sealed partial class ReadmeExamples
{
    public static TheoryData<string, string> Shown =>
        [.. Example().Matches(Checkout.Files("", ".md").Single(page => page.Path is "README.md").Text)
            .Select(m => (m.Groups["arguments"].Value, m.Groups["output"].Value))];

    /// <summary>Every passage between two "…" is printed as it stands.</summary>
    [Theory]
    [MemberData(nameof(Shown))]
    public async Task Readme_Example_IsWhatTheProgramPrints(string arguments, string output)
    {
        string printed = await PrintedAsync([.. arguments.Split(' ').Select(InTheCheckout)]);
        string[] parts = output.TrimEnd('\n').Split("  …", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        Assert.All(parts, part => Assert.Contains(part, printed, StringComparison.Ordinal));
    }

    private static string InTheCheckout(string argument) =>
        argument.StartsWith("fixtures/", StringComparison.Ordinal) ? Checkout.Root + "/" + argument : argument;

    private static async Task<string> PrintedAsync(string[] arguments)
    {
        using var written = new StringWriter();
        var terminal = new Terminal(written, written, CheckTable.DefaultWidth, InColour: false, ShowsProgress: false);
        _ = await CommandLine.RunAsync(arguments, terminal);
        return written.ToString().Replace(Checkout.Root + "/", "", StringComparison.Ordinal).ReplaceLineEndings("\n");
    }

    [GeneratedRegex(@"^\$ \./ctcpl (?<arguments>[^\n]+)\n(?<output>[^`]+)```", RegexOptions.Multiline | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Example();
}
