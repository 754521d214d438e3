using System.Collections.Immutable;
using System.Text.Json;
using CTCPL.Pipeline.Storage;
using CTCPL.Pipeline.Worker.Exports;

namespace CTCPL.Pipeline.Worker.Api.Reports;

/// <summary>A figure that the program misread and a reviewer corrected.</summary>
/// <param name="Figure">Its logical place: "criterion 2 points", "total", "year".</param>
/// <param name="Name">The figure in Vietnamese; null where the document as read now has no such place.</param>
/// <param name="Applied">Whether the judgement rests on it.</param>
/// <param name="Value">The corrected number; null where the document does not state it.</param>
/// <param name="Of">The number behind the slash; null where there is none.</param>
/// <param name="ReadAs">The words read when it was corrected; empty when none were.</param>
/// <param name="ReadNow">The words read now.</param>
/// <param name="Reason">The reviewer's.</param>
/// <param name="By">The reviewer's account.</param>
/// <param name="CorrectedAt">UTC.</param>
internal sealed record ApiOverride(
    string Figure, string? Name, bool Applied, decimal? Value, decimal? Of, string ReadAs, string ReadNow, string Reason, string By, DateTime CorrectedAt)
{
    /// <summary>From the result's member; <c>null</c> stands for none.</summary>
    public static ImmutableArray<ApiOverride> All(string? json) => json is null
        ? []
        : [.. JsonSerializer.Deserialize<ImmutableArray<StoredOverride>>(json, StoredJson.Options).Select(o =>
            new ApiOverride(o.Figure, o.Name, o.Applied, o.Value, o.Of, o.ReadAs, o.ReadNow, o.Reason, o.By, o.CorrectedAt.UtcDateTime))];
}
