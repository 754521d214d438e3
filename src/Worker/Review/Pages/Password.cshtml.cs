using CTCPL.Pipeline.Storage.Accounts;
using CTCPL.Pipeline.Worker.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace CTCPL.Pipeline.Worker.Review.Pages;

/// <summary>Changes one's own password; every other session of the account ends.</summary>
[EnableRateLimiting(AccountServices.PasswordForms)]
internal sealed class PasswordModel(AccountStore accounts, SignIns signIns, AuditStore audit, TimeProvider time) : PageModel
{
    public string? Complaint { get; private set; }

    public async Task<IActionResult> OnPostAsync(
        [FromForm(Name = "cu")] string? current,
        [FromForm(Name = "matKhau")] string? password,
        [FromForm(Name = "nhapLai")] string? repeated,
        CancellationToken cancellationToken)
    {
        Complaint = Passwords.Complaint(password ?? "", repeated ?? "");
        if (Complaint is not null)
            return Page();
        AccountRow? account = await signIns.TryAsync(Session.Name(User), current ?? "", cancellationToken);
        if (account is null)
        {
            Complaint = "Mật khẩu hiện nay không đúng.";
            return Page();
        }
        string hash = Passwords.Hash(password ?? "");
        await accounts.ChangePasswordAsync(account.Id, hash, cancellationToken);
        await audit.AddAsync(time.GetUtcNow(), account.Name, "password-changed", "", cancellationToken);
        await Session.StartAsync(HttpContext, account with { PasswordHash = hash });
        TempData["Saved"] = "Đã đổi mật khẩu.";
        return LocalRedirect("/");
    }
}
