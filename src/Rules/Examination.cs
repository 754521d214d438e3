using System.Collections.Immutable;
using System.Diagnostics;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Rules.Cases;
using CTCPL.Pipeline.Rules.Checks.Identity;
using CTCPL.Pipeline.Rules.Checks.Reading;
using CTCPL.Pipeline.Rules.Dossiers;
using CTCPL.Pipeline.Rules.Findings;
using CTCPL.Pipeline.Rules.Redundancy;
using CTCPL.Pipeline.Rules.Standards;

namespace CTCPL.Pipeline.Rules;

/// <summary>The judging stage: a report in, one outcome per rule and the findings out. Pure.</summary>
public static class Examination
{
    /// <summary>What every other rule says when no standard could be told; reported once, by <see cref="StandardIsKnown"/>.</summary>
    private static NotCheckable NoStandard { get; } = new(new Blocker("Chưa xác định được bộ tiêu chí áp dụng.", At: null));

    /// <summary>Judges a report by the standard its maxima, or else its year, choose.</summary>
    /// <param name="report">The facts.</param>
    /// <param name="settings">Severity overrides.</param>
    /// <param name="fallbackIdentity">Stands for unit and year in fingerprints when the report names none: the content's SHA-256.</param>
    /// <param name="surroundings">What is known of other documents and of the folder; <c>null</c> for a report by itself.</param>
    public static Assessment Examine(
        Report report, RuleSettings settings, string fallbackIdentity, Surroundings? surroundings = null) =>
        Examine(report, settings.Standards.Standards, RuleCatalog.All, settings, fallbackIdentity, surroundings);

    /// <summary>The same, for a report that was already brought in the light of its standard.</summary>
    internal static Assessment Examine(
        Report report, Case? @case, RuleSettings settings, string fallbackIdentity, Surroundings? surroundings) =>
        Examine(report, @case, settings.Standards.Standards, RuleCatalog.All, settings, fallbackIdentity, surroundings);

    /// <summary>The report in the light of its standard, with what it confirms itself; <c>null</c> when no standard could be told.</summary>
    /// <param name="report">The facts.</param>
    /// <param name="standards">To choose from.</param>
    /// <param name="correct">Lays over it what reviewers corrected, before figures confirm each other.</param>
    internal static Case? CaseOf(Report report, ImmutableArray<Standard> standards, Func<Case, Case>? correct = null)
    {
        Standard? standard = StandardChoice.Choose(report, standards);
        if (standard is null)
            return null;
        Case read = Belonging.Unsettle(CaseBuilder.Build(report, standard, standards));
        return Confirmation.Confirm(correct is null ? read : correct(read));
    }

    /// <summary>The same, with the standards and rules to judge by.</summary>
    internal static Assessment Examine(
        Report report,
        ImmutableArray<Standard> standards,
        ImmutableArray<Rule> rules,
        RuleSettings settings,
        string fallbackIdentity,
        Surroundings? surroundings = null) =>
        Examine(report, CaseOf(report, standards), standards, rules, settings, fallbackIdentity, surroundings);

    private static Assessment Examine(
        Report report,
        Case? @case,
        ImmutableArray<Standard> standards,
        ImmutableArray<Rule> rules,
        RuleSettings settings,
        string fallbackIdentity,
        Surroundings? surroundings)
    {
        Standard? standard = @case?.Standard;
        @case = @case is null ? null : @case with { Surroundings = surroundings ?? Surroundings.None };
        ImmutableArray<Verdict> verdicts = [.. rules.Select(rule => @case is null ? WithoutStandard(rule, report, standards) : Judge(rule, @case))];

        var builder = new FindingBuilder(report, standard, settings, fallbackIdentity, Doubts(rules, verdicts));
        ImmutableArray<Finding> findings =
            FindingOrder.Arrange([.. rules.Zip(verdicts).Where(j => j.Second != NoStandard).SelectMany(j => builder.Of(j.First, j.Second))]);
        return new Assessment(
            @case,
            [.. rules.Zip(verdicts, static (rule, verdict) => new RuleOutcome(rule.Id, OutcomeOf(verdict)))],
            findings,
            Compute(@case),
            VerdictOf(findings));
    }

    private static Verdict WithoutStandard(Rule rule, Report report, ImmutableArray<Standard> standards) =>
        string.Equals(rule.Id, StandardIsKnown.Id, StringComparison.Ordinal) ? StandardIsKnown.Unknown(report, standards) : NoStandard;

    /// <summary>A rule about points cannot be asked of a standard without points; <see cref="StandardIsKnown"/> says so, once.</summary>
    private static Verdict Judge(Rule rule, Case @case) =>
        rule.AppliesTo(@case.Standard) ? rule.Check(@case) : NoStandard;

    /// <summary>By the fault that a doubt keeps from being one: what the doubt follows from.</summary>
    private static ImmutableDictionary<Cause, Cause> Doubts(ImmutableArray<Rule> rules, ImmutableArray<Verdict> verdicts) =>
        rules.Zip(verdicts)
            .SelectMany(j => j.Second is NotCheckable unknown ? unknown.Blockers.Select(b => (j.First.Id, Blocker: b)) : [])
            .Where(b => b.Blocker is { Instead: not null, CausedBy: not null })
            .ToImmutableDictionary(b => new Cause(b.Id, b.Blocker.Instead!), b => b.Blocker.CausedBy!);

    private static Outcome OutcomeOf(Verdict verdict) => verdict switch
    {
        Met => Outcome.Met,
        NotMet => Outcome.NotMet,
        NotApplicable => Outcome.NotApplicable,
        NotCheckable => Outcome.NotCheckable,
        _ => throw new UnreachableException(),
    };

    private static ComputedFigures Compute(Case? @case)
    {
        if (@case is not { Standard.Model: ScoringModel.Points })
            return new ComputedFigures(null, null, null, null, null);
        var tally = Tally.Of(@case);
        return new ComputedFigures(
            tally.TotalPoints, @case.Standard.MaximumPoints, tally.CriteriaAtLeastHalf, tally.ConditionsMet, tally.Eligible);
    }

    /// <summary>Notices do not spoil a clean report; something that could not be checked does.</summary>
    private static ReportVerdict VerdictOf(ImmutableArray<Finding> findings)
    {
        if (findings.Any(f => f is { Outcome: Outcome.NotMet, Severity: Severity.Error or Severity.Warning }))
            return ReportVerdict.Findings;
        return findings.Any(f => f.Outcome == Outcome.NotCheckable) ? ReportVerdict.NotCheckable : ReportVerdict.Clean;
    }
}
