using System.Collections.Frozen;
using System.Collections.Immutable;

namespace CTCPL.Pipeline.Storage.Review;

/// <summary>From the database's counts by kind, unit and age to the counts of facets.</summary>
internal static class FacetCounting
{
    public static IReadOnlyList<FacetCount> Count(FindingFilter filter, FrozenDictionary<int, FindingKind> kinds, IReadOnlyList<CountedRow> rows)
    {
        var counts = new Dictionary<(string Facet, string Value), int>();
        int shown = 0;
        foreach (CountedRow row in rows.Where(r => r.Facet is "kind"))
        {
            FindingKind kind = kinds[row.Id];
            string? miss = kind.OnlyMiss(filter);
            if (miss is null)
                continue;
            if (miss.Length == 0)
                shown += row.Count;
            foreach (string facet in FindingKind.Facets)
            {
                if (miss.Length == 0 || string.Equals(miss, facet, StringComparison.Ordinal))
                    counts[(facet, kind.Value(facet))] = counts.GetValueOrDefault((facet, kind.Value(facet))) + row.Count;
            }
        }
        return
        [
            .. counts
                .Where(c => c.Key is not ("step", "none"))
                .Select(c => new FacetCount(c.Key.Facet, c.Key.Value, "", c.Value)),
            .. rows.Where(r => r.Facet is "unit").Select(r => new FacetCount("unit", r.Value, r.Label, r.Count)),
            .. Ages(filter, rows, shown),
        ];
    }

    private static ImmutableArray<FacetCount> Ages(FindingFilter filter, IReadOnlyList<CountedRow> rows, int shown)
    {
        ImmutableArray<FacetCount> told = [.. rows.Where(r => r.Facet is "age").Select(r => new FacetCount("age", r.Value, "", r.Count))];
        if (!filter.Ages.IsEmpty)
            return told;
        int older = shown - told.Sum(c => c.Count);
        return older > 0 ? told.Add(new FacetCount("age", FindingAge.Older, "", older)) : told;
    }
}

/// <summary>A count as the database gives it.</summary>
/// <param name="Facet">kind, unit or age.</param>
/// <param name="Id">Of the kind; else 0.</param>
/// <param name="Value">Of the unit or age; else empty.</param>
/// <param name="Label">Of the unit; else empty.</param>
/// <param name="Count">Findings.</param>
internal sealed record CountedRow(string Facet, int Id, string Value, string Label, int Count);
