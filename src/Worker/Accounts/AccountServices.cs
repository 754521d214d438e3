using System.Threading.RateLimiting;
using CTCPL.Pipeline.Storage.Accounts;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CTCPL.Pipeline.Worker.Accounts;

/// <summary>Sign-in: always required, by cookie.</summary>
internal static class AccountServices
{
    /// <summary>Policy of what only administrators may see.</summary>
    public const string AdministratorsOnly = "administrators";

    /// <summary>Policy of what concerns the installation as a whole: runs, and counts over all units.</summary>
    public const string SeeingEverything = "seeing-everything";

    /// <summary>Policy of what those who only send in do not see.</summary>
    public const string Staff = "staff";

    /// <summary>Policy of sending in.</summary>
    public const string Submitting = "submitting";

    /// <summary>Policy of what administrators change and auditors read.</summary>
    public const string Overseeing = "overseeing";

    /// <summary>Rate limit of the forms that take a password.</summary>
    public const string PasswordForms = "password-forms";

    /// <summary>Accounts, sessions and who may see what.</summary>
    /// <param name="services">The host's.</param>
    /// <param name="sessionLength">How long a session lives without being used.</param>
    /// <param name="longestSession">How long a session lives however much it is used.</param>
    public static IServiceCollection AddAccounts(this IServiceCollection services, TimeSpan sessionLength, TimeSpan longestSession)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<AccountStore>();
        services.TryAddSingleton<InvitationStore>();
        services.TryAddSingleton<AuditStore>();
        services.TryAddSingleton<EndedSessions>();
        services.TryAddSingleton<DataProtectionKeyStore>();
        services.AddSingleton<Invitations>().AddSingleton<SignIns>().AddSingleton(s => new Session(s.GetRequiredService<AccountStore>(), s.GetRequiredService<EndedSessions>(), s.GetRequiredService<TimeProvider>(), longestSession)).AddSingleton<DataProtectionKeys>();
        services.AddDataProtection().SetApplicationName("ctcpl");
        services.AddOptions<KeyManagementOptions>()
            .Configure<DataProtectionKeys>((options, keys) => options.XmlRepository = keys);
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(options => Configure(options, sessionLength));
        services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build())
            .AddPolicy(AdministratorsOnly, policy => policy.RequireRole(Roles.Administrator))
            .AddPolicy(Overseeing, policy => policy.RequireAssertion(MayOversee))
            .AddPolicy(SeeingEverything, policy => policy.RequireAssertion(context => Access.Of(context.User).SeesEverything))
            .AddPolicy(Staff, policy => policy.RequireAssertion(context => Access.Of(context.User).IsStaff))
            .AddPolicy(Submitting, policy => policy.RequireAssertion(context => Access.Of(context.User).MaySubmit));
        return services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.AddPolicy(PasswordForms, LimitPosts);
        });
    }

    /// <summary>Administrators; auditors as long as they only read.</summary>
    private static bool MayOversee(AuthorizationHandlerContext context) =>
        context.User.IsInRole(Roles.Administrator)
        || (context.User.IsInRole(Roles.Auditor)
            && context.Resource is HttpContext { Request.Method: var method } && (HttpMethods.IsGet(method) || HttpMethods.IsHead(method)));

    private static void Configure(CookieAuthenticationOptions options, TimeSpan sessionLength)
    {
        options.Cookie.Name = "ctcpl";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest; // the default is loopback without TLS
        options.ExpireTimeSpan = sessionLength;
        options.SlidingExpiration = true;
        options.LoginPath = "/dang-nhap";
        options.AccessDeniedPath = "/loi/403";
        options.ReturnUrlParameter = "ve";
        options.EventsType = typeof(Session);
    }

    /// <summary>Twenty tries a minute from one address: far above typing, far below guessing.</summary>
    private static RateLimitPartition<string> LimitPosts(HttpContext context) =>
        HttpMethods.IsPost(context.Request.Method)
            ? RateLimitPartition.GetFixedWindowLimiter(
                context.Connection.RemoteIpAddress?.ToString() ?? "",
                _ => new FixedWindowRateLimiterOptions { PermitLimit = 20, Window = TimeSpan.FromMinutes(1) })
            : RateLimitPartition.GetNoLimiter("");
}
