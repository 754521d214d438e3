using System.ComponentModel.DataAnnotations;

namespace CTCPL.Pipeline.Worker.Accounts.OpenId;

/// <summary>Sign-in by the authority's own OpenID Connect provider. Configuration section <c>OpenIdConnect</c>; off while it names no authority.</summary>
internal sealed class OpenIdOptions : IValidatableObject
{
    public const string Section = "OpenIdConnect";

    /// <summary>The provider's issuer address: https, or http of this machine itself. Empty: off.</summary>
    public string Authority { get; set; } = "";

    /// <summary>What the provider knows this service as.</summary>
    public string ClientId { get; set; } = "";

    /// <summary>Secret of the client; better kept in <see cref="ClientSecretFile"/>.</summary>
    public string ClientSecret { get; set; } = "";

    /// <summary>File that holds the secret and nothing else.</summary>
    public string ClientSecretFile { get; set; } = "";

    /// <summary>Scopes asked for beside <c>openid</c> and <c>profile</c>, separated by spaces.</summary>
    public string Scopes { get; set; } = "";

    /// <summary>Claim that names the account. Default: preferred_username.</summary>
    public string NameClaim { get; set; } = "preferred_username";

    /// <summary>Claim, of one or many values, that tells the role. Default: groups.</summary>
    public string RoleClaim { get; set; } = "groups";

    /// <summary>By role (administrator, reviewer, auditor, submitter): the claim's value that stands for it.</summary>
    public Dictionary<string, string> Roles { get; set; } = new(StringComparer.Ordinal);

    /// <summary>Claim whose values are names of units ("Phường Thượng Cát"); empty: reviewers see every unit. Where it is set, a
    /// reviewer without units is refused: nobody comes to see everything because something is missing.</summary>
    public string UnitClaim { get; set; } = "";

    /// <summary>Whether it is on.</summary>
    public bool IsOn => Authority.Length > 0;

    /// <summary>The secret; empty for a client without one.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public string Secret() => ClientSecretFile.Length > 0 ? File.ReadAllText(ClientSecretFile).Trim() : ClientSecret;

    /// <summary>Whether the provider is this machine itself, where no TLS is needed.</summary>
    public bool IsLoopback => Uri.TryCreate(Authority, UriKind.Absolute, out Uri? address) && address is { Scheme: "http", IsLoopback: true };

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!IsOn)
            yield break;
        if (!IsLoopback && !(Uri.TryCreate(Authority, UriKind.Absolute, out Uri? address) && address.Scheme is "https"))
            yield return new("OpenIdConnect:Authority phải là địa chỉ https (hoặc http của chính máy này).");
        if (ClientId.Length == 0)
            yield return new("Thiếu OpenIdConnect:ClientId.");
        if (ClientSecret.Length > 0 && ClientSecretFile.Length > 0)
            yield return new("OpenIdConnect:ClientSecret và OpenIdConnect:ClientSecretFile: chỉ đặt một trong hai.");
        if (ClientSecretFile.Length > 0 && !File.Exists(ClientSecretFile))
            yield return new("OpenIdConnect:ClientSecretFile: không có tệp này.");
        if (NameClaim.Length == 0)
            yield return new("Thiếu OpenIdConnect:NameClaim.");
        if (RoleClaim.Length == 0)
            yield return new("Thiếu OpenIdConnect:RoleClaim.");
        if (!Roles.Values.Any(value => value.Length > 0))
            yield return new("Thiếu OpenIdConnect:Roles: giá trị nào của OpenIdConnect:RoleClaim ứng với vai trò nào.");
        foreach (string role in Roles.Keys.Where(key => !Accounts.Roles.All.Any(r => string.Equals(r.Role, key, StringComparison.Ordinal))).Order(StringComparer.Ordinal))
            yield return new($"OpenIdConnect:Roles:{role} không phải vai trò; có: administrator, reviewer, auditor, submitter.");
    }
}
