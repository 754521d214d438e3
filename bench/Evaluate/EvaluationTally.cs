using System.Collections.Immutable;
using CTCPL.Pipeline.Rules;
using CTCPL.Pipeline.Testing.Evaluation;
using static System.FormattableString;

namespace CTCPL.Pipeline.Bench.Evaluate;

/// <summary>Counts fields read right and wrong, accusations of consistent reports, and defects found and missed.</summary>
internal sealed class EvaluationTally
{
    private readonly Lock _gate = new();
    private readonly SortedDictionary<string, (int All, int Right)> _fields = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, int> _accusing = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _examples = new(StringComparer.Ordinal);

    private int _none;

    public int Reports { get; private set; }

    public int Refused { get; private set; }

    public int Accused { get; private set; }

    /// <summary>Errors found in consistent reports.</summary>
    public int Errors { get; private set; }

    public int Wrong => _fields.Values.Sum(f => f.All - f.Right);

    /// <param name="report">The report.</param>
    /// <param name="judged">What the product made of it; <c>null</c> when its file could not be read.</param>
    /// <param name="deserved">A rule that the file deserves; <c>null</c> for none.</param>
    public void Add(GeneratedReport report, Judged? judged, string? deserved = null)
    {
        ImmutableArray<Field> fields = judged is { Outcome: Parsing.Reports.ParsedReport parsed, Assessment: { } assessment }
            ? Fields.Of(report.Stated, parsed.Report, assessment) : Fields.Lost(report.Stated);
        ImmutableArray<Finding> accusations = [.. (judged?.Accusations(report.Stated) ?? []).Where(f => !string.Equals(f.Rule, deserved, StringComparison.Ordinal))];
        lock (_gate)
        {
            Reports++;
            Refused += judged?.Assessment is null ? 1 : 0;
            Accused += accusations.IsEmpty ? 0 : 1;
            foreach (Field field in fields)
            {
                (int all, int right) = _fields.GetValueOrDefault(field.Kind);
                _fields[field.Kind] = (all + 1, right + (field.IsRight ? 1 : 0));
                if (field is { IsRight: false, Read: null })
                    _none++;
                if (!field.IsRight)
                    _examples.Add(Invariant($"field {field.Kind}: seed {report.Seed} {field.Name} is {field.Expected ?? "none"}, read as {field.Read ?? "none"}"));
            }
            Errors += accusations.Count(f => f is { Outcome: Outcome.NotMet, Severity: Severity.Error });
            if (judged?.Outcome is Parsing.Reports.NotAReport refusal)
                _examples.Add(Invariant($"refused {refusal.Reason}: seed {report.Seed} {refusal.Message}"));
            foreach (Finding finding in accusations)
            {
                _accusing[finding.Rule + " " + finding.Outcome] = _accusing.GetValueOrDefault(finding.Rule + " " + finding.Outcome) + 1;
                _examples.Add(Invariant($"false {finding.Rule} {finding.Outcome}: seed {report.Seed} {finding.Message} «{(finding.Evidence.IsEmpty ? "" : finding.Evidence[0].Quote)}»"));
            }
        }
    }

    public void Print(TextWriter to, int examples)
    {
        int all = _fields.Values.Sum(f => f.All);
        to.WriteLine("| field | read | right |");
        to.WriteLine("|---|---|---|");
        foreach ((string name, (int read, int right)) in _fields)
            to.WriteLine(Invariant($"| {name} | {read} | {100.0 * right / read:0.00} % |"));
        to.WriteLine(Invariant($"| **all** | {all} | {100.0 * (all - Wrong) / Math.Max(1, all):0.000} % |"));
        to.WriteLine(Invariant($"{Wrong} fields wrong, of which {_none} say nothing; {Reports} consistent reports: {Refused} refused, {Accused} with a finding or a doubt, {Errors} errors in all"));
        foreach ((string rule, int count) in _accusing)
            to.WriteLine(Invariant($"  {count} × {rule}"));
        foreach (IGrouping<string, string> group in _examples.GroupBy(e => e[..e.IndexOf(':', StringComparison.Ordinal)], StringComparer.Ordinal))
        {
            foreach (string example in group.Take(examples))
                to.WriteLine(example);
        }
    }
}
