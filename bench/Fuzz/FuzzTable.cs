using System.Globalization;
using System.Text;

namespace CTCPL.Pipeline.Bench.Fuzz;

/// <summary>Counts of a fuzzing run, and what was wrong.</summary>
internal sealed class FuzzTable
{
    private readonly SortedDictionary<string, SortedDictionary<string, int>> _byMutation = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, int> _outcomes = new(StringComparer.Ordinal);
    private readonly List<long> _peaks = [];
    private readonly List<IReadOnlyList<long>> _resident = [];
    private TimeSpan _longest;
    private string _slowest = "";

    public int Files { get; private set; }

    /// <summary>What must not be.</summary>
    public List<string> Faults { get; } = [];

    /// <summary>Readers that died or were killed: contained, but each a defect to look at.</summary>
    public List<string> Contained { get; } = [];

    public void Add(SpoiltFile[] spoilt, CheckedBatch batch)
    {
        Files += spoilt.Length;
        _peaks.Add(batch.PeakKilobytes);
        _resident.Add(batch.ResidentKilobytes);
        foreach (SpoiltFile file in spoilt)
        {
            if (!batch.Results.TryGetValue(file.Name, out FileResult? result))
                continue;
            Count(_outcomes, result.Outcome);
            string kind = $"{file.Extension,-4} {file.Mutations.Split('+')[0]}";
            if (!_byMutation.TryGetValue(kind, out SortedDictionary<string, int>? outcomes))
                _byMutation.Add(kind, outcomes = new SortedDictionary<string, int>(StringComparer.Ordinal));
            Count(outcomes, result.Outcome);
            if (result.Took > _longest)
                (_longest, _slowest) = (result.Took, file.Name);
        }
    }

    public string Text()
    {
        var text = new StringBuilder();
        CultureInfo culture = CultureInfo.InvariantCulture;
        text.AppendLine(culture, $"{Files} files");
        foreach ((string outcome, int count) in _outcomes)
            text.AppendLine(culture, $"  {count,7}  {outcome}");
        text.AppendLine(culture, $"longest: {_longest.TotalSeconds:F1} s ({_slowest})");
        text.AppendLine(culture, $"peak memory of the program, MiB, by run: {_peaks.Min() / 1024} to {_peaks.Max() / 1024}");
        if (_resident.Find(r => r.Count >= 10) is not null)
        {
            text.AppendLine(culture, $"memory after each tenth of a run, MiB, mean: {string.Join(' ', Enumerable.Range(0, 10).Select(
                i => (_resident.Where(r => r.Count >= 10).Average(r => r[i]) / 1024).ToString("F0", culture)))}");
        }
        foreach ((string kind, SortedDictionary<string, int> outcomes) in _byMutation)
            text.AppendLine(culture, $"{kind,-28} {string.Join(", ", outcomes.Select(o => string.Create(culture, $"{o.Key} {o.Value}")))}");
        foreach (string contained in Contained)
            text.AppendLine(culture, $"contained: {contained}");
        foreach (string fault in Faults)
            text.AppendLine(culture, $"FAULT: {fault}");
        text.Append(culture, $"{Faults.Count} faults");
        return text.ToString();
    }

    private static void Count(SortedDictionary<string, int> counts, string key) => counts[key] = counts.GetValueOrDefault(key) + 1;
}
