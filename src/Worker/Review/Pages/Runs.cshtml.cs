using System.Globalization;
using CTCPL.Pipeline.Storage.Contents;
using CTCPL.Pipeline.Storage.Review;
using CTCPL.Pipeline.Worker.Accounts;
using CTCPL.Pipeline.Worker.Review.Lists;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CTCPL.Pipeline.Worker.Review.Pages;

/// <summary>Reprocessing runs, and what the latest (or a chosen one) changed.</summary>
[Authorize(AccountServices.SeeingEverything)]
internal sealed class RunsModel(RunList runs, OriginalsCheck originals) : PageModel
{
    private const int RunsShown = 30;
    private const int PageSize = 100;

    public IReadOnlyList<ListedRun> Runs { get; private set; } = [];

    /// <summary>Originals that are not what was received.</summary>
    public IReadOnlyList<DamagedOriginal> Damaged { get; private set; } = [];

    /// <summary>The run whose changes are shown; <c>null</c> when there is no run yet.</summary>
    public ListedRun? Shown { get; private set; }

    /// <summary>new, changed or gone; <c>null</c> for all.</summary>
    [BindProperty(Name = "thay-doi", SupportsGet = true)]
    public string? Change { get; set; }

    /// <summary>A rule's id; <c>null</c> for all.</summary>
    [BindProperty(Name = "quy-tac", SupportsGet = true)]
    public string? Rule { get; set; }

    /// <summary>A unit's folded name; <c>null</c> for all.</summary>
    [BindProperty(Name = "don-vi", SupportsGet = true)]
    public string? Unit { get; set; }

    /// <summary>As stored; <c>null</c> for all.</summary>
    [BindProperty(Name = "vi-sao", SupportsGet = true)]
    public string? Cause { get; set; }

    /// <summary>The changes by facet, the shown one's own choice left out.</summary>
    public ILookup<string, ChangeCount> Counts { get; private set; } = Enumerable.Empty<ChangeCount>().ToLookup(c => c.Facet, StringComparer.Ordinal);

    /// <summary>Changes of this kind that match the other choices; of all kinds for <c>null</c>.</summary>
    public int CountOf(string? change) =>
        Counts["change"].Where(c => change is null || string.Equals(c.Value, change, StringComparison.Ordinal)).Sum(c => c.Count);

    [BindProperty(Name = "trang", SupportsGet = true)]
    public int PageNumber { get; set; }

    public IReadOnlyList<ListedChange> Changes { get; private set; } = [];

    public Pager Pager { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(long? id, CancellationToken cancellationToken)
    {
        Damaged = await originals.AlarmsAsync(cancellationToken);
        Runs = await runs.LatestAsync(RunsShown, cancellationToken);
        Shown = Runs.FirstOrDefault(r => id is null || r.Id == id);
        if (Shown is null)
            return id is null ? Page() : NotFound();
        int page = Math.Clamp(PageNumber, 1, 1_000_000);
        var filter = new ChangeFilter(Change ?? "", Rule ?? "", Unit ?? "", Cause ?? "");
        Counts = (await runs.CountsAsync(Shown.Id, filter, cancellationToken)).ToLookup(c => c.Facet, StringComparer.Ordinal);
        Pager = new Pager(page, PageSize, CountOf(Change), number => Address(Change, number));
        Changes = await runs.ChangesAsync(Shown.Id, filter, (page - 1) * PageSize, PageSize, cancellationToken);
        return Page();
    }

    /// <summary>The shown run with another choice of changes; the other choices stay.</summary>
    public string Address(string? change, int page = 1)
    {
        (string Name, string? Value)[] choices =
            [("thay-doi", change), ("quy-tac", Rule), ("don-vi", Unit), ("vi-sao", Cause), ("trang", page == 1 ? null : page.ToString(CultureInfo.InvariantCulture))];
        string query = string.Join('&', choices.Where(c => c.Value is { Length: > 0 }).Select(c => c.Name + "=" + Uri.EscapeDataString(c.Value!)));
        return string.Create(CultureInfo.InvariantCulture, $"/lan-chay/{Shown?.Id}") + (query.Length == 0 ? "" : "?" + query);
    }

    public static string KindOf(ListedRun run) => run.Kind is "nightly" ? "Hằng đêm" : "Chạy tay";

    public static string StateOf(ListedRun run) => run.State switch
    {
        "running" => "Đang chạy",
        "finished" => "Xong",
        _ => "Dừng vì lỗi",
    };

    public static string CauseOf(string cause) => cause switch
    {
        "reader" => "cách đọc tệp thay đổi",
        "engine" => "quy tắc kiểm tra thay đổi",
        "override" => "mức độ của quy tắc được đặt lại",
        "surroundings" => "có tài liệu khác đến hoặc thay đổi",
        "standard" => "bộ tiêu chí thay đổi",
        _ => "tệp thay đổi",
    };

    public static string NameOf(ListedChange change) => change.Change switch
    {
        "new" => "Mới",
        "changed" => "Đổi",
        _ => "Hết",
    };
}
