using CTCPL.Pipeline.Testing.Evaluation;
using static System.FormattableString;

namespace CTCPL.Pipeline.Bench.Evaluate;

/// <summary>Counts by rule what became of the defects that it must find.</summary>
/// <param name="title">What was seeded.</param>
internal sealed class DefectTally(string title)
{
    private readonly Lock _gate = new();
    private readonly SortedDictionary<string, Dictionary<DefectVerdict, int>> _rules = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _examples = new(StringComparer.Ordinal);

    /// <summary>Defects that nothing or the wrong thing was said of.</summary>
    public int Lost => _rules.Values.Sum(v => v.GetValueOrDefault(DefectVerdict.Missed) + v.GetValueOrDefault(DefectVerdict.Elsewhere));

    public void Add(int seed, Defect defect, (DefectVerdict Verdict, string Said) outcome)
    {
        string rule = defect.Rules.IsEmpty ? "(any figure)" : string.Join(" / ", defect.Rules);
        DefectVerdict verdict = outcome.Verdict;
        lock (_gate)
        {
            if (!_rules.TryGetValue(rule, out Dictionary<DefectVerdict, int>? verdicts))
                _rules[rule] = verdicts = [];
            verdicts[verdict] = verdicts.GetValueOrDefault(verdict) + 1;
            if (verdict is DefectVerdict.Missed or DefectVerdict.Elsewhere)
                _examples.Add(Invariant($"{verdict} {rule}: seed {seed} {defect.Name} ⇒ {outcome.Said}"));
        }
    }

    public void Print(TextWriter to, int examples)
    {
        to.WriteLine(title);
        to.WriteLine("| rule | defects | found | elsewhere | missed | still true | not shown | recall |");
        to.WriteLine("|---|---|---|---|---|---|---|---|");
        foreach ((string rule, Dictionary<DefectVerdict, int> verdicts) in _rules)
        {
            int found = verdicts.GetValueOrDefault(DefectVerdict.Found);
            int lost = verdicts.GetValueOrDefault(DefectVerdict.Elsewhere) + verdicts.GetValueOrDefault(DefectVerdict.Missed);
            to.WriteLine(Invariant($"| {rule} | {verdicts.Values.Sum()} | {found} | {verdicts.GetValueOrDefault(DefectVerdict.Elsewhere)} | {verdicts.GetValueOrDefault(DefectVerdict.Missed)} | {verdicts.GetValueOrDefault(DefectVerdict.Sensible)} | {verdicts.GetValueOrDefault(DefectVerdict.Unseen)} | {100.0 * found / Math.Max(1, found + lost):0.00} % |"));
        }
        foreach (IGrouping<string, string> group in _examples.GroupBy(e => e[..e.IndexOf(':', StringComparison.Ordinal)], StringComparer.Ordinal))
        {
            foreach (string example in group.Take(examples))
                to.WriteLine(example);
        }
    }
}
