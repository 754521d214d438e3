using System.Text.Json;

namespace CTCPL.Pipeline.Conformance.Tests;

/// <summary>The contract's <c>report</c> without its places, one fact a line, as <c>WrittenReport.Facts</c> is written.</summary>
internal static class ReportFacts
{
    /// <summary>Stands where a figure is on the page but could not be read.</summary>
    public const string Doubtful = "?";

    private static readonly string[] Measures = ["indicatorsAtMaximum", "indicatorsAtLeastHalf", "indicatorsAtZero", "points"];

    public static IReadOnlyList<string> Of(JsonElement report)
    {
        JsonElement unit = report.GetProperty("unit");
        JsonElement declared = report.GetProperty("declared");
        JsonElement computed = report.GetProperty("computed");
        return
        [
            unit.ValueKind is JsonValueKind.Null ? "unit null" : $"unit {unit.GetProperty("kind")} | {unit.GetProperty("name")} | {unit.GetProperty("parent")}",
            $"year {Text(report, "year")}",
            $"number {Text(report, "number")}",
            $"date {Text(report, "date")}",
            $"draft {Text(report, "draft")}",
            $"standard {Text(report, "standard")}",
            .. report.GetProperty("criteria").EnumerateArray().Select(Criterion),
            $"other blocks {report.GetProperty("otherBlocks").GetArrayLength().ToString(System.Globalization.CultureInfo.InvariantCulture)}",
            $"criteria at least half {Figure(declared.GetProperty("criteriaAtLeastHalf"))}",
            $"total {Figure(declared.GetProperty("totalPoints"))}",
            $"conditions met {Figure(declared.GetProperty("conditionsMet"))}",
            $"leader disciplined {Text(declared, "leaderDisciplined")}",
            $"recognition requested {Text(declared, "recognitionRequested")}",
            $"computed total {Figure(computed.GetProperty("totalPoints"))}",
            $"computed criteria {Text(computed, "criteriaAtLeastHalf")}",
            $"computed conditions {Text(computed, "conditionsMet")}",
            $"computed eligible {Text(computed, "eligible")}",
        ];
    }

    private static string Criterion(JsonElement criterion) =>
        $"criterion {Text(criterion, "number")} {string.Join(' ', Measures.Select(measure => Figure(criterion.GetProperty(measure))))}";

    private static string Figure(JsonElement figure) => figure.ValueKind is JsonValueKind.Null
        ? "absent"
        : $"{Number(figure.GetProperty("value"))}/{Number(figure.GetProperty("of"))}";

    private static string Number(JsonElement number) => number.ValueKind is JsonValueKind.Null ? Doubtful : number.GetRawText();

    private static string Text(JsonElement of, string name)
    {
        JsonElement value = of.GetProperty(name);
        return value.ValueKind is JsonValueKind.String ? value.GetString()! : value.GetRawText();
    }
}
