using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Documents;

namespace CTCPL.Pipeline.Rules.Corrections;

/// <summary>
/// Says of every finding which corrections it rests on. A finding rests on a correction when it would not be there, or would say something
/// else, without it, and when it points at the corrected figure.
/// </summary>
internal static class RestingFindings
{
    /// <summary>Most corrections that one finding names.</summary>
    private const int MostNamed = 3;

    /// <param name="findings">With all corrections.</param>
    /// <param name="laid">The corrections.</param>
    /// <param name="without">The findings without this one correction.</param>
    public static ImmutableArray<Finding> Mark(
        ImmutableArray<Finding> findings, ImmutableArray<LaidCorrection> laid, Func<Correction, ImmutableArray<Finding>> without)
    {
        List<LaidCorrection>[] resting = [.. findings.Select(_ => new List<LaidCorrection>())];
        foreach (LaidCorrection correction in laid.Where(l => l.What is not null))
        {
            HashSet<(string, string, string, Severity)> others = [.. without(correction.Correction).Select(Face)];
            foreach ((int index, Finding finding) in findings.Index())
            {
                if (!others.Contains(Face(finding)) || finding.Evidence.Any(e => Meets(e.At, correction.Place!.Value)))
                    resting[index].Add(correction);
            }
        }
        return [.. findings.Zip(resting, (finding, on) => on.Count == 0 ? finding : finding with { Message = Explained(finding, on) })];
    }

    private static (string, string, string, Severity) Face(Finding f) => (f.Rule, f.Key, f.Message, f.Severity);

    private static bool Meets(TextSpan one, TextSpan other) => one.Line == other.Line
        && one.Column <= other.Column + other.Length && other.Column <= one.Column + one.Length;

    /// <summary>Those that the finding points at first.</summary>
    private static string Explained(Finding finding, List<LaidCorrection> on)
    {
        IEnumerable<LaidCorrection> named = on
            .OrderByDescending(l => finding.Evidence.Any(e => Meets(e.At, l.Place!.Value)))
            .Take(MostNamed);
        string more = on.Count > MostNamed ? string.Create(Wording.Vietnamese, $" Còn {on.Count - MostNamed} giá trị khác đã sửa; xem bảng số liệu.") : "";
        return $"{finding.Message} {string.Join(' ', named.Select(l => l.Sentence()))}{more}";
    }
}
