using System.Collections.Immutable;
using CTCPL.Pipeline.Rules;
using CTCPL.Pipeline.Storage.Review;
using CTCPL.Pipeline.Worker.Exports;
using CTCPL.Pipeline.Worker.Review.Documents;

namespace CTCPL.Pipeline.Worker.Review.Papers;

/// <summary>What the slip sent back to a unit says, before it is laid out.</summary>
/// <param name="Report">Whose.</param>
/// <param name="Unit">"phường Thượng Cát"; <c>null</c> where the report does not tell.</param>
/// <param name="Standard">Its short name.</param>
/// <param name="JudgedWith">The program's versions.</param>
/// <param name="ToCorrect">Root causes to correct, in document order.</param>
/// <param name="NotChecked">What could not be checked: said without accusation.</param>
internal sealed record SlipContent(
    ViewedSubmission Report, string? Unit, string Standard, JudgedWith JudgedWith, ImmutableArray<SlipItem> ToCorrect, ImmutableArray<SlipItem> NotChecked)
{
    /// <param name="report">The report.</param>
    /// <param name="rows">Its findings with what was decided.</param>
    /// <param name="standard">The standard's short name.</param>
    /// <param name="judgedWith">The versions of the program.</param>
    public static SlipContent Of(ViewedSubmission report, IReadOnlyList<ViewedFinding> rows, string standard, JudgedWith judgedWith)
    {
        ImmutableArray<SlipItem> items = [.. ReportFinding.Tree(rows, [], draft: null).SelectMany(Items)];
        return new SlipContent(
            report,
            report.UnitName is null ? null : LowerFirst(Labels.Unit(report.UnitKind, report.UnitName)),
            standard,
            judgedWith,
            [.. items.Where(i => !i.IsUnsure)],
            [.. items.Where(i => i.IsUnsure)])
        {
            Corrected = report.Result is { } result ? [.. StoredResult.Overrides(result).Where(o => o.Applied)] : [],
        };
    }

    /// <summary>Figures that were misread and corrected by a reviewer.</summary>
    public ImmutableArray<StoredOverride> Corrected { get; init; } = [];

    public bool IsEmpty => ToCorrect.IsEmpty && NotChecked.IsEmpty;

    /// <summary>Below a cause that somebody called a false alarm or accepted nothing is said either: it has no ground of its own.</summary>
    private static IEnumerable<SlipItem> Items(ReportFinding root)
    {
        if (root.Row.State is "falseAlarm" or "accepted")
            return [];
        if (root.Row.State is "resolved" || IsNotice(root))
            return root.Dependants.SelectMany(Items);
        ImmutableArray<ReportFinding> below = [.. root.Dependants.SelectMany(Below)];
        SlipItem item = Item(root, [.. below.Where(d => !IsUnsure(d)).Select(d => d.Row.Message)]);
        return [item, .. below.Where(d => IsUnsure(d) && !item.IsUnsure).Select(d => Item(d, []))];
    }

    private static IEnumerable<ReportFinding> Below(ReportFinding finding) => finding switch
    {
        { Row.State: "falseAlarm" or "accepted" } => [],
        _ when finding.Row.State is "resolved" || IsNotice(finding) => finding.Dependants.SelectMany(Below),
        _ => finding.Dependants.SelectMany(Below).Prepend(finding),
    };

    private static bool IsUnsure(ReportFinding finding) => finding.Row.Outcome is "notCheckable";

    private static bool IsNotice(ReportFinding finding) => finding.Row is { Severity: "notice", Outcome: not "notCheckable" };

    private static SlipItem Item(ReportFinding finding, ImmutableArray<string> consequences) => new(
        finding.Row.Title,
        finding.Row.Message,
        finding.Evidence,
        finding.Elsewhere,
        finding.Row.Expected,
        finding.Row.Actual,
        RuleCatalog.Find(finding.Row.RuleId)?.Remedy,
        finding.Row.Citation,
        consequences,
        IsUnsure(finding));

    private static string LowerFirst(string text) => char.ToLowerInvariant(text[0]) + text[1..];
}

/// <summary>One numbered item.</summary>
/// <param name="Title">Of the fault.</param>
/// <param name="Message">With its numbers.</param>
/// <param name="Places">Primary place first.</param>
/// <param name="Elsewhere">Places in other documents.</param>
/// <param name="Expected">What should stand there; <c>null</c> where no one value can be told.</param>
/// <param name="Actual">What stands there.</param>
/// <param name="Remedy">What to do; <c>null</c> for a rule that is no more.</param>
/// <param name="Citation">The law.</param>
/// <param name="Consequences">Messages of what follows from it.</param>
/// <param name="IsUnsure">It could not be checked.</param>
internal sealed record SlipItem(
    string Title, string Message, ImmutableArray<EvidencePlace> Places, ImmutableArray<OtherPlace> Elsewhere, string? Expected, string? Actual,
    string? Remedy, string Citation, ImmutableArray<string> Consequences, bool IsUnsure);
