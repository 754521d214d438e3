using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Rules;

namespace CTCPL.Pipeline.Testing.Evaluation;

/// <summary>What the product made of a generated report.</summary>
/// <param name="Outcome">A report, or why it is none.</param>
/// <param name="Assessment">The judgement; <c>null</c> unless it is a report.</param>
public sealed record Judged(ParseOutcome Outcome, Assessment? Assessment)
{
    /// <summary>The one rule that may speak of a consistent report: a unit that honestly fails a condition.</summary>
    public const string Honest = "condition-not-met";

    private const int Attempts = 20;

    /// <summary>Extracts and judges. A pattern's time-out counts the time on the wall, and hundreds of thousands of judgements meet
    /// moments in which the machine does something else: what timed out is done again, and a real time-out stays one.</summary>
    public static Judged Of(DocumentText text)
    {
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                return Once(text);
            }
            catch (RegexMatchTimeoutException) when (attempt < Attempts)
            {
            }
        }
    }

    private static Judged Once(DocumentText text)
    {
        ParseOutcome outcome = ReportParser.Parse(text);
        return new Judged(outcome, outcome is ParsedReport parsed ? Examination.Examine(parsed.Report, RuleSettings.Default, "0") : null);
    }

    /// <summary>Errors and warnings, and what could not be checked, that no consistent report deserves.</summary>
    /// <param name="stated">What the report says; nothing in it contradicts anything.</param>
    public ImmutableArray<Finding> Accusations(StatedReport stated) =>
    [
        .. (Assessment?.Findings ?? [])
            .Where(f => !(f is { Outcome: Pipeline.Rules.Outcome.NotCheckable, CausedBy: null } && stated.Standard.Conditions.Count is null)) // the law is not known
            .Where(f => f.Outcome is Pipeline.Rules.Outcome.NotCheckable || f.Severity is not Severity.Notice)
            .Where(f => stated.Request is RequestMade.Recognition || !string.Equals(f.Rule, Honest, StringComparison.Ordinal)),
    ];

    /// <summary>Rules with a finding of any severity.</summary>
    public ImmutableHashSet<string> Broken =>
        [.. (Assessment?.Findings ?? []).Where(f => f.Outcome is Pipeline.Rules.Outcome.NotMet).Select(f => f.Rule)];
}
