using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Parsing.Text;
using CTCPL.Pipeline.Rules;

namespace CTCPL.Pipeline.Storage.Assessments;

/// <summary>From the findings of an assessment to their rows.</summary>
public static class FindingRows
{
    /// <summary>One row per finding, in the assessment's order.</summary>
    /// <param name="findings">The findings.</param>
    /// <param name="about">Unit and year as shown, for searching ("phường Thượng Cát 2024"); may be empty.</param>
    public static ImmutableArray<FindingRow> Of(ImmutableArray<Finding> findings, string about) =>
        [.. findings.Select((finding, position) => Row(finding, position, about))];

    private static FindingRow Row(Finding finding, int position, string about)
    {
        string? quote = finding.Evidence.IsEmpty ? null : finding.Evidence[0].Quote;
        return new FindingRow(
            finding.Fingerprint,
            position,
            finding.Rule,
            finding.Severity,
            finding.Outcome,
            finding.Title,
            finding.Message,
            finding.Citation,
            finding.Criterion,
            finding.Expected,
            finding.Actual,
            JsonSerializer.Serialize(finding.Evidence.Select(Place.Of), StoredJson.Options),
            JsonSerializer.Serialize(finding.Elsewhere, StoredJson.Options),
            quote,
            finding.CausedBy,
            finding.CausedByFingerprint,
            Folding.Fold($"{about} {finding.Title} {finding.Message} {quote}"))
        {
            Subject = finding.Key,
        };
    }

    /// <summary>The contract's form of an evidence; column and length (UTF-16 units) are told besides.</summary>
    private sealed record Place(
        string Quote,
        int Line,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] int? Page,
        int Column,
        int Length,
        int? Paragraph,
        TableCell? Table,
        double[]? Box)
    {
        public static Place Of(Evidence evidence) => new(
            evidence.Quote,
            evidence.At.Line,
            evidence.At.Page,
            evidence.At.Column,
            evidence.At.Length,
            evidence.Paragraph,
            evidence.Cell,
            evidence.Box is { } box ? [box.Left, box.Bottom, box.Right, box.Top] : null);
    }
}
