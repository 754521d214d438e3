using CTCPL.Pipeline.Storage.Accounts;
using CTCPL.Pipeline.Worker.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace CTCPL.Pipeline.Worker.Review.Pages;

/// <summary>The one-time address: whoever holds it chooses a name and a password.</summary>
[AllowAnonymous]
[EnableRateLimiting(AccountServices.PasswordForms)]
internal sealed class FirstUseModel(Invitations invitations) : PageModel
{
    [BindProperty(Name = "token", SupportsGet = true)]
    public string? Token { get; set; }

    [BindProperty(Name = "ten")]
    public string? Name { get; set; }

    /// <summary>As stored; <c>null</c> when the address is unknown, used or expired.</summary>
    public string? Role { get; private set; }

    public string? Complaint { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Role = await invitations.FindRoleAsync(Token ?? "", cancellationToken);

    public async Task<IActionResult> OnPostAsync(
        [FromForm(Name = "matKhau")] string? password,
        [FromForm(Name = "nhapLai")] string? repeated,
        CancellationToken cancellationToken)
    {
        Role = await invitations.FindRoleAsync(Token ?? "", cancellationToken);
        if (Role is null)
            return Page();
        string name = (Name ?? "").Trim();
        Complaint = name.Length is < 2 or > 100
            ? "Tên đăng nhập cần từ 2 đến 100 ký tự."
            : name.Contains(':', StringComparison.Ordinal) || name.Any(char.IsControl) // the names of other programs' keys have a colon
            ? "Tên đăng nhập không được chứa dấu hai chấm hoặc ký tự điều khiển."
            : Passwords.Complaint(password ?? "", repeated ?? "");
        if (Complaint is not null)
            return Page();
        AccountRow? account = await invitations.AcceptAsync(Token ?? "", name, password ?? "", cancellationToken);
        if (account is null)
        {
            Complaint = "Tên này đã có người dùng. Hãy chọn tên khác.";
            return Page();
        }
        await Session.StartAsync(HttpContext, account);
        return LocalRedirect("/");
    }
}
