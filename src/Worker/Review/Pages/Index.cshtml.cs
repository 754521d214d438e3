using System.Collections.Immutable;
using CTCPL.Pipeline.Rules;
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
    FindingList findings, LedgerList ledger, Decisions decisions, Moments moments, OriginalsCheck originals, IOptions<IntakeOptions> intake) : PageModel
{
    public ListAddress Address { get; private set; } = null!;

    /// <summary>Findings by bucket, every other choice respected.</summary>
    public IReadOnlyDictionary<string, int> Buckets { get; private set; } = ImmutableDictionary<string, int>.Empty;

    public ImmutableArray<Facet> Facets { get; private set; } = [];

    public ImmutableArray<ReportGroup> Reports { get; private set; } = [];

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

    public int Count(string bucket) => Buckets.GetValueOrDefault(bucket);

    public int FileCount(string state) => Files.GetValueOrDefault(state);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Address = ListAddress.Parse(Request.Query);
        FindingFilter filter = Address.ToFilter();
        IReadOnlyList<FacetCount> counts = await findings.FacetsAsync(filter, cancellationToken);
        Buckets = counts
            .Where(c => c.Facet is "bucket")
            .ToDictionary(c => c.Value, c => c.Count, StringComparer.Ordinal);
        int total = Buckets.Where(b => filter.Buckets.IsEmpty || filter.Buckets.Contains(b.Key, StringComparer.Ordinal)).Sum(b => b.Value);
        Pager = new Pager(Address.Page, ListAddress.PageSize, total, page => (Address with { Page = page }).ToString());
        Facets = Facet.Of(Address, counts);
        Reports = ReportGroup.Of(await findings.PageAsync(
            filter, (Address.Page - 1) * ListAddress.PageSize, ListAddress.PageSize, cancellationToken));
        Damaged = (await originals.AlarmsAsync(cancellationToken)).Count;
        Files = await ledger.CountsAsync("", cancellationToken);
    }

    /// <summary>Records a decision about the chosen findings and shows the same view again.</summary>
    public async Task<IActionResult> OnPostAsync(
        [FromForm(Name = "chon")] string[] chosen,
        [FromForm(Name = "trangThai")] string? state,
        [FromForm(Name = "ghiChu")] string? note,
        CancellationToken cancellationToken)
    {
        Decided decided = await decisions.TakeAsync(chosen, state, note, Session.Name(User), cancellationToken);
        if (decided.Saved > 0)
            TempData["Saved"] = string.Create(Wording.Vietnamese, $"Đã lưu “{Labels.State(state ?? "")}” cho {decided.Saved} sai lệch.");
        TempData["Problem"] = decided.Problem;
        return LocalRedirect(ListAddress.Parse(Request.Query).ToString());
    }
}
