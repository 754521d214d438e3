using System.Collections.Immutable;
using CTCPL.Pipeline.Storage.Review;
using CTCPL.Pipeline.Storage.Versions;
using CTCPL.Pipeline.Worker.Accounts;
using CTCPL.Pipeline.Worker.Review.Comparing;
using CTCPL.Pipeline.Worker.Review.Documents;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CTCPL.Pipeline.Worker.Review.Pages;

/// <summary>Two versions of a report side by side: what was found in each, figures and text.</summary>
internal sealed class CompareModel(SubmissionView submissions, VersionView versions, VersionFindings findings) : PageModel
{
    public ViewedSubmission Older { get; private set; } = null!;

    public ViewedSubmission Newer { get; private set; } = null!;

    public IReadOnlyList<PairedFinding> Findings { get; private set; } = [];

    public ImmutableArray<ChangedFigure> Figures { get; private set; } = [];

    /// <summary><c>null</c> when a text is missing or too long to compare.</summary>
    public ImmutableArray<ChangedRow>? Text { get; private set; }

    /// <summary>The version of the smaller number is the older one; those of one number in the order they came.</summary>
    public async Task<IActionResult> OnGetAsync(long id, long other, CancellationToken cancellationToken)
    {
        Reach reach = Access.Of(User).Reach;
        ViewedSubmission? one = await submissions.FindAsync(id, reach, cancellationToken);
        ViewedSubmission? two = await submissions.FindAsync(other, reach, cancellationToken);
        if (one is null || two is null || id == other || !await AreVersionsAsync(id, other, cancellationToken))
            return NotFound();
        (Older, Newer) = (one.VersionNumber, one.ReceivedAt, one.Id).CompareTo((two.VersionNumber, two.ReceivedAt, two.Id)) < 0 ? (one, two) : (two, one);
        Findings = await findings.PairAsync(Older.Id, Newer.Id, cancellationToken);
        Figures = FigureChanges.Between(FiguresOf(Older), FiguresOf(Newer));
        Text = Older.Text is { } before && Newer.Text is { } after
            ? TextChanges.Between(StoredResult.Document(before), StoredResult.Document(after))
            : null;
        return Page();
    }

    private async Task<bool> AreVersionsAsync(long id, long other, CancellationToken cancellationToken) =>
        (await versions.AllAsync(id, cancellationToken)).Any(version => version.Id == other);

    private static ReportFigures? FiguresOf(ViewedSubmission submission) => submission.Result is { } result ? StoredResult.Figures(result) : null;
}
