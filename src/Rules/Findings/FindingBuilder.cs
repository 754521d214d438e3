using System.Collections.Immutable;
using System.Globalization;
using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Rules.Standards;

namespace CTCPL.Pipeline.Rules.Findings;

/// <summary>Makes findings of verdicts: everything a reader needs, without the rule and the document.</summary>
internal sealed class FindingBuilder(
    Report report, Standard? standard, RuleSettings settings, string fallbackIdentity, ImmutableDictionary<Cause, Cause> doubts)
{
    /// <summary>Most faults of one rule that are listed one by one.</summary>
    public const int MostFaults = 20;

    private readonly string _identity = Findings.Fingerprint.Identity(report, fallbackIdentity);

    /// <summary>The findings of one rule, in the order it gives them; none when it is met or does not apply.</summary>
    public ImmutableArray<Finding> Of(Rule rule, Verdict verdict) => verdict switch
    {
        NotMet notMet => [.. Capped(notMet.Faults).Select(fault => OfFault(rule, fault))],
        NotCheckable unknown => [.. unknown.Blockers.Select((blocker, i) => OfBlocker(rule, blocker, i + 1))],
        _ => [],
    };

    private static ImmutableArray<Fault> Capped(ImmutableArray<Fault> faults)
    {
        if (faults.Length <= MostFaults)
            return faults;
        int more = faults.Length - MostFaults;
        string message = string.Create(
            Wording.Vietnamese, $"Còn {more} chỗ khác cùng mắc lỗi này, không liệt kê từng chỗ.");
        return [.. faults[..MostFaults], new Fault("more", message, faults[MostFaults].At) { Severity = faults[MostFaults].Severity }];
    }

    private Finding OfFault(Rule rule, Fault fault) => new(
        Findings.Fingerprint.Of(_identity, rule.Id, fault.Key),
        rule.Id,
        fault.Key,
        rule.Title,
        SeverityOf(rule, fault.Severity),
        Outcome.NotMet,
        fault.Message,
        Citation(rule),
        fault.Criterion,
        fault.Expected,
        fault.Actual,
        Evidence(fault.At, fault.See),
        Root(fault.CausedBy)?.Rule,
        Fingerprint(Root(fault.CausedBy)))
    {
        Elsewhere = fault.Elsewhere,
    };

    private Finding OfBlocker(Rule rule, Blocker blocker, int number)
    {
        string key = string.Create(CultureInfo.InvariantCulture, $"notCheckable:{number}");
        return new Finding(
            Findings.Fingerprint.Of(_identity, rule.Id, key),
            rule.Id,
            key,
            rule.Title,
            SeverityOf(rule, ofFault: null),
            Outcome.NotCheckable,
            blocker.Message,
            Citation(rule),
            blocker.Criterion,
            Expected: null,
            Actual: null,
            Evidence(blocker.At, []),
            Root(blocker.CausedBy)?.Rule,
            Fingerprint(Root(blocker.CausedBy)));
    }

    /// <summary>A fault that a doubt keeps from being one is no cause; the doubt is.</summary>
    private Cause? Root(Cause? cause) => cause is not null && doubts.TryGetValue(cause, out Cause? doubt) ? doubt : cause;

    private string? Fingerprint(Cause? cause) =>
        cause is null ? null : Findings.Fingerprint.Of(_identity, cause.Rule, cause.Key);

    /// <summary>An administrator's word for the rule stands above the fault's own, and that above the rule's.</summary>
    private Severity SeverityOf(Rule rule, Severity? ofFault) =>
        settings.Severities.TryGetValue(rule.Id, out Severity severity) ? severity : ofFault ?? rule.Severity;

    private string Citation(Rule rule) =>
        standard is null ? "chưa xác định được bộ tiêu chí" : rule.Citation(standard);

    private ImmutableArray<Evidence> Evidence(TextSpan? primary, ImmutableArray<TextSpan> see) =>
    [
        .. (primary is { } at ? [at] : ImmutableArray<TextSpan>.Empty)
            .AddRange(see)
            .Select(span => EvidenceQuote.At(report.Document, span)),
    ];
}
