using System.Globalization;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using CTCPL.Pipeline.Storage.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace CTCPL.Pipeline.Worker.Accounts;

/// <summary>The signed-in session: a cookie that ends when it is signed out, its account is gone, its password, role or units changed, or its time is over.</summary>
/// <param name="accounts">Where accounts are kept.</param>
/// <param name="ended">What was signed out.</param>
/// <param name="time">The clock.</param>
/// <param name="longest">How long a session lives however much it is used.</param>
internal sealed class Session(AccountStore accounts, EndedSessions ended, TimeProvider time, TimeSpan longest) : CookieAuthenticationEvents
{
    private const string StampClaim = "ctcpl:stamp";
    private const string BegunClaim = "ctcpl:begun";
    private const string IdClaim = "ctcpl:session";

    /// <summary>Begins a session of its own: whatever cookie came with the request is replaced.</summary>
    public static Task StartAsync(HttpContext context, AccountRow account) =>
        context.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, PrincipalOf(context, account));

    /// <summary>Who is signed in, for a session that begins now.</summary>
    public static ClaimsPrincipal PrincipalOf(HttpContext context, AccountRow account) =>
        new(new ClaimsIdentity(
            [
                new Claim(ClaimTypes.NameIdentifier, account.Id.ToString(CultureInfo.InvariantCulture)),
                new Claim(ClaimTypes.Name, account.Name),
                new Claim(ClaimTypes.Role, account.Role),
                new Claim(StampClaim, Stamp(account)),
                new Claim(IdClaim, RandomNumberGenerator.GetHexString(32, lowercase: true)),
                new Claim(BegunClaim, Now(context).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)),
                .. account.Units.Select(unit => new Claim(Access.UnitClaim, unit)),
            ],
            CookieAuthenticationDefaults.AuthenticationScheme));

    /// <summary>Ends the session for good: copies of its cookie, too.</summary>
    public async Task EndAsync(HttpContext context)
    {
        if (context.User.FindFirstValue(IdClaim) is { } id)
            await ended.EndAsync(id, time.GetUtcNow(), longest, context.RequestAborted);
        await context.SignOutAsync();
    }

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
        if (account is null || !string.Equals(Stamp(account), principal.FindFirstValue(StampClaim), StringComparison.Ordinal) || IsOver(principal)
            || principal.FindFirstValue(IdClaim) is not { } id || await ended.HasEndedAsync(id, context.HttpContext.RequestAborted))
        {
            context.RejectPrincipal();
        }
    }

    /// <summary>A session that does not tell when it began is over.</summary>
    private bool IsOver(ClaimsPrincipal principal) =>
        !long.TryParse(principal.FindFirstValue(BegunClaim), NumberStyles.None, CultureInfo.InvariantCulture, out long begun)
        || time.GetUtcNow() - DateTimeOffset.FromUnixTimeSeconds(begun) >= longest;

    private static DateTimeOffset Now(HttpContext context) => context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();

    /// <summary>Changes with the password, the role and the units.</summary>
    private static string Stamp(AccountRow account) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', [account.Role, account.PasswordHash, .. account.Units]))))[..16];
}
