using System.Globalization;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using CTCPL.Pipeline.Storage.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace CTCPL.Pipeline.Worker.Accounts;

/// <summary>The signed-in session: a cookie that ends when its account is gone, or its password or role changed.</summary>
internal sealed class Session(AccountStore accounts) : CookieAuthenticationEvents
{
    private const string StampClaim = "ctcpl:stamp";

    public static Task StartAsync(HttpContext context, AccountRow account) =>
        context.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, new ClaimsPrincipal(new ClaimsIdentity(
            [
                new Claim(ClaimTypes.NameIdentifier, account.Id.ToString(CultureInfo.InvariantCulture)),
                new Claim(ClaimTypes.Name, account.Name),
                new Claim(ClaimTypes.Role, account.Role),
                new Claim(StampClaim, Stamp(account)),
                .. account.Units.Select(unit => new Claim(Access.UnitClaim, unit)),
            ],
            CookieAuthenticationDefaults.AuthenticationScheme)));

    /// <summary>The account's id; only for signed-in users.</summary>
    public static long AccountId(ClaimsPrincipal user) =>
        long.Parse(user.FindFirstValue(ClaimTypes.NameIdentifier) ?? "", CultureInfo.InvariantCulture);

    /// <summary>The account's name; only for signed-in users.</summary>
    public static string Name(ClaimsPrincipal user) =>
        user.Identity?.Name ?? throw new InvalidOperationException("Nobody is signed in.");

    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        if (context.Principal is not { } principal || context.HttpContext.Request.Path.StartsWithSegments("/loi", StringComparison.OrdinalIgnoreCase))
            return; // the error page must work while the database does not
        AccountRow? account = await accounts.FindAsync(AccountId(principal), context.HttpContext.RequestAborted);
        if (account is null || !string.Equals(Stamp(account), principal.FindFirstValue(StampClaim), StringComparison.Ordinal))
            context.RejectPrincipal();
    }

    /// <summary>Changes with the password, the role and the units.</summary>
    private static string Stamp(AccountRow account) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', [account.Role, account.PasswordHash, .. account.Units]))))[..16];
}
