using CTCPL.Pipeline.Rules.Standards;

namespace CTCPL.Pipeline.Worker.Jobs;

/// <summary>Which edition of the standards a node judges by.</summary>
internal static class StandardVersions
{
    /// <summary>"qd-25-2021@1f2e3d…", joined in order of their first year; "none" without a standard.</summary>
    public static string Joined { get; } = StandardLibrary.Shipped.IsEmpty
        ? "none"
        : string.Join(' ', StandardLibrary.Shipped.Select(s => $"{s.Id}@{s.Version}"));
}
