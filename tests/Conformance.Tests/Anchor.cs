using System.Text.Json;

namespace CTCPL.Pipeline.Conformance.Tests;

/// <summary>A place that the program gave for a fact, and the words it says stand there.</summary>
/// <param name="Name">Which fact.</param>
/// <param name="Quote">The words.</param>
/// <param name="IsRead">The fact has a value: it is not in doubt.</param>
/// <param name="Line">One-based line of the text as read.</param>
/// <param name="Page">One-based page, or null.</param>
/// <param name="Paragraph">One-based paragraph, or null.</param>
/// <param name="Box">Left, bottom, right, top in points of the displayed page, or null.</param>
internal sealed record Anchor(string Name, string Quote, bool IsRead, int Line, int? Page, int? Paragraph, IReadOnlyList<double>? Box)
{
    private static readonly string[] InCriterion = ["heading", "indicatorsAtMaximum", "indicatorsAtLeastHalf", "indicatorsAtZero", "points"];
    private static readonly string[] InDeclared = ["criteriaAtLeastHalf", "totalPoints", "conditionsMet"];

    /// <summary>Every place of a report.</summary>
    public static IReadOnlyList<Anchor> Of(JsonElement report) =>
    [
        .. report.GetProperty("criteria").EnumerateArray().SelectMany(criterion => InCriterion
            .Where(name => criterion.GetProperty(name).ValueKind is not JsonValueKind.Null)
            .Select(name => Of($"criterion {criterion.GetProperty("number")} {name}", criterion.GetProperty(name)))),
        .. InDeclared
            .Where(name => report.GetProperty("declared").GetProperty(name).ValueKind is not JsonValueKind.Null)
            .Select(name => Of(name, report.GetProperty("declared").GetProperty(name))),
    ];

    private static Anchor Of(string name, JsonElement fact)
    {
        JsonElement at = fact.TryGetProperty("at", out JsonElement place) ? place : fact;
        bool isRead = !fact.TryGetProperty("value", out JsonElement value) || value.ValueKind is not JsonValueKind.Null;
        return new Anchor(
            name, at.GetProperty("quote").GetString()!, isRead, at.GetProperty("line").GetInt32(), Whole(at, "page"), Whole(at, "paragraph"),
            at.TryGetProperty("box", out JsonElement box) ? [.. box.EnumerateArray().Select(side => side.GetDouble())] : null);
    }

    private static int? Whole(JsonElement of, string name) =>
        of.TryGetProperty(name, out JsonElement value) && value.ValueKind is JsonValueKind.Number ? value.GetInt32() : null;
}
