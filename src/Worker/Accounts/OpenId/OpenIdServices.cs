using CTCPL.Pipeline.Storage.Accounts;
using CTCPL.Pipeline.Worker.Hosting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace CTCPL.Pipeline.Worker.Accounts.OpenId;

/// <summary>OpenID Connect: registration and its address. Authorization code with PKCE; the session is one of ours afterwards.</summary>
internal static class OpenIdServices
{
    private const string SignInPath = "/dang-nhap/co-quan";
    private const string CallbackPath = "/dang-nhap/tro-ve";

    /// <summary>Registers it where it is configured. Throws <see cref="OperatorException"/> for bad settings.</summary>
    public static IServiceCollection AddOpenId(this IServiceCollection services, IConfiguration configuration)
    {
        OpenIdOptions options = BoundOptions.Read<OpenIdOptions>(configuration, OpenIdOptions.Section);
        services.AddSingleton(options).AddSingleton<ExternalAccounts>().AddSingleton<ExternalSignIns>();
        if (options.IsOn)
            services.AddAuthentication().AddOpenIdConnect(handler => Configure(handler, options));
        return services;
    }

    /// <summary>The address that leads to the provider; none where it is not configured.</summary>
    public static void MapOpenId(this WebApplication app)
    {
        if (app.Services.GetRequiredService<OpenIdOptions>().IsOn)
            app.MapGet(SignInPath, Challenge).AllowAnonymous();
    }

    /// <summary>Where the sign-in page sends people.</summary>
    /// <param name="back">Path of ours to come back to; <c>null</c> = the list.</param>
    public static string Address(string? back) => SignInPath + (back is null ? "" : "?ve=" + Uri.EscapeDataString(back));

    private static IResult Challenge(string? ve) => Results.Challenge(
        new AuthenticationProperties { RedirectUri = LocalPath.Or(ve, "/") },
        [OpenIdConnectDefaults.AuthenticationScheme]);

    private static void Configure(OpenIdConnectOptions handler, OpenIdOptions options)
    {
        handler.SignInScheme = CookieAuthenticationDefaults.AuthenticationScheme;
        handler.Authority = options.Authority;
        handler.RequireHttpsMetadata = !options.IsLoopback;
        handler.ClientId = options.ClientId;
        handler.ClientSecret = options.Secret() is { Length: > 0 } secret ? secret : null;
        handler.ResponseType = OpenIdConnectResponseType.Code;
        handler.ResponseMode = OpenIdConnectResponseMode.Query; // comes back by a link, so that our cookies need not go with foreign forms
        handler.UsePkce = true;
        handler.MapInboundClaims = false;
        handler.CallbackPath = CallbackPath;
        foreach (string scope in options.Scopes.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            handler.Scope.Add(scope);
        foreach (CookieBuilder cookie in (CookieBuilder[])[handler.CorrelationCookie, handler.NonceCookie])
        {
            cookie.SameSite = SameSiteMode.Lax;
            cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        }
        handler.ClaimActions.Remove("iss"); // it stays: with the subject it names the person
        handler.Events.OnTicketReceived = TakeOverAsync; // everything is validated here; OnTokenValidated comes before the nonce is looked at
        handler.Events.OnRemoteFailure = context =>
        {
            Log.OpenIdFailed(context.HttpContext.RequestServices.GetRequiredService<ILogger<ExternalSignIns>>(), context.Failure?.GetType().Name ?? "");
            Refuse(context.HttpContext, OpenIdRefusal.NotVouchedFor);
            context.HandleResponse();
            return Task.CompletedTask;
        };
    }

    /// <summary>The provider's claims end here: the session holds ours.</summary>
    private static async Task TakeOverAsync(TicketReceivedContext context)
    {
        ExternalSignIns signIns = context.HttpContext.RequestServices.GetRequiredService<ExternalSignIns>();
        (AccountRow? account, string? refusal) = context.Principal is { } person
            ? await signIns.AcceptAsync(person, context.HttpContext.RequestAborted)
            : (null, OpenIdRefusal.NotVouchedFor);
        if (account is not null)
        {
            context.Principal = Session.PrincipalOf(context.HttpContext, account);
            return;
        }
        Refuse(context.HttpContext, refusal ?? OpenIdRefusal.NotVouchedFor);
        context.HandleResponse();
    }

    private static void Refuse(HttpContext context, string code) => context.Response.Redirect("/dang-nhap?loi=" + code);
}
