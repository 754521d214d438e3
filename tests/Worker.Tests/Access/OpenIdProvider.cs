using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace CTCPL.Pipeline.Worker.Tests.Access;

/// <summary>
/// A small OpenID Connect provider on 127.0.0.1 that vouches for whoever it is told to: discovery, keys, authorization code with
/// PKCE, signed tokens (OpenID Connect Core 1.0, 3.1; RFC 7636). What it says can be bent, to see what is believed.
/// </summary>
internal sealed class OpenIdProvider : IAsyncDisposable
{
    public const string Client = "ctcpl";
    public const string Secret = "bí mật của ctcpl";

    private readonly RsaSecurityKey _key = new(RSA.Create(2048)) { KeyId = "1" };
    private readonly RsaSecurityKey _strange = new(RSA.Create(2048)) { KeyId = "1" };
    private readonly Dictionary<string, (string Nonce, string Challenge, string Redirect)> _codes = new(StringComparer.Ordinal);
    private readonly WebApplication _app;

    private OpenIdProvider(WebApplication app) => _app = app;

    public string Address => _app.Urls.Single();

    /// <summary>Whom it vouches for.</summary>
    public List<Claim> Person { get; set; } = [];

    /// <summary>Changes what a right token would say.</summary>
    public Action<SecurityTokenDescriptor> Bend { get; set; } = static _ => { };

    /// <summary>Signs with a key that it does not publish.</summary>
    public bool SignsStrangely { get; set; }

    /// <summary>Answers with another nonce than it was asked with.</summary>
    public bool ForgetsNonce { get; set; }

    public static async Task<OpenIdProvider> StartAsync(CancellationToken cancellationToken)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        WebApplication app = builder.Build();
        var provider = new OpenIdProvider(app);
        app.MapGet("/.well-known/openid-configuration", provider.Discovery);
        app.MapGet("/jwks", provider.Keys);
        app.MapGet("/authorize", provider.Authorize);
        app.MapPost("/token", provider.TokenAsync);
        await app.StartAsync(cancellationToken);
        return provider;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
        _key.Rsa.Dispose();
        _strange.Rsa.Dispose();
    }

    private IResult Discovery() => Results.Json(new Dictionary<string, object>(StringComparer.Ordinal)
    {
        ["issuer"] = Address,
        ["authorization_endpoint"] = Address + "/authorize",
        ["token_endpoint"] = Address + "/token",
        ["jwks_uri"] = Address + "/jwks",
        ["response_types_supported"] = new[] { "code" },
        ["subject_types_supported"] = new[] { "public" },
        ["id_token_signing_alg_values_supported"] = new[] { "RS256" },
    });

    private IResult Keys()
    {
        RSAParameters key = _key.Rsa.ExportParameters(includePrivateParameters: false);
        return Results.Json(new
        {
            keys = new[] { new { kty = "RSA", use = "sig", alg = "RS256", kid = "1", n = Base64UrlEncoder.Encode(key.Modulus), e = Base64UrlEncoder.Encode(key.Exponent) } },
        });
    }

    private IResult Authorize(HttpRequest request)
    {
        Assert.Equal("code", request.Query["response_type"]);
        Assert.Equal(Client, request.Query["client_id"]);
        Assert.Equal("S256", request.Query["code_challenge_method"]);
        string code = RandomNumberGenerator.GetHexString(16);
        string redirect = request.Query["redirect_uri"].ToString();
        _codes[code] = (request.Query["nonce"].ToString(), request.Query["code_challenge"].ToString(), redirect);
        return Results.Redirect($"{redirect}?code={code}&state={Uri.EscapeDataString(request.Query["state"].ToString())}");
    }

    private async Task<IResult> TokenAsync(HttpRequest request)
    {
        IFormCollection form = await request.ReadFormAsync(request.HttpContext.RequestAborted);
        string verifier = Base64UrlEncoder.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString())));
        if (!_codes.Remove(form["code"].ToString(), out (string Nonce, string Challenge, string Redirect) asked)
            || !string.Equals(asked.Challenge, verifier, StringComparison.Ordinal)
            || !string.Equals(asked.Redirect, form["redirect_uri"], StringComparison.Ordinal)
            || !string.Equals(form["client_secret"], Secret, StringComparison.Ordinal))
        {
            return Results.Json(new { error = "invalid_grant" }, statusCode: 400);
        }
        var token = new SecurityTokenDescriptor
        {
            Issuer = Address,
            Audience = Client,
            IssuedAt = DateTime.UtcNow,
            NotBefore = DateTime.UtcNow.AddMinutes(-1),
            Expires = DateTime.UtcNow.AddMinutes(5),
            Subject = new ClaimsIdentity([.. Person, new Claim("nonce", ForgetsNonce ? "another" : asked.Nonce)]),
            SigningCredentials = new SigningCredentials(SignsStrangely ? _strange : _key, SecurityAlgorithms.RsaSha256),
        };
        Bend(token);
        return Results.Json(new { access_token = "none", token_type = "Bearer", id_token = new JsonWebTokenHandler().CreateToken(token) });
    }
}
