using System.Collections.Immutable;
using static System.FormattableString;

namespace CTCPL.Pipeline.Bench.Ocr;

/// <summary>Counts what became of the facts of reports, and the errors found in reports that have none.</summary>
internal sealed class FactTally
{
    private readonly SortedDictionary<string, Counts> _groups = new(StringComparer.Ordinal);
    private readonly List<string> _examples = [];

    /// <summary>Whether a fact was read wrong, or an error found where there is none.</summary>
    public bool AnyWrong => _groups.Values.Any(counts => counts.Verdicts.GetValueOrDefault(Verdict.Wrong) + counts.WrongNames + counts.Errors > 0);

    public void Add(ScannedReport report, bool isReport, IReadOnlyList<FactVerdict> facts, ImmutableArray<string> errors)
    {
        foreach (string group in (string[])["all", Invariant($"{report.Dpi} dpi"), Tally.NameOf(report.Noise)])
        {
            if (!_groups.TryGetValue(group, out Counts? counts))
                _groups[group] = counts = new Counts();
            counts.Reports++;
            counts.NoReport += isReport ? 0 : 1;
            counts.Errors += errors.Length;
            counts.Accused += errors.IsEmpty ? 0 : 1;
            counts.WrongNames += facts.Count(fact => !ReportComparison.IsFigure(fact.Path) && fact.Verdict is Verdict.Wrong);
            foreach (FactVerdict fact in facts.Where(fact => ReportComparison.IsFigure(fact.Path)))
                counts.Verdicts[fact.Verdict] = counts.Verdicts.GetValueOrDefault(fact.Verdict) + 1;
        }
        string scan = Invariant($"{report.Noise} {report.Dpi} seed {report.Seed}");
        _examples.AddRange(errors.Select(error => $"! {scan} false error {error}"));
        _examples.AddRange(facts.Where(fact => fact.Verdict is Verdict.Wrong).Select(fact => $"! {scan} {fact.Path} is {fact.Written}, said to be {fact.Read}"));
        string lost = string.Join(", ", facts.Where(fact => fact.Verdict is Verdict.Lost).Select(fact => fact.Path));
        if (lost.Length > 0)
            _examples.Add(isReport ? $"? {scan} absent: {lost}" : $"? {scan} not taken for a report");
    }

    public void Print(TextWriter to, int examples)
    {
        to.WriteLine("| reports | number | no report | figures | right | doubtful | wrong | absent | wrong names | false errors |");
        to.WriteLine("|---|---|---|---|---|---|---|---|---|---|");
        foreach ((string name, Counts counts) in _groups)
        {
            to.WriteLine(Invariant(
                $"| {name} | {counts.Reports} | {counts.NoReport} | {counts.All} | {counts.Share(Verdict.Right)} | {counts.Share(Verdict.Doubtful)} | {counts.Verdicts.GetValueOrDefault(Verdict.Wrong)} | {counts.Share(Verdict.Lost)} | {counts.WrongNames} | {counts.Errors} in {counts.Accused} |"));
        }
        foreach (string example in _examples.Order(StringComparer.Ordinal).Take(examples))
            to.WriteLine(example);
    }

    private sealed class Counts
    {
        public int Reports { get; set; }

        /// <summary>Reports that were not taken for one, or could not be read.</summary>
        public int NoReport { get; set; }

        /// <summary>Names of units said wrong.</summary>
        public int WrongNames { get; set; }

        public int Errors { get; set; }

        /// <summary>Reports with at least one such error.</summary>
        public int Accused { get; set; }

        public Dictionary<Verdict, int> Verdicts { get; } = [];

        public int All => Verdicts.Values.Sum();

        public string Share(Verdict verdict)
        {
            int number = Verdicts.GetValueOrDefault(verdict);
            return Invariant($"{number} ({100.0 * number / Math.Max(1, All):0.0} %)");
        }
    }
}
