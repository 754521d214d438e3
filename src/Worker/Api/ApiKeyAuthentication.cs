using System.Text.Encodings.Web;
using CTCPL.Pipeline.Storage.Programs;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace CTCPL.Pipeline.Worker.Api;

/// <summary>
/// <c>Authorization: Bearer</c> with a key. Nothing else lets a program in: a browser sends its cookies by itself, and so another site's page
/// could write in the name of whoever is signed in.
/// </summary>
internal sealed class ApiKeyAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, ApiKeyStore keys, TimeProvider time)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string Name = "ApiKey";
    private const string Start = "Bearer ";
    private const int Longest = 200;

    private ApiProblem _problem = ApiProblem.Unauthenticated;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        string header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Start, StringComparison.OrdinalIgnoreCase))
            return AuthenticateResult.NoResult();
        string token = header[Start.Length..].Trim();
        if (token.Length > Longest || !token.StartsWith(ApiToken.Prefix, StringComparison.Ordinal))
            return AuthenticateResult.Fail("No key.");
        DateTimeOffset now = time.GetUtcNow();
        ApiKeyRow? key = await keys.FindAsync(ApiToken.Hash(token), now, Context.RequestAborted);
        if (key is null)
            return AuthenticateResult.Fail("An unknown key.");
        _problem = key.RevokedAt is not null ? ApiProblem.KeyRevoked : key.ExpiresAt <= now.UtcDateTime ? ApiProblem.KeyExpired : _problem;
        return _problem == ApiProblem.Unauthenticated
            ? AuthenticateResult.Success(new AuthenticationTicket(ApiCaller.Principal(key, Name), Name))
            : AuthenticateResult.Fail(_problem.Code);
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = "Bearer";
        return _problem.WriteAsync(Context, "Hãy gửi kèm “Authorization: Bearer ctcpl_…”. Người quản trị cấp khóa ở trang Kết nối.");
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) =>
        ApiProblem.Forbidden.WriteAsync(Context, "Người quản trị có thể cấp khóa có quyền khác ở trang Kết nối.");
}
