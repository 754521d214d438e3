using System.CommandLine;
using System.CommandLine.Invocation;
using System.Reflection;

namespace CTCPL.Pipeline.Worker.Commands;

/// <summary>"ctcpl 0.1.0".</summary>
internal sealed class VersionLine(TextWriter output) : SynchronousCommandLineAction
{
    /// <summary>The program's version as built.</summary>
    public static string Version { get; } = typeof(VersionLine).Assembly
        .GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "?";

    public override int Invoke(ParseResult parseResult)
    {
        output.WriteLine($"ctcpl {Version}");
        return ExitCode.Good;
    }
}
