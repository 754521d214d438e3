using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Rules.Cases;
using CTCPL.Pipeline.Rules.Standards;

namespace CTCPL.Pipeline.Rules;

/// <summary>One requirement on a report.</summary>
/// <param name="Id">Public slug (<c>total-mismatch</c>); never reused, never given a new meaning.</param>
/// <param name="Title">Vietnamese title of the fault, shown above a finding ("Thiếu đề mục tiêu chí").</param>
/// <param name="Description">What is checked and why, in Vietnamese, for the rule's page.</param>
/// <param name="Remedy">What to do, in Vietnamese, for the rule's page and the result sheet.</param>
/// <param name="Citation">What it rests on in this standard; "số học" for plain arithmetic.</param>
/// <param name="Severity">The severity of its findings unless a finding says otherwise or an administrator overrides it.</param>
/// <param name="Group">The catalogue's section it is listed in.</param>
/// <param name="Check">Pure; never throws for a bad report, never reads another rule's verdict, knows no number of the law.</param>
public sealed record Rule(
    string Id,
    string Title,
    string Description,
    string Remedy,
    Func<Standard, string> Citation,
    Severity Severity,
    RuleGroup Group,
    Func<Case, Verdict> Check)
{
    /// <summary>What the standard must be like for the rule to be asked; else it is not checkable.</summary>
    public StandardNeed Needs { get; init; } = StandardNeed.Points;

    /// <summary>Whether the rule can be asked of reports under this standard.</summary>
    public bool AppliesTo(Standard standard) => Needs == StandardNeed.Nothing || standard.Model == ScoringModel.Points;

    /// <summary>Words of a report that break it, with what is wrong, in Vietnamese, for the rule's page. Every rule has one.</summary>
    public string Example { get; init; } = "";
}

/// <summary>What a rule needs of a standard.</summary>
public enum StandardNeed
{
    /// <summary>Criteria with points, and the four lines of figures under each.</summary>
    Points,

    /// <summary>Nothing: it looks at unit, year, law or reading.</summary>
    Nothing,
}

/// <summary>How much a finding weighs.</summary>
public enum Severity { Error, Warning, Notice }

/// <summary>The catalogue's sections, in order.</summary>
public enum RuleGroup { Structure, Counts, Points, Recognition, Identity, ScoreTable, BetweenDocuments, Reading }

/// <summary>What a rule says of a report: exactly one of four.</summary>
public abstract record Verdict
{
    private protected Verdict()
    {
    }
}

/// <summary>The requirement holds.</summary>
public sealed record Met : Verdict
{
    public static Met Instance { get; } = new();
}

/// <summary>The requirement is broken at the given places. Never empty.</summary>
public sealed record NotMet(ImmutableArray<Fault> Faults) : Verdict
{
    public NotMet(Fault fault)
        : this([fault])
    {
    }
}

/// <summary>The rule is about something this kind of report does not have.</summary>
/// <param name="Reason">One Vietnamese sentence.</param>
public sealed record NotApplicable(string Reason) : Verdict;

/// <summary>The rule cannot tell.</summary>
/// <param name="Blockers">What is in the way, each with its place where it has one. Never empty.</param>
public sealed record NotCheckable(ImmutableArray<Blocker> Blockers) : Verdict
{
    public NotCheckable(Blocker blocker)
        : this([blocker])
    {
    }
}

/// <summary>One broken place.</summary>
/// <param name="Key">
/// The logical place within the rule ("criterion 5", "criterion 2 points", "total"), stable across resubmissions: with
/// unit, year and rule it is the finding's identity. Unique among the faults of one rule.
/// </param>
/// <param name="Message">One Vietnamese sentence with the numbers in it, ending with a full stop.</param>
/// <param name="At">The primary place; <c>null</c> only when the document has no place to point at.</param>
public sealed record Fault(string Key, string Message, TextSpan? At)
{
    /// <summary>One-based number of the criterion it is about; <c>null</c> when about none or several.</summary>
    public int? Criterion { get; init; }

    /// <summary>What was expected, short, in Vietnamese ("95/100"); <c>null</c> when it cannot be said shortly.</summary>
    public string? Expected { get; init; }

    /// <summary>What stands there, short ("94/100"); <c>null</c> when nothing does.</summary>
    public string? Actual { get; init; }

    /// <summary>Other places that explain it, in the order the message names them.</summary>
    public ImmutableArray<TextSpan> See { get; init; } = [];

    /// <summary>Places in other documents, in the order the message names them.</summary>
    public ImmutableArray<PlaceElsewhere> Elsewhere { get; init; } = [];

    /// <summary>Overrides the rule's severity for this fault.</summary>
    public Severity? Severity { get; init; }

    /// <summary>The rule and logical place that this fault follows from; <c>null</c> for a root cause.</summary>
    public Cause? CausedBy { get; init; }
}

/// <summary>Why a rule cannot tell.</summary>
/// <param name="Message">One Vietnamese sentence.</param>
/// <param name="At">The illegible or suspect place; <c>null</c> when the thing is absent.</param>
public sealed record Blocker(string Message, TextSpan? At)
{
    public int? Criterion { get; init; }

    /// <summary>The key of the fault that would stand here but for the doubt: what follows from it follows from <see cref="CausedBy"/>;
    /// <c>null</c> where the rule has no fault to give.</summary>
    public string? Instead { get; init; }

    public Cause? CausedBy { get; init; }
}

/// <summary>A root cause: the finding of <paramref name="Rule"/> with <paramref name="Key"/> (see <see cref="Fault.Key"/>).</summary>
public sealed record Cause(string Rule, string Key);
