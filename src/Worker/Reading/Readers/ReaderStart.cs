using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using CTCPL.Pipeline.Worker.Reading.Tools;

namespace CTCPL.Pipeline.Worker.Reading.Readers;

/// <summary>How a reader is started.</summary>
/// <param name="Program">Absolute path, or a name in the search path.</param>
/// <param name="Arguments">Passed as they stand.</param>
internal sealed record ReaderStart(string Program, ImmutableArray<string> Arguments)
{
    /// <summary>Bytes allocated between two collections of the youngest objects, in hexadecimal: 48 MiB.</summary>
    private const string YoungHeap = "3000000";

    /// <summary>What the runtime needs besides what every child process gets.</summary>
    private static readonly ImmutableArray<string> Inherited =
        ["HOME", "USERPROFILE", "TEMP", "TMP", "TMPDIR", "DOTNET_ROOT", "DOTNET_ROOT_X64", "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "LANG", "LC_ALL"];

    /// <summary>This program with its hidden command.</summary>
    public static ReaderStart OfThisProgram { get; } = Of(typeof(ReaderStart).Assembly.Location, [ReaderLoop.Command]);

    /// <summary>A .NET program by the runtime that runs this one.</summary>
    /// <param name="assembly">Absolute path of its .dll; empty where all is in one file, which is then this process's own.</param>
    /// <param name="arguments">Passed as they stand.</param>
    public static ReaderStart Of(string assembly, ImmutableArray<string> arguments)
    {
        if (assembly.Length == 0)
            return new ReaderStart(Environment.ProcessPath!, arguments);
        // …/shared/Microsoft.NETCore.App/10.0.0/ lies three folders below the program "dotnet"
        string host = Path.GetFullPath(Path.Join(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"));
        return new ReaderStart(File.Exists(host) ? host : "dotnet", ["exec", assembly, .. arguments]);
    }

    /// <summary>All there is to know for starting one. Our secrets (connection strings) stay with us.</summary>
    public ProcessStartInfo Info(ReadingOptions options)
    {
        var info = new ProcessStartInfo(Program, Arguments)
        {
            UseShellExecute = false,
            CreateNoWindow = true,
            WorkingDirectory = AppContext.BaseDirectory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        ChildEnvironment.Inherit(info, Inherited);
        info.Environment["DOTNET_GCHeapHardLimit"] = options.ReaderMemoryBytes.ToString("X", CultureInfo.InvariantCulture);
        info.Environment["DOTNET_gcServer"] = "0";
        info.Environment["DOTNET_gcConcurrent"] = "0";
        info.Environment["DOTNET_EnableDiagnostics"] = "0"; // a killed reader would leave its sockets behind
        info.Environment["DOTNET_GCgen0size"] = YoungHeap; // most files are read without a collection
        return info;
    }
}
