using CTCPL.Pipeline.Storage.Accounts;
using CTCPL.Pipeline.Worker.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CTCPL.Pipeline.Worker.Review.Pages;

/// <summary>Ends the session; only by a form, so that no link of others can.</summary>
internal sealed class SignOutModel(Session session, AuditStore audit, TimeProvider time) : PageModel
{
    public IActionResult OnGet() => LocalRedirect("/");

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await audit.AddAsync(time.GetUtcNow(), Session.Name(User), "sign-out", "", cancellationToken);
        await session.EndAsync(HttpContext);
        return LocalRedirect("/dang-nhap");
    }
}
