using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Rules;
using CTCPL.Pipeline.Rules.Cases;
using CTCPL.Pipeline.Rules.Checks.Reading;
using CTCPL.Pipeline.Rules.Redundancy;
using CTCPL.Pipeline.Rules.Standards;
using CTCPL.Pipeline.Testing.Reports;

namespace CTCPL.Pipeline.Testing.Rules;

/// <summary>Says in one sentence what a rule makes of a report: <c>RuleSpec.For(rule).Given(text).IsNotMet("…")</c>.</summary>
public sealed class RuleSpec
{
    private readonly Rule _rule;
    private readonly Standard? _standard;

    private RuleSpec(Rule rule, Standard? standard) => (_rule, _standard) = (rule, standard);

    public static RuleSpec For(Rule rule) => new(rule, standard: null);

    /// <summary>The same rule judged by this standard instead of the one the report chooses.</summary>
    public RuleSpec Under(Standard standard) => new(_rule, standard);

    /// <summary>The rule's verdict on a text, read by the real parser.</summary>
    public RuleSpecVerdict Given(ReportText text) =>
        ReportParser.Parse(text.Document) switch
        {
            ParsedReport parsed => Judge(parsed.Report, text.Expected),
            NotAReport none => throw new RuleSpecException($"The text was not taken for a report: {none.Message}"),
            _ => throw new RuleSpecException("The text was neither taken nor refused."),
        };

    /// <summary>The rule's verdict on facts.</summary>
    public RuleSpecVerdict Given(Report report) => Judge(report, expected: null);

    private RuleSpecVerdict Judge(Report report, TextSpan? expected)
    {
        Standard standard = _standard ?? StandardChoice.Choose(report, StandardLibrary.Shipped)
            ?? throw new RuleSpecException("No standard could be told.");
        return new RuleSpecVerdict(_rule.Check(Confirmation.Confirm(Belonging.Unsettle(CaseBuilder.Build(report, standard, StandardLibrary.Shipped)))), expected);
    }
}
