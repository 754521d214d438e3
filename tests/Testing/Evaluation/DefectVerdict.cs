using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Rules;

namespace CTCPL.Pipeline.Testing.Evaluation;

/// <summary>What became of a defect.</summary>
public enum DefectVerdict
{
    /// <summary>A rule that must find it points at its place.</summary>
    Found,

    /// <summary>A finding, but not of its rule or not at its place.</summary>
    Elsewhere,

    /// <summary>The report could be true as it stands: proven by enumeration, not by the product.</summary>
    Sensible,

    /// <summary>The layout does not show what was changed.</summary>
    Unseen,

    /// <summary>Nothing was said of it.</summary>
    Missed,
}

/// <summary>Judges what the product says of a defect.</summary>
public static class DefectVerdicts
{
    /// <summary>The verdict on a defect in the text of a report.</summary>
    /// <returns>The verdict, and what the product said.</returns>
    public static (DefectVerdict Verdict, string Said) Of(GeneratedReport report, Defect defect) =>
        Of(report, defect, report.Text, (report with { Stated = defect.Stated }).Text);

    /// <summary>The verdict on a defect in a file.</summary>
    /// <param name="report">Without the defect.</param>
    /// <param name="defect">What was put in.</param>
    /// <param name="sound">The text of the file without it.</param>
    /// <param name="text">The text of the file with it.</param>
    public static (DefectVerdict Verdict, string Said) Of(GeneratedReport report, Defect defect, DocumentText sound, DocumentText text)
    {
        ImmutableHashSet<int> changed = Changed(sound, text);
        if (changed.IsEmpty && sound.Lines.Length == text.Lines.Length)
            return (DefectVerdict.Unseen, "");
        var judged = Judged.Of(text);
        ImmutableArray<Finding> findings = [.. (judged.Assessment?.Findings ?? []).Where(f => f.Outcome is Outcome.NotMet && !string.Equals(f.Rule, Judged.Honest, StringComparison.Ordinal))];
        // A printed figure may begin in the line above the one where it was changed.
        bool found = defect.Rules.IsEmpty
            ? findings.Any(f => IsGrave(f) && (defect.Anywhere || f.Evidence.Any(e => changed.Contains(e.At.Line) || changed.Contains(e.At.Line + 1))))
            : findings.Any(f => defect.Rules.Contains(f.Rule, StringComparer.Ordinal)
                || ((!report.IsList || report.Stated.Standard.Conditions.Count is null) && defect.OtherwiseRules.Contains(f.Rule, StringComparer.Ordinal)));
        DefectVerdict verdict = found ? DefectVerdict.Found
            : Sense.Is(defect.Stated) || (defect.Place is { } place && IsNamedNowhereElse(report, place)) ? DefectVerdict.Sensible
            : findings.Any(IsGrave) ? DefectVerdict.Elsewhere
            : DefectVerdict.Missed;
        return (verdict, string.Join("; ", findings.Select(f => $"{f.Rule}: {f.Message}")));
    }

    /// <summary>Whether no other place of the layout shows a year or unit that could contradict the one at this place.</summary>
    private static bool IsNamedNowhereElse(GeneratedReport report, FormalPlace place)
    {
        DocumentText sound = report.Text;
        return Enum.GetValues<FormalPlace>().Where(other => other != place).All(other =>
            Changed(sound, (report with { Stated = report.Stated with { Years = report.Stated.Years.SetItem(other, 1999) } }).Text).IsEmpty);
    }

    private static bool IsGrave(Finding finding) =>
        finding.Severity is not Severity.Notice || string.Equals(finding.Rule, "total-rounded", StringComparison.Ordinal);

    /// <summary>Lines of the second text that are not those of the first, counted from both ends.</summary>
    private static ImmutableHashSet<int> Changed(DocumentText before, DocumentText after)
    {
        int most = Math.Min(before.Lines.Length, after.Lines.Length);
        int head = 0;
        while (head < most && Same(before.Lines[head], after.Lines[head]))
            head++;
        int tail = 0;
        while (tail < most - head && Same(before.Lines[^(tail + 1)], after.Lines[^(tail + 1)]))
            tail++;
        return [.. Enumerable.Range(head + 1, Math.Max(0, after.Lines.Length - tail - head))];
    }

    private static bool Same(TextLine one, TextLine other) => string.Equals(one.Content, other.Content, StringComparison.Ordinal);
}
