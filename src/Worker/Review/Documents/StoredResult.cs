using System.Collections.Immutable;
using System.Text.Json;
using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Storage;
using CTCPL.Pipeline.Worker.Exports;

namespace CTCPL.Pipeline.Worker.Review.Documents;

/// <summary>Reads the JSON that the database keeps of a reading and of an assessment.</summary>
internal static class StoredResult
{
    public static DocumentText Document(string json) => Read<DocumentText>(json);

    public static ImmutableArray<EvidencePlace> Evidence(string json) => Read<ImmutableArray<EvidencePlace>>(json);

    public static ImmutableArray<OtherPlace> Elsewhere(string json) => Read<ImmutableArray<OtherPlace>>(json);

    /// <summary>The figures of a report; <c>null</c> when the file is no report.</summary>
    public static ReportFigures? Figures(string json) => Read<CheckResult>(json) is { Report: { } report } result
        ? report with { Overrides = result.Overrides.IsDefault ? [] : result.Overrides }
        : null;

    /// <summary>How the file was read; <c>null</c> when it could not be.</summary>
    public static ReadingOfFile? Reading(string json) => Read<CheckResult>(json).Reading;

    /// <summary>What reviewers corrected and the result rests on.</summary>
    public static ImmutableArray<StoredOverride> Overrides(string json) =>
        Read<CheckResult>(json).Overrides is { IsDefault: false } overrides ? overrides : [];

    private static T Read<T>(string json) =>
        JsonSerializer.Deserialize<T>(json, StoredJson.Options) ?? throw new JsonException("A stored value is null.");

    private sealed record CheckResult(ReportFigures? Report, ReadingOfFile? Reading, ImmutableArray<StoredOverride> Overrides);
}

/// <summary>An entry of the contract's <c>evidence</c>, or its <c>at</c>.</summary>
/// <param name="Line">One-based.</param>
/// <param name="Page">One-based; <c>null</c> where the format has no pages.</param>
/// <param name="Quote">Found verbatim in that line.</param>
internal sealed record EvidencePlace(int Line, int? Page, string Quote);

/// <summary>An entry of the contract's <c>elsewhere</c>: a place in another document.</summary>
/// <param name="File">The other file's path, relative to the inbox.</param>
/// <param name="Line">One-based line of its text.</param>
/// <param name="Page">One-based; <c>null</c> where the format has no pages.</param>
/// <param name="Quote">The words there; empty when none can be quoted.</param>
/// <param name="Submission">The submission that brought the file; <c>null</c> when it is not there any more.</param>
internal sealed record OtherPlace(string File, int Line, int? Page, string Quote, long? Submission)
{
    /// <summary>The place on the page of the other report; <c>null</c> when there is no such page.</summary>
    public string? Address => Submission is { } id
        ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"/bao-cao/{id}#L{Line}")
        : null;
}

/// <summary>The contract's <c>report</c>, as far as the page of figures shows it.</summary>
internal sealed record ReportFigures(
    ImmutableArray<CriterionFigures> Criteria, DeclaredFigures? Declared, ComputedTotals? Computed)
{
    /// <summary>What reviewers corrected.</summary>
    public ImmutableArray<StoredOverride> Overrides { get; init; } = [];

    /// <summary>A figure with its correction.</summary>
    /// <param name="key">Its logical place.</param>
    /// <param name="figure">As judged; <c>null</c> where there is none.</param>
    public ShownFigure Shown(string key, PlacedFigure? figure) =>
        new(key, figure, Overrides.FirstOrDefault(o => o.Applied && string.Equals(o.Figure, key, StringComparison.Ordinal)));
}

/// <summary>The contract's entry of <c>criteria</c>; a measure that is not there is <c>null</c>.</summary>
internal sealed record CriterionFigures(
    int? Number,
    EvidencePlace? Heading,
    PlacedFigure? IndicatorsAtMaximum,
    PlacedFigure? IndicatorsAtLeastHalf,
    PlacedFigure? IndicatorsAtZero,
    PlacedFigure? Points);

/// <summary>The contract's <c>declared</c>; <c>null</c> where the report does not say so, or it cannot be told.</summary>
internal sealed record DeclaredFigures(
    PlacedFigure? CriteriaAtLeastHalf,
    PlacedFigure? TotalPoints,
    PlacedFigure? ConditionsMet,
    bool? LeaderDisciplined,
    bool? RecognitionRequested);

/// <summary>The contract's <c>computed</c>.</summary>
internal sealed record ComputedTotals(
    PlacedFigure? TotalPoints, int? CriteriaAtLeastHalf, int? ConditionsMet, bool? Eligible);

/// <summary>A figure with its place; <c>Value</c> is <c>null</c> when it cannot be read, <c>At</c> when it is computed.</summary>
/// <param name="Value">The number before the slash.</param>
/// <param name="Of">The number behind it.</param>
/// <param name="At">Where it stands.</param>
/// <param name="Doubtful">The reading is unsure and nothing confirms it.</param>
internal sealed record PlacedFigure(decimal? Value, decimal? Of, EvidencePlace? At, bool Doubtful = false);

/// <summary>The contract's <c>reading</c>; results kept from before have no notes.</summary>
internal sealed record ReadingOfFile(ReadingMethod Method, ReadingQuality Quality, ImmutableArray<NoteOfReading> Notes);

/// <summary>An entry of its <c>notes</c>.</summary>
internal sealed record NoteOfReading(string Code, int? Line, string Message);
