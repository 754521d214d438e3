using System.Text;
using CTCPL.Pipeline.Worker.Exports;

namespace CTCPL.Pipeline.Worker.Commands;

/// <summary>Where a command writes to.</summary>
/// <param name="Out">Standard output: the result, and nothing else.</param>
/// <param name="Error">Standard error: what a person should know besides.</param>
/// <param name="Width">Columns; <see cref="CheckTable.DefaultWidth"/> when the output is no terminal.</param>
/// <param name="InColour">The output is a terminal that understands ANSI sequences, and nobody objects (NO_COLOR).</param>
/// <param name="ShowsProgress">Standard error is a terminal and standard output is not: the two do not mix.</param>
internal sealed record Terminal(TextWriter Out, TextWriter Error, int Width, bool InColour, bool ShowsProgress)
{
    /// <summary>This process's own. UTF-8 without a byte order mark, whatever the system's locale says.</summary>
    public static Terminal OfProcess()
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        bool redirected = Console.IsOutputRedirected;
        bool plain = redirected
            || !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
            || Environment.GetEnvironmentVariable("TERM") is "dumb";
        int width = redirected ? 0 : Console.WindowWidth; // zero where the terminal does not say
        return new Terminal(
            Console.Out,
            Console.Error,
            width > 0 ? width : CheckTable.DefaultWidth,
            InColour: !plain,
            ShowsProgress: redirected && !Console.IsErrorRedirected);
    }
}
