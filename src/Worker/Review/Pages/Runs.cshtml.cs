using System.Globalization;
using CTCPL.Pipeline.Storage.Review;
using CTCPL.Pipeline.Worker.Review.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CTCPL.Pipeline.Worker.Review.Pages;

/// <summary>Reprocessing runs, and what the latest (or a chosen one) changed.</summary>
internal sealed class RunsModel(RunList runs) : PageModel
{
    private const int RunsShown = 30;
    private const int PageSize = 100;

    public IReadOnlyList<ListedRun> Runs { get; private set; } = [];

    /// <summary>The run whose changes are shown; <c>null</c> when there is no run yet.</summary>
    public ListedRun? Shown { get; private set; }

    /// <summary>new, changed or gone; <c>null</c> for all.</summary>
    [BindProperty(Name = "thay-doi", SupportsGet = true)]
    public string? Change { get; set; }

    [BindProperty(Name = "trang", SupportsGet = true)]
    public int PageNumber { get; set; }

    public IReadOnlyList<ListedChange> Changes { get; private set; } = [];

    public Pager Pager { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(long? id, CancellationToken cancellationToken)
    {
        Runs = await runs.LatestAsync(RunsShown, cancellationToken);
        Shown = Runs.FirstOrDefault(r => id is null || r.Id == id);
        if (Shown is null)
            return id is null ? Page() : NotFound();
        int page = Math.Clamp(PageNumber, 1, 1_000_000);
        Pager = new Pager(page, PageSize, Total(Shown), number => Address(Change, number));
        Changes = await runs.ChangesAsync(Shown.Id, Change ?? "", (page - 1) * PageSize, PageSize, cancellationToken);
        return Page();
    }

    /// <summary>The shown run with another choice of changes.</summary>
    public string Address(string? change, int page = 1) =>
        string.Create(CultureInfo.InvariantCulture, $"/lan-chay/{Shown?.Id}")
        + (change is null ? "?" : "?thay-doi=" + Uri.EscapeDataString(change) + "&")
        + "trang=" + page.ToString(CultureInfo.InvariantCulture);

    public static string KindOf(ListedRun run) => run.Kind is "nightly" ? "Hằng đêm" : "Chạy tay";

    public static string StateOf(ListedRun run) => run.State switch
    {
        "running" => "Đang chạy",
        "finished" => "Xong",
        _ => "Dừng vì lỗi",
    };

    public static string CauseOf(ListedChange change) => change.Cause switch
    {
        "reader" => "cách đọc tệp thay đổi",
        "engine" => "quy tắc kiểm tra thay đổi",
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

    private int Total(ListedRun run) => Change switch
    {
        "new" => run.New,
        "changed" => run.Changed,
        "gone" => run.Gone,
        _ => run.New + run.Changed + run.Gone,
    };
}
