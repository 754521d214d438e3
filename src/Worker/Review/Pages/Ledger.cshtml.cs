using System.Collections.Immutable;
using System.Globalization;
using CTCPL.Pipeline.Rules;
using CTCPL.Pipeline.Storage.Ledger;
using CTCPL.Pipeline.Storage.Review;
using CTCPL.Pipeline.Worker.Accounts;
using CTCPL.Pipeline.Worker.Intake;
using CTCPL.Pipeline.Worker.Keeping;
using CTCPL.Pipeline.Worker.Review.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;

namespace CTCPL.Pipeline.Worker.Review.Pages;

/// <summary>Every file ever seen, with what became of it.</summary>
internal sealed class LedgerModel(LedgerList ledger, AgainStore again, IOptions<IntakeOptions> intake, TimeProvider time) : PageModel
{
    private const int PageSize = 100;

    /// <summary>As stored; empty for all.</summary>
    [BindProperty(Name = "trang-thai", SupportsGet = true)]
    public string? State { get; set; }

    /// <summary>Part of the path; empty for all.</summary>
    [BindProperty(Name = "q", SupportsGet = true)]
    public string? Search { get; set; }

    [BindProperty(Name = "trang", SupportsGet = true)]
    public int PageNumber { get; set; }

    public IReadOnlyList<ListedFile> Files { get; private set; } = [];

    public IReadOnlyDictionary<string, int> Counts { get; private set; } = ImmutableDictionary<string, int>.Empty;

    public Pager Pager { get; private set; } = null!;

    /// <summary>Where reports are dropped; <c>null</c> on a node without intake.</summary>
    public string? InboxFolder => intake.Value.Folder is { Length: > 0 } folder ? folder : null;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        int page = Math.Clamp(PageNumber, 1, 1_000_000);
        string search = Search ?? "";
        Counts = await ledger.CountsAsync(search, Access.Of(User).Reach, cancellationToken);
        int total = string.IsNullOrEmpty(State) ? Counts.Values.Sum() : Counts.GetValueOrDefault(State);
        Pager = new Pager(page, PageSize, total, number => Address(State, number));
        Files = await ledger.PageAsync(State ?? "", search, Access.Of(User).Reach, (page - 1) * PageSize, PageSize, cancellationToken);
    }

    /// <summary>Has a file's kept bytes read again.</summary>
    public Task<IActionResult> OnPostRetryAsync([FromForm(Name = "so")] long number, CancellationToken cancellationToken) =>
        AnswerAsync(number, () => again.RetryAsync(number, Session.Name(User), time.GetUtcNow(), cancellationToken), AgainWords.Retry);

    /// <summary>Has a file laid into the inbox again.</summary>
    public Task<IActionResult> OnPostPutBackAsync([FromForm(Name = "so")] long number, CancellationToken cancellationToken) =>
        AnswerAsync(number, () => again.PutBackAsync(number, Session.Name(User), time.GetUtcNow(), cancellationToken), AgainWords.PutBack);

    /// <summary>Has the kept bytes of every file read again that could not be read.</summary>
    public async Task<IActionResult> OnPostRetryAllAsync(CancellationToken cancellationToken)
    {
        if (Access.Of(User) is not { MayDecide: true, SeesEverything: true })
            return Forbid();
        int done = 0;
        foreach (long number in await again.UnreadableAsync(cancellationToken))
            done += await again.RetryAsync(number, Session.Name(User), time.GetUtcNow(), cancellationToken) == Again.Done ? 1 : 0;
        TempData["Saved"] = $"{Wording.Number(done)} tệp đang được đọc và kiểm tra lại.";
        return LocalRedirect("/so-tiep-nhan");
    }

    private async Task<IActionResult> AnswerAsync(long number, Func<Task<Again>> change, Func<Again, string> words)
    {
        if (!Roles.MayDecide(User))
            return Forbid();
        if (!await ledger.SeesAsync(number, Access.Of(User).Reach, HttpContext.RequestAborted))
            return NotFound();
        Again outcome = await change();
        TempData[outcome == Again.Done ? "Saved" : "Problem"] = words(outcome);
        return LocalRedirect(Address(State, Math.Clamp(PageNumber, 1, 1_000_000)));
    }

    /// <summary>Where a form of this view is sent.</summary>
    public string PostTo(string handler) => QueryHelpers.AddQueryString(Address(State, Math.Max(1, PageNumber)), "handler", handler);

    /// <summary>This search in another state or on another page.</summary>
    public string Address(string? state, int page = 1) => QueryString.Create(
        new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["trang-thai"] = state,
            ["q"] = Search,
            ["trang"] = page == 1 ? null : page.ToString(CultureInfo.InvariantCulture),
        }.Where(p => !string.IsNullOrEmpty(p.Value))) is { HasValue: true } query ? "/so-tiep-nhan" + query.Value : "/so-tiep-nhan";
}
