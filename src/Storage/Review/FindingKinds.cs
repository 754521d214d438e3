using System.Collections.Frozen;
using System.Collections.Immutable;
using Dapper;
using Npgsql;

namespace CTCPL.Pipeline.Storage.Review;

/// <summary>The kinds of listed findings: all that is counted by, told once. Rows are only ever added, so that they can be remembered.</summary>
internal sealed class FindingKinds
{
    private volatile FrozenDictionary<int, FindingKind> _known = FrozenDictionary<int, FindingKind>.Empty;

    private const string SelectCount = "select count(*)::int from listed_kind";

    private const string SelectAll = """
        select id, bucket, criterion, rule_id as RuleId, severity, state, year, version, step, nullif(assignee, '') as assignee
        from listed_kind
        """;

    /// <summary>Every kind there is now, by its id.</summary>
    public async Task<FrozenDictionary<int, FindingKind>> AllAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        FrozenDictionary<int, FindingKind> known = _known;
        int count = await connection.ExecuteScalarAsync<int>(new CommandDefinition(SelectCount, cancellationToken: cancellationToken));
        if (count == known.Count)
            return known;
        IEnumerable<FindingKind> rows = await connection.QueryAsync<FindingKind>(new CommandDefinition(SelectAll, cancellationToken: cancellationToken));
        return _known = rows.ToFrozenDictionary(k => k.Id);
    }
}

/// <summary>What a finding is counted by, but for its unit and its age.</summary>
/// <param name="Id">Of this kind.</param>
/// <param name="Bucket">One of <see cref="Review.Bucket"/>.</param>
/// <param name="Criterion">One-based; 0 when about none or several.</param>
/// <param name="RuleId">The rule.</param>
/// <param name="Severity">As stored.</param>
/// <param name="State">The decision's state as stored; open when there is none.</param>
/// <param name="Year">The evaluation year; 0 when not told.</param>
/// <param name="Version">latest or superseded.</param>
/// <param name="Step">new, still, fixed, unsure or none.</param>
/// <param name="Assignee">An account's name; <c>null</c> for nobody.</param>
internal sealed record FindingKind(
    int Id, string Bucket, int Criterion, string RuleId, string Severity, string State, int Year, string Version, string Step, string? Assignee)
{
    /// <summary>The facets that are told by the kind, with what a filter holds of each and this kind's value.</summary>
    public static ImmutableArray<string> Facets { get; } = ["bucket", "criterion", "rule", "severity", "state", "year", "version", "step", "assignee"];

    /// <summary>Its value of a facet, as it stands in a <see cref="FacetCount"/>.</summary>
    public string Value(string facet) => facet switch
    {
        "bucket" => Bucket,
        "criterion" => Criterion.ToString(System.Globalization.CultureInfo.InvariantCulture),
        "rule" => RuleId,
        "severity" => Severity,
        "state" => State,
        "year" => Year.ToString(System.Globalization.CultureInfo.InvariantCulture),
        "version" => Version,
        "step" => Step,
        "assignee" => Assignee ?? "",
        _ => throw new ArgumentOutOfRangeException(nameof(facet), facet, "No facet of the kind."),
    };

    /// <summary>The facets whose choice it does not meet: none for what the list shows.</summary>
    /// <returns>The only such facet; "" when there is none; <c>null</c> when there are several.</returns>
    public string? OnlyMiss(FindingFilter filter)
    {
        string miss = "";
        foreach (string facet in Facets)
        {
            if (filter.Takes(facet, this))
                continue;
            if (miss.Length > 0)
                return null;
            miss = facet;
        }
        return miss;
    }
}
