using System.Collections.Immutable;
using System.Globalization;
using CTCPL.Pipeline.Storage.Review;

namespace CTCPL.Pipeline.Worker.Review.Lists;

/// <summary>A group of choices beside the list.</summary>
/// <param name="Title">In Vietnamese.</param>
/// <param name="Choices">In the order of showing.</param>
internal sealed record Facet(string Title, ImmutableArray<FacetChoice> Choices)
{
    /// <summary>Choices shown before "show all".</summary>
    public const int Short = 8;

    /// <summary>The facets of a view, those without any value left out.</summary>
    public static ImmutableArray<Facet> Of(ListAddress address, IReadOnlyList<FacetCount> counts)
    {
        Facet[] facets =
        [
            Build("Mức độ", "muc-do", "severity", c => Labels.Severity(c.Value), SeverityOrder),
            Build("Tiêu chí", "tieu-chi", "criterion", c => Labels.Criterion(Number(c)), Number),
            Build("Đơn vị", "don-vi", "unit", UnitLabel, ByCount),
            Build("Quy tắc", "quy-tac", "rule", c => Labels.Rule(c.Value), ByCount),
            Build("Trạng thái", "trang-thai", "state", c => Labels.State(c.Value), StateOrder),
            Build("Năm", "nam", "year", c => Number(c) == 0 ? "Chưa rõ" : c.Value, c => -Number(c)),
            Build("Giao cho", "giao-cho", "assignee", c => c.Value.Length == 0 ? Nobody : c.Value, c => c.Value.Length == 0 ? 1 : 0),
            Build("Thời gian", "tuoi", "age", c => Labels.Age(c.Value), AgeOrder),
            Build("Bản nộp", "ban", "version", VersionLabel, c => c.Value is "latest" ? 0 : 1),
            Build("So giữa các bản", "so-ban-truoc", "step", c => Labels.Step(c.Value), c => c.Value switch { "new" => 0, "still" => 1, "fixed" => 2, _ => 3 }),
        ];
        return [.. facets.Where(f => f.Choices.Length > 0 && f.Choices is not [{ Chosen: false, Label: Nobody }])];

        string Key(string facet, string value) => facet is "age"
            ? ListAddress.Ages.FirstOrDefault(a => string.Equals(a.Age, value, StringComparison.Ordinal)).Address ?? value
            : value;

        Facet Build(string title, string key, string facet, Func<FacetCount, string> label, Func<FacetCount, int> order) => new(
            title,
            [.. counts
                .Where(c => string.Equals(c.Facet, facet, StringComparison.Ordinal))
                .OrderBy(order)
                .ThenBy(label, StringComparer.Ordinal)
                .Select(c => new FacetChoice(
                    label(c), c.Count, address.Has(key, Key(facet, c.Value)), address.Toggle(key, Key(facet, c.Value)).ToString()))]);
    }

    private const string Nobody = "Chưa giao";

    private static int ByCount(FacetCount count) => -count.Count;

    private static int Number(FacetCount count) => int.Parse(count.Value, CultureInfo.InvariantCulture);

    private static int SeverityOrder(FacetCount count) => count.Value switch { "error" => 0, "warning" => 1, _ => 2 };

    private static int AgeOrder(FacetCount count) =>
        ListAddress.Ages.Select(a => a.Age).ToImmutableArray().IndexOf(count.Value, StringComparer.Ordinal);

    private static int StateOrder(FacetCount count) =>
        Labels.States.Select(s => s.Value).ToImmutableArray().IndexOf(count.Value, StringComparer.Ordinal);

    private static string VersionLabel(FacetCount count) => count.Value is "latest" ? "Bản mới nhất" : "Bản đã có bản mới hơn";

    // The label is "ward Thượng Cát": the stored kind and the name.
    private static string UnitLabel(FacetCount count) =>
        count.Label.Split(' ', 2) is [string kind, string name] ? Labels.Unit(kind, name) : Labels.Unit(kind: null, name: null);
}

/// <summary>One value of a facet.</summary>
/// <param name="Label">In Vietnamese.</param>
/// <param name="Count">Findings it would show.</param>
/// <param name="Chosen">Whether the view is narrowed to it.</param>
/// <param name="Address">Of the view with it toggled.</param>
internal sealed record FacetChoice(string Label, int Count, bool Chosen, string Address);
