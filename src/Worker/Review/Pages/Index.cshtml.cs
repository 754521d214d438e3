using System.Collections.Immutable;
using CTCPL.Pipeline.Rules;
using CTCPL.Pipeline.Storage.Accounts;
using CTCPL.Pipeline.Storage.Contents;
using CTCPL.Pipeline.Storage.Review;
using CTCPL.Pipeline.Worker.Accounts;
using CTCPL.Pipeline.Worker.Intake;
using CTCPL.Pipeline.Worker.Review.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace CTCPL.Pipeline.Worker.Review.Pages;

/// <summary>The discrepancy list.</summary>
internal sealed class IndexModel(
    FindingList findings,
    SavedViews views,
    AccountStore accounts,
    LedgerList ledger,
    Decisions decisions,
    Moments moments,
    OriginalsCheck originals,
    IOptions<IntakeOptions> intake,
    TimeProvider time) : PageModel
{
    public ListAddress Address { get; private set; } = null!;

    /// <summary>Findings by bucket, every other choice respected.</summary>
    public IReadOnlyDictionary<string, int> Buckets { get; private set; } = ImmutableDictionary<string, int>.Empty;

    public ImmutableArray<Facet> Facets { get; private set; } = [];

    public ImmutableArray<ListSection> Sections { get; private set; } = [];

    /// <summary>The account's own by name, then those others share.</summary>
    public IReadOnlyList<SavedView> Views { get; private set; } = [];

    /// <summary>Names of those a finding can be given to; none for a reader who decides nothing.</summary>
    public IReadOnlyList<string> People { get; private set; } = [];

    /// <summary>Files by state of the ledger.</summary>
    public IReadOnlyDictionary<string, int> Files { get; private set; } = ImmutableDictionary<string, int>.Empty;

    /// <summary>Originals that are not what was received.</summary>
    public int Damaged { get; private set; }

    public Pager Pager { get; private set; } = null!;

    public Moments Moments => moments;

    /// <summary>Where reports are dropped; <c>null</c> on a node without intake.</summary>
    public string? InboxFolder => intake.Value.Folder is { Length: > 0 } folder ? folder : null;

    public int Unfinished =>
        Count(Bucket.ToReview) + Count(Bucket.InProgress) + Count(Bucket.NotCheckable);

    /// <summary>Findings of a rule that this view shows, on all its pages.</summary>
    public int RuleCount(string ruleId) => _rules.GetValueOrDefault(ruleId);

    private Dictionary<string, int> _rules = [];

    public int Count(string bucket) => Buckets.GetValueOrDefault(bucket);

    public int FileCount(string state) => Files.GetValueOrDefault(state);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Address = ListAddress.Parse(Request.Query);
        FindingFilter filter = Address.ToFilter() with { Reach = Access.Of(User).Reach };
        // None of these waits for another: each has a connection of its own.
        Task<IReadOnlyList<FacetCount>> counting = findings.FacetsAsync(filter, cancellationToken);
        Task<IReadOnlyList<ListedFinding>> listing = findings.PageAsync(
            filter, (Address.Page - 1) * ListAddress.PageSize, ListAddress.PageSize, cancellationToken);
        Task<IReadOnlyDictionary<string, int>> files = ledger.CountsAsync("", Access.Of(User).Reach, cancellationToken);
        IReadOnlyList<FacetCount> counts = await counting;
        Buckets = counts
            .Where(c => c.Facet is "bucket")
            .ToDictionary(c => c.Value, c => c.Count, StringComparer.Ordinal);
        int total = Buckets.Where(b => filter.Buckets.IsEmpty || filter.Buckets.Contains(b.Key, StringComparer.Ordinal)).Sum(b => b.Value);
        Pager = new Pager(Address.Page, ListAddress.PageSize, total, page => (Address with { Page = page }).ToString());
        Facets = Facet.Of(Address, counts);
        _rules = counts.Where(c => c.Facet is "rule").ToDictionary(c => c.Value, c => c.Count, StringComparer.Ordinal);
        Sections = ListSection.Of(await listing, Address.ByRule);
        Views = await views.ForAsync(Session.Name(User), cancellationToken);
        Damaged = (await originals.AlarmsAsync(cancellationToken)).Count;
        People = Roles.MayDecide(User) ? [.. (await accounts.AllAsync(cancellationToken)).Where(a => a.Role is Roles.Administrator or Roles.Reviewer).Select(a => a.Name)] : [];
        Files = await files;
    }

    /// <summary>Longest name of a view, in UTF-16 units.</summary>
    public const int ViewNameLength = 80;

    /// <summary>Gives the view shown a name.</summary>
    public async Task<IActionResult> OnPostKeepViewAsync(
        [FromForm(Name = "tenXem")] string? name, [FromForm(Name = "dungChung")] bool shared, CancellationToken cancellationToken)
    {
        ListAddress address = ListAddress.Parse(Request.Query) with { Page = 1 };
        string called = (name ?? "").Trim();
        if (called.Length is 0 or > ViewNameLength)
        {
            TempData["Problem"] = string.Create(Wording.Vietnamese, $"Hãy đặt tên cho chế độ xem, tối đa {ViewNameLength} ký tự.");
        }
        else
        {
            await views.KeepAsync(
                Session.Name(User), called, address.ToString()[1..], shared && Roles.MayDecide(User), time.GetUtcNow(), cancellationToken);
            TempData["Saved"] = "Đã lưu chế độ xem “" + called + "”.";
        }
        return LocalRedirect(address.ToString());
    }

    /// <summary>Forgets a view of one's own.</summary>
    public async Task<IActionResult> OnPostDropViewAsync([FromForm(Name = "xem")] long view, CancellationToken cancellationToken)
    {
        string? name = await views.DropAsync(Session.Name(User), view, cancellationToken);
        if (name is not null)
            TempData["Saved"] = "Đã bỏ chế độ xem “" + name + "”.";
        return LocalRedirect(ListAddress.Parse(Request.Query).ToString());
    }

    /// <summary>Records a decision about the chosen findings and shows the same view again.</summary>
    public async Task<IActionResult> OnPostAsync(
        [FromForm(Name = "chon")] string[] chosen,
        [FromForm(Name = "trangThai")] string? state,
        [FromForm(Name = "ghiChu")] string? note,
        CancellationToken cancellationToken)
    {
        if (!Roles.MayDecide(User))
            return Forbid();
        Decided decided = await decisions.TakeAsync(chosen, state, note, Access.Of(User), cancellationToken);
        if (decided.Saved > 0)
            TempData["Saved"] = string.Create(Wording.Vietnamese, $"Đã lưu “{Labels.State(state ?? "")}” cho {decided.Saved} sai lệch.");
        if (decided.Problem is not null)
            (TempData["DraftNote"], TempData["DraftState"]) = (note, state); // the words stay in the form
        TempData["Problem"] = decided.Problem;
        return LocalRedirect(ListAddress.Parse(Request.Query).ToString());
    }

    /// <summary>Gives the chosen findings to somebody and shows the same view again.</summary>
    public async Task<IActionResult> OnPostAssignAsync(
        [FromForm(Name = "chon")] string[] chosen, [FromForm(Name = "nguoi")] string? assignee, CancellationToken cancellationToken)
    {
        if (!Roles.MayDecide(User))
            return Forbid();
        Decided decided = await decisions.AssignAllAsync(chosen, assignee, Access.Of(User), cancellationToken);
        if (decided.Saved > 0)
        {
            TempData["Saved"] = string.Create(
                Wording.Vietnamese, $"{(string.IsNullOrEmpty(assignee) ? "Đã bỏ giao" : $"Đã giao cho {assignee}:")} {decided.Saved} sai lệch.");
        }
        TempData["Problem"] = decided.Problem;
        return LocalRedirect(ListAddress.Parse(Request.Query).ToString());
    }
}
