using CTCPL.Pipeline.Testing.Evaluation;
using static System.FormattableString;

namespace CTCPL.Pipeline.Bench.Evaluate;

/// <summary>Counts documents that are no reports by what became of them.</summary>
internal sealed class AbstentionTally
{
    private readonly Lock _gate = new();
    private readonly SortedDictionary<OtherDocumentKind, (int All, int Wrong)> _kinds = [];
    private readonly SortedSet<string> _examples = new(StringComparer.Ordinal);

    /// <summary>Read as a report, or refused for a wrong reason.</summary>
    public int Errors => _kinds.Values.Sum(k => k.Wrong);

    public void Add(OtherDocument document)
    {
        string? fault = document.Fault(Judged.Of(document.Text).Outcome);
        lock (_gate)
        {
            (int all, int wrong) = _kinds.GetValueOrDefault(document.Kind);
            _kinds[document.Kind] = (all + 1, wrong + (fault is null ? 0 : 1));
            if (fault is not null)
                _examples.Add(Invariant($"abstention {document.Kind}: seed {document.Seed} {fault}"));
        }
    }

    public void Print(TextWriter to, int examples)
    {
        if (_kinds.Count == 0)
            return;
        to.WriteLine("| no report | documents | abstention errors |");
        to.WriteLine("|---|---|---|");
        foreach ((OtherDocumentKind kind, (int all, int wrong)) in _kinds)
            to.WriteLine(Invariant($"| {kind} | {all} | {wrong} |"));
        foreach (IGrouping<string, string> group in _examples.GroupBy(e => e[..e.IndexOf(':', StringComparison.Ordinal)], StringComparer.Ordinal))
        {
            foreach (string example in group.Take(examples))
                to.WriteLine(example);
        }
    }
}
