using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Storage.Accounts;
using CTCPL.Pipeline.Storage.Keeping;
using CTCPL.Pipeline.Storage.Registry;
using CTCPL.Pipeline.Storage.Review;
using CTCPL.Pipeline.Storage.Triage;
using CTCPL.Pipeline.Storage.Versions;
using CTCPL.Pipeline.Worker.Accounts;
using CTCPL.Pipeline.Worker.Keeping;
using CTCPL.Pipeline.Worker.Reading.Recognition;
using CTCPL.Pipeline.Worker.Review.Documents;
using CTCPL.Pipeline.Worker.Review.Originals;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CTCPL.Pipeline.Worker.Review.Pages;

/// <summary>One report: the document as read beside what was found in it.</summary>
internal sealed class ReportModel(
    SubmissionView submissions,
    VersionView versions,
    Decisions decisions,
    TriageHistory triage,
    AccountStore accounts,
    WithdrawalStore withdrawals,
    RegistryStore registry,
    PagePictures pictures,
    TimeProvider time) : PageModel
{
    public ViewedSubmission Submission { get; private set; } = null!;

    /// <summary>Root causes; see <see cref="ReportFinding.Tree"/>.</summary>
    public ImmutableArray<ReportFinding> Findings { get; private set; } = [];

    public int FindingCount { get; private set; }

    /// <summary>The document as read; empty when there is no text.</summary>
    public ImmutableArray<DocumentBlock> Document { get; private set; } = [];

    public ReportFigures? Figures { get; private set; }

    /// <summary>All versions of the report, the newest first.</summary>
    public IReadOnlyList<ListedVersion> Versions { get; private set; } = [];

    /// <summary>What the newest version has put right.</summary>
    public IReadOnlyList<FixedFinding> Fixed { get; private set; } = [];

    /// <summary>How the file was read; <c>null</c> when it could not be.</summary>
    public ReadingOfFile? Reading { get; private set; }

    /// <summary>Whether the tab of figures is chosen.</summary>
    public bool ShowsFigures { get; private set; }

    /// <summary>Withdrawals and what else was done with the file, oldest first.</summary>
    public IReadOnlyList<AuditedDeed> History { get; private set; } = [];

    /// <summary>How its unit stands to the registry; <c>null</c> while there is none.</summary>
    public OddReport? Unit { get; private set; }

    /// <summary>Names of those a finding can be given to; none for a reader who decides nothing.</summary>
    public IReadOnlyList<string> People { get; private set; } = [];

    /// <summary>Whether the original's pages can be shown as they look.</summary>
    public bool CanShowOriginal => Submission.RemovedAt is null && PagePictures.CanShow(Submission.MediaType);

    /// <summary>Whether the original is a PDF, which a browser opens by itself.</summary>
    public bool IsPdf => Submission.MediaType is MediaType.Pdf;

    /// <summary>Whether the left side shows the original's pages in place of the text as read.</summary>
    public bool ShowsOriginal { get; private set; }

    /// <summary>The original's pages with the places in them; empty when they are not shown, or cannot be.</summary>
    public ImmutableArray<SeenPage> Seen { get; private set; } = [];

    /// <summary>Address of this report with these sides.</summary>
    public string At(bool figures, bool original) => string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"/bao-cao/{Submission.Id}{(figures || original != OriginalFirst ? "?" : "")}{(figures ? "xem=so-lieu" : "")}{(figures && original != OriginalFirst ? "&" : "")}{(original == OriginalFirst ? "" : original ? "ben=goc" : "ben=chu")}");

    /// <summary>What was read off a picture is believed by looking at the picture.</summary>
    private bool OriginalFirst => CanShowOriginal && Reading?.Method is ReadingMethod.Ocr;

    public Task<IActionResult> OnGetAsync(
        long id, [FromQuery(Name = "xem")] string? tab, [FromQuery(Name = "ben")] string? side, CancellationToken cancellationToken) =>
        ShowAsync(id, tab, side, draft: null, cancellationToken);

    private async Task<IActionResult> ShowAsync(long id, string? tab, string? side, FindingDraft? draft, CancellationToken cancellationToken)
    {
        ViewedSubmission? submission = await submissions.FindAsync(id, Access.Of(User).Reach, cancellationToken);
        if (submission is null)
            return NotFound();
        Submission = submission;
        IReadOnlyList<ViewedFinding> rows = await submissions.FindingsAsync(id, Access.Of(User).Reach, cancellationToken);
        Versions = await versions.AllAsync(id, cancellationToken);
        Fixed = await versions.FixedAsync(id, cancellationToken);
        History = await withdrawals.HistoryAsync(id, cancellationToken);
        Unit = await registry.OfReportAsync(id, cancellationToken);
        FindingCount = rows.Count;
        Findings = ReportFinding.Tree(rows, Access.Of(User).IsStaff ? await triage.OfReportAsync(id, cancellationToken) : [], draft);
        People = Roles.MayDecide(User) ? [.. (await accounts.AllAsync(cancellationToken)).Where(a => a.Role is Roles.Administrator or Roles.Reviewer).Select(a => a.Name)] : [];
        Figures = submission.Result is { } result ? StoredResult.Figures(result) : null;
        Reading = submission.Result is { } stored ? StoredResult.Reading(stored) : null;
        ShowsFigures = Figures is not null && tab is "so-lieu";
        ShowsOriginal = CanShowOriginal && side switch { "goc" => true, "chu" => false, _ => OriginalFirst };
        await LayOutAsync(submission, cancellationToken);
        return Page();
    }

    /// <summary>Records a decision about one finding and shows it again; what could not be saved stands in the form again.</summary>
    public async Task<IActionResult> OnPostAsync(
        long id,
        [FromForm(Name = "chon")] string chosen,
        [FromForm(Name = "trangThai")] string? state,
        [FromForm(Name = "ghiChu")] string? note,
        CancellationToken cancellationToken)
    {
        if (await FindAsync(id, chosen, cancellationToken) is not { } finding)
            return Roles.MayDecide(User) ? NotFound() : Forbid();
        Decided decided = await decisions.TakeAsync([chosen], state, note, Access.Of(User), cancellationToken);
        return await AnswerAsync(
            id, finding, "Đã lưu “" + Labels.State(state ?? "") + "”.",
            decided.Problem is { } problem ? new FindingDraft(finding.TriageKey, state, note, null, null, problem) : null,
            cancellationToken);
    }

    /// <summary>Adds a remark to one finding.</summary>
    public async Task<IActionResult> OnPostCommentAsync(
        long id, [FromForm(Name = "chon")] string chosen, [FromForm(Name = "yKien")] string? comment, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, chosen, cancellationToken) is not { } finding)
            return Roles.MayDecide(User) ? NotFound() : Forbid();
        string? problem = await decisions.CommentAsync(finding.TriageKey, comment, Session.Name(User), cancellationToken);
        return await AnswerAsync(
            id, finding, "Đã lưu ý kiến.",
            problem is null ? null : new FindingDraft(finding.TriageKey, null, null, comment, null, problem), cancellationToken);
    }

    /// <summary>Gives one finding to somebody.</summary>
    public async Task<IActionResult> OnPostAssignAsync(
        long id, [FromForm(Name = "chon")] string chosen, [FromForm(Name = "nguoi")] string? assignee, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, chosen, cancellationToken) is not { } finding)
            return Roles.MayDecide(User) ? NotFound() : Forbid();
        string? problem = await decisions.AssignAsync(chosen, assignee, Session.Name(User), cancellationToken);
        return await AnswerAsync(
            id, finding, string.IsNullOrEmpty(assignee) ? "Đã bỏ giao việc." : "Đã giao cho " + assignee + ".",
            problem is null ? null : new FindingDraft(finding.TriageKey, null, null, null, assignee ?? "", problem), cancellationToken);
    }

    /// <summary>The finding of this report that a form names; <c>null</c> when it is none of it, or the reader may not decide.</summary>
    private async Task<ViewedFinding?> FindAsync(long id, string chosen, CancellationToken cancellationToken)
    {
        if (!Roles.MayDecide(User))
            return null;
        string key = Decisions.KeyOf(chosen ?? "");
        IReadOnlyList<ViewedFinding> rows = await submissions.FindingsAsync(id, Access.Of(User).Reach, cancellationToken);
        return rows.FirstOrDefault(r => string.Equals(r.TriageKey, key, StringComparison.Ordinal));
    }

    private async Task<IActionResult> AnswerAsync(
        long id, ViewedFinding finding, string saved, FindingDraft? draft, CancellationToken cancellationToken)
    {
        if (draft is null)
        {
            TempData["Saved"] = saved;
            return LocalRedirect(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"/bao-cao/{id}#f{finding.Position + 1}"));
        }
        TempData["Problem"] = draft.Problem;
        return await ShowAsync(id, tab: null, side: null, draft, cancellationToken);
    }

    /// <summary>Takes the report out of lists, chains and dossiers.</summary>
    public Task<IActionResult> OnPostWithdrawAsync(long id, [FromForm(Name = "lyDo")] string? reason, CancellationToken cancellationToken) =>
        KeepingAsync(id, reason, withdrawals.WithdrawAsync, "Đã rút báo cáo.", cancellationToken);

    /// <summary>Brings a withdrawn report back.</summary>
    public Task<IActionResult> OnPostReinstateAsync(long id, [FromForm(Name = "lyDo")] string? reason, CancellationToken cancellationToken) =>
        KeepingAsync(id, reason, withdrawals.ReinstateAsync, "Đã khôi phục báo cáo; báo cáo đang được kiểm tra lại.", cancellationToken);

    private async Task<IActionResult> KeepingAsync(
        long id,
        string? reason,
        Func<long, string, string, DateTimeOffset, CancellationToken, Task<Withdrawing>> change,
        string done,
        CancellationToken cancellationToken)
    {
        if (!Roles.MayDecide(User))
            return Forbid();
        if (!await submissions.SeesAsync(id, Access.Of(User).Reach, cancellationToken))
            return NotFound();
        string why = WithdrawalWords.Clean(reason);
        if (WithdrawalWords.Complaint(why) is string complaint)
        {
            TempData["Problem"] = complaint;
        }
        else
        {
            Withdrawing outcome = await change(id, Session.Name(User), why, time.GetUtcNow(), cancellationToken);
            if (outcome == Withdrawing.Unknown)
                return NotFound();
            TempData[outcome == Withdrawing.Done ? "Saved" : "Problem"] = outcome == Withdrawing.Done ? done : WithdrawalWords.Refusal(outcome);
        }
        return LocalRedirect(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"/bao-cao/{id}"));
    }

    private async Task LayOutAsync(ViewedSubmission submission, CancellationToken cancellationToken)
    {
        DocumentText? document = submission.Text is { } text ? StoredResult.Document(text) : null;
        ILookup<int, Highlight> highlights = (
            from finding in Findings.SelectMany(f => f.All())
            from place in finding.Evidence
            let lines = document?.Lines ?? []
            where place.Line >= 1 && place.Line <= lines.Length
            select (place.Line, Mark: Highlight.Of(lines[place.Line - 1].Content, place.Quote, finding.Number, finding.Weight)))
            .ToLookup(p => p.Line, p => p.Mark);
        if (ShowsOriginal)
        {
            ImmutableArray<PageSize> sizes = await pictures.SizesAsync(
                submission.Sha256,
                async () => (await submissions.ContentAsync(submission.Id, Access.Of(User).Reach, cancellationToken))?.Bytes,
                cancellationToken);
            Seen = SeenPage.LayOut(sizes, document, highlights);
        }
        else if (document is not null)
        {
            Document = DocumentBlock.LayOut(document, highlights);
        }
    }
}
