using System.Collections.Immutable;

namespace CTCPL.Pipeline.Storage.Review;

/// <summary>Which findings to list. An empty set of a facet means all of it; facets are joined by "and".</summary>
public sealed record FindingFilter
{
    /// <summary>Beginnings of words that must all occur, tone marks and case ignored; empty for no search.</summary>
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

    /// <summary>Accounts' names; "" for findings that are nobody's.</summary>
    public ImmutableArray<string> Assignees { get; init; } = [];

    /// <summary>Ages of <see cref="FindingAge"/>.</summary>
    public ImmutableArray<string> Ages { get; init; } = [];

    /// <summary>Of which reports at all.</summary>
    public Reach Reach { get; init; } = Reach.All;

    /// <summary>In which order.</summary>
    public FindingOrder Order { get; init; }

    /// <summary>Whether the rules stand together, each with its findings in that order.</summary>
    public bool ByRule { get; init; }

    /// <summary>Whether a kind of finding meets the choice of this facet.</summary>
    internal bool Takes(string facet, FindingKind kind) => facet switch
    {
        "bucket" => Takes(Buckets, kind.Bucket),
        "criterion" => Criteria.IsEmpty || Criteria.Contains(kind.Criterion),
        "rule" => Takes(Rules, kind.RuleId),
        "severity" => Takes(Severities, kind.Severity),
        "state" => Takes(States, kind.State),
        "year" => Years.IsEmpty || Years.Contains(kind.Year),
        "version" => Takes(Versions, kind.Version),
        "step" => Takes(Steps, kind.Step),
        "assignee" => Takes(Assignees, kind.Assignee ?? ""),
        _ => throw new ArgumentOutOfRangeException(nameof(facet), facet, "No facet of the kind."),
    };

    private static bool Takes(ImmutableArray<string> chosen, string value) => chosen.IsEmpty || chosen.Contains(value, StringComparer.Ordinal);
}

/// <summary>The orders of the list.</summary>
public enum FindingOrder
{
    /// <summary>By arrival of the report, the newest first; in document order within it.</summary>
    Newest,

    /// <summary>By when the finding was first seen, the oldest first.</summary>
    Oldest,

    /// <summary>Errors, warnings, notices, what could not be checked; the newest report first within each.</summary>
    Weightiest,

    /// <summary>By unit; the newest report first within it.</summary>
    Unit,
}

/// <summary>Ages of findings, counted from when they were first seen.</summary>
public static class FindingAge
{
    /// <summary>Up to seven days.</summary>
    public const string Week = "week";

    /// <summary>Above seven and up to thirty days.</summary>
    public const string Month = "month";

    /// <summary>Above thirty days.</summary>
    public const string Older = "older";

    internal static TimeSpan WeekLength { get; } = TimeSpan.FromDays(7);

    internal static TimeSpan MonthLength { get; } = TimeSpan.FromDays(30);
}

/// <summary>Where a finding stands on the way from unseen to done: each finding is in exactly one.</summary>
public static class Bucket
{
    public const string ToReview = "toReview";
    public const string InProgress = "inProgress";
    public const string NotCheckable = "notCheckable";
    public const string Done = "done";
}
