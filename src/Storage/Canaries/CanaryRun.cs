using System.Collections.Immutable;

namespace CTCPL.Pipeline.Storage.Canaries;

/// <summary>What a node found in the canary report.</summary>
/// <param name="Node">The node's name.</param>
/// <param name="RanAt">UTC.</param>
/// <param name="ReaderVersion">All versions it reads by, parted by blanks.</param>
/// <param name="EngineVersion">The rules'.</param>
/// <param name="StandardVersion">The standards'.</param>
/// <param name="Elapsed">How long reading and judging took.</param>
/// <param name="Missing">Rule and place of what should have been found and was not.</param>
/// <param name="Unexpected">Rule and place of what was found besides.</param>
/// <param name="Reason">Why it could not be read or judged; <c>null</c> when it was.</param>
public sealed record CanaryRun(
    string Node,
    DateTimeOffset RanAt,
    string ReaderVersion,
    string EngineVersion,
    string StandardVersion,
    TimeSpan Elapsed,
    ImmutableArray<string> Missing,
    ImmutableArray<string> Unexpected,
    string? Reason)
{
    /// <summary>The known faults were found, exactly.</summary>
    public bool Passed => Reason is null && Missing.IsEmpty && Unexpected.IsEmpty;

    /// <summary>Whether a run by these versions would say the same.</summary>
    public bool IsBy(string reader, string engine, string standard) =>
        (ReaderVersion, EngineVersion, StandardVersion) == (reader, engine, standard);
}
