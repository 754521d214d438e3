using System.Globalization;
using CTCPL.Pipeline.Storage.Accounts;
using CTCPL.Pipeline.Worker.Accounts;
using CTCPL.Pipeline.Worker.Review.Lists;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;

namespace CTCPL.Pipeline.Worker.Review.Pages;

/// <summary>Who signed in, took data out and changed something.</summary>
[Authorize(AccountServices.Overseeing)]
internal sealed class AuditModel(AuditStore audit) : PageModel
{
    private const int PageSize = 100;

    /// <summary>A name; empty for all.</summary>
    [BindProperty(Name = "ai", SupportsGet = true)]
    public string? Who { get; set; }

    /// <summary>A slug; empty for all.</summary>
    [BindProperty(Name = "viec", SupportsGet = true)]
    public string? What { get; set; }

    /// <summary>yyyy-MM-dd, a day in Vietnam; empty for the beginning.</summary>
    [BindProperty(Name = "tu", SupportsGet = true)]
    public string? From { get; set; }

    /// <summary>yyyy-MM-dd, the last day; empty for today.</summary>
    [BindProperty(Name = "den", SupportsGet = true)]
    public string? To { get; set; }

    [BindProperty(Name = "trang", SupportsGet = true)]
    public int PageNumber { get; set; }

    public IReadOnlyList<AuditRow> Rows { get; private set; } = [];

    public IReadOnlyList<string> Kinds { get; private set; } = [];

    public Pager Pager { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        int page = Math.Clamp(PageNumber, 1, 1_000_000);
        Kinds = await audit.KindsAsync(cancellationToken);
        (Rows, int total) = await audit.PageAsync(
            new AuditFilter((Who ?? "").Trim(), What ?? "", Day(From), Day(To)?.AddDays(1)), (page - 1) * PageSize, PageSize, cancellationToken);
        Pager = new Pager(page, PageSize, total, Address);
    }

    private string Address(int page) => QueryHelpers.AddQueryString(
        "/nhat-ky",
        new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["ai"] = Who,
            ["viec"] = What,
            ["tu"] = From,
            ["den"] = To,
            ["trang"] = page == 1 ? null : page.ToString(CultureInfo.InvariantCulture),
        }.Where(p => !string.IsNullOrEmpty(p.Value)));

    // What is no day limits nothing.
    private static DateTimeOffset? Day(string? day) =>
        DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date)
            ? new DateTimeOffset(date.ToDateTime(TimeOnly.MinValue), TimeSpan.FromHours(7))
            : null;
}
