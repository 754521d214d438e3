using System.Collections.Immutable;
using System.Diagnostics;

namespace CTCPL.Pipeline.Worker.Reading.Tools;

/// <summary>What a child process sees of our own environment: no secrets and no settings.</summary>
internal static class ChildEnvironment
{
    private static readonly ImmutableArray<string> Needed =
    [
        "PATH", "LD_LIBRARY_PATH", "SystemRoot", "SystemDrive", "windir", "ComSpec", "PATHEXT", "ProgramFiles", "ProgramData",
    ];

    /// <summary>Leaves of the environment the variables that any program needs, and the named ones.</summary>
    public static void Inherit(ProcessStartInfo start, ImmutableArray<string> alsoNeeded)
    {
        start.Environment.Clear();
        foreach (string name in Needed.AddRange(alsoNeeded))
        {
            if (Environment.GetEnvironmentVariable(name) is string value)
                start.Environment[name] = value;
        }
    }
}
