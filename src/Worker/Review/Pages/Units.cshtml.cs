using System.Collections.Immutable;
using CTCPL.Pipeline.Storage.Registry;
using CTCPL.Pipeline.Storage.Review;
using CTCPL.Pipeline.Worker.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CTCPL.Pipeline.Worker.Review.Pages;

/// <summary>The registry for one year: who has submitted, who has not, and reports that no unit can be given.</summary>
[Authorize(AccountServices.Staff)]
internal sealed class UnitsModel(RegistryStore registry, ConfirmationStore confirmations, SubmissionView submissions, TimeProvider time) : PageModel
{
    /// <summary>Evaluation year; the latest that any report is of when not chosen.</summary>
    [BindProperty(Name = "nam", SupportsGet = true)]
    public int? Year { get; set; }

    public ImmutableArray<int> Years { get; private set; } = [];

    public YearOfUnits? Units { get; private set; }

    /// <summary>The address of this view.</summary>
    public string Here => Year is int year ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"/don-vi?nam={year}") : "/don-vi";

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Years = await registry.YearsAsync(cancellationToken);
        Year ??= Years.IsEmpty ? null : Years[0];
        if (Year is int year)
            Units = await registry.OfYearAsync(year, cancellationToken);
    }

    /// <summary>Notes that a report is of a unit that the registry writes otherwise.</summary>
    public async Task<IActionResult> OnPostConfirmAsync(
        [FromForm(Name = "so")] long report,
        [FromForm(Name = "donVi")] string? unit,
        [FromForm(Name = "ve")] string? back,
        CancellationToken cancellationToken)
    {
        if (!Roles.MayDecide(User))
            return Forbid();
        if (!await submissions.SeesAsync(report, Access.Of(User).Reach, cancellationToken))
            return NotFound();
        RegisteredUnit? chosen = (await registry.AllAsync(cancellationToken)).FirstOrDefault(u => string.Equals(u.Title, unit, StringComparison.Ordinal));
        bool isNew = chosen is not null && await confirmations.ConfirmAsync(report, chosen, Session.Name(User), time.GetUtcNow(), cancellationToken);
        TempData[isNew ? "Saved" : "Problem"] = isNew ? $"Đã xác nhận là báo cáo của {chosen?.Title}." : "Chưa có gì thay đổi: đã xác nhận trước đó, hoặc danh mục không còn đơn vị này.";
        return Back(back);
    }

    /// <summary>Takes such a word back.</summary>
    public async Task<IActionResult> OnPostTakeBackAsync([FromForm(Name = "so")] long report, [FromForm(Name = "ve")] string? back, CancellationToken cancellationToken)
    {
        if (!Roles.MayDecide(User))
            return Forbid();
        if (!await submissions.SeesAsync(report, Access.Of(User).Reach, cancellationToken))
            return NotFound();
        if (await confirmations.TakeBackAsync(report, Session.Name(User), time.GetUtcNow(), cancellationToken))
            TempData["Saved"] = "Đã bỏ xác nhận.";
        return Back(back);
    }

    private LocalRedirectResult Back(string? address) => LocalRedirect(Url.IsLocalUrl(address) ? address! : "/don-vi");
}
