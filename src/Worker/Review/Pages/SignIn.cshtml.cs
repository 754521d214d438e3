using CTCPL.Pipeline.Storage.Accounts;
using CTCPL.Pipeline.Worker.Accounts;
using CTCPL.Pipeline.Worker.Accounts.OpenId;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace CTCPL.Pipeline.Worker.Review.Pages;

/// <summary>Name and password.</summary>
[AllowAnonymous]
[EnableRateLimiting(AccountServices.PasswordForms)]
internal sealed class SignInModel(SignIns signIns, OpenIdOptions openId) : PageModel
{
    [BindProperty(Name = "ten")]
    public string? Name { get; set; }

    /// <summary>Where to go afterwards; only a path of ours is followed.</summary>
    [BindProperty(Name = "ve", SupportsGet = true)]
    public string? Return { get; set; }

    public bool Failed { get; private set; }

    /// <summary>Why the authority's own sign-in led back here.</summary>
    [BindProperty(Name = "loi", SupportsGet = true)]
    public string? Refused { get; set; }

    /// <summary>Where the authority's own sign-in begins; <c>null</c> when there is none.</summary>
    public string? Elsewhere => openId.IsOn ? OpenIdServices.Address(Return) : null;

    public async Task<IActionResult> OnPostAsync(
        [FromForm(Name = "matKhau")] string? password, CancellationToken cancellationToken)
    {
        AccountRow? account = await signIns.TryAsync((Name ?? "").Trim(), password ?? "", cancellationToken);
        if (account is null)
        {
            Failed = true;
            return Page();
        }
        await Session.StartAsync(HttpContext, account);
        return LocalRedirect(Url.IsLocalUrl(Return) ? Return : "/");
    }
}
