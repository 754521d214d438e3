using System.Collections.Immutable;

namespace CTCPL.Pipeline.Worker.Reading.Tools;

/// <summary>One run of an external program: no shell, no standard input, no network where the system can take it away.</summary>
/// <param name="Program">Name in the search path, or an absolute path.</param>
/// <param name="Arguments">Passed as they stand.</param>
/// <param name="Folder">Absolute path of its working folder, which is also its home and its place for temporary files.</param>
internal sealed record ToolCall(string Program, ImmutableArray<string> Arguments, string Folder)
{
    /// <summary>Variables besides the few that every tool gets; they win over those.</summary>
    public ImmutableDictionary<string, string> Environment { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Longest time by the clock on the wall. Default: one minute.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Largest address space of each of its processes, in bytes; kept by <c>prlimit</c> where there is one
    /// (Linux with util-linux). Default: 4 GiB.</summary>
    public long MemoryBytes { get; init; } = 4L << 30;

    /// <summary>Most bytes of standard output. Default: 64 MiB.</summary>
    public int OutputBytes { get; init; } = 64 << 20;

    /// <summary>Most bytes that may stand in <see cref="Folder"/> while it runs. Default: 1 GiB.</summary>
    public long FolderBytes { get; init; } = 1L << 30;
}
