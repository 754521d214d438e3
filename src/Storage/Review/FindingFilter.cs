using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Text;

namespace CTCPL.Pipeline.Storage.Review;

/// <summary>Which findings to list. An empty set of a facet means all of it; facets are joined by "and".</summary>
public sealed record FindingFilter
{
    /// <summary>Words that must all occur, tone marks and case ignored; empty for no search.</summary>
    public string Search { get; init; } = "";

    /// <summary>Buckets of <see cref="Bucket"/>.</summary>
    public ImmutableArray<string> Buckets { get; init; } = [];

    /// <summary>Folded unit names as in <c>submission.unit_key</c>; "" for files whose unit is not told.</summary>
    public ImmutableArray<string> Units { get; init; } = [];

    /// <summary>One-based numbers of criteria; 0 for findings about none or several.</summary>
    public ImmutableArray<int> Criteria { get; init; } = [];

    public ImmutableArray<string> Rules { get; init; } = [];

    public ImmutableArray<string> Severities { get; init; } = [];

    public ImmutableArray<string> States { get; init; } = [];

    /// <summary>Evaluation years; 0 for files whose year is not told.</summary>
    public ImmutableArray<int> Years { get; init; } = [];

    /// <summary>"latest" for the newest file of a unit and year, "superseded" for the older ones.</summary>
    public ImmutableArray<string> Versions { get; init; } = [];

    /// <summary>How findings stand to other versions: new, still, fixed, unsure.</summary>
    public ImmutableArray<string> Steps { get; init; } = [];

    internal object Parameters(int offset = 0, int limit = 0) => new
    {
        patterns = Patterns.Of(Search),
        buckets = Buckets.ToArray(),
        units = Units.ToArray(),
        criteria = Criteria.ToArray(),
        rules = Rules.ToArray(),
        severities = Severities.ToArray(),
        states = States.ToArray(),
        years = Years.ToArray(),
        versions = Versions.ToArray(),
        steps = Steps.ToArray(),
        offset,
        limit,
    };
}

/// <summary>Where a finding stands on the way from unseen to done: each finding is in exactly one.</summary>
public static class Bucket
{
    public const string ToReview = "toReview";
    public const string InProgress = "inProgress";
    public const string NotCheckable = "notCheckable";
    public const string Done = "done";
}

/// <summary>A reader's search words as patterns of <c>like</c>.</summary>
internal static class Patterns
{
    /// <summary>One pattern a word; empty for no word. Wildcards in the words stand for themselves.</summary>
    public static string[] Of(string search) =>
        [.. Folding.Fold(search)
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(word => "%" + word
                .Replace("\\", "\\\\", StringComparison.Ordinal)
                .Replace("%", "\\%", StringComparison.Ordinal)
                .Replace("_", "\\_", StringComparison.Ordinal) + "%")];
}
