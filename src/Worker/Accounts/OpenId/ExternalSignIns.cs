using System.Collections.Immutable;
using System.Security.Claims;
using System.Security.Cryptography;
using CTCPL.Pipeline.Parsing.Text;
using CTCPL.Pipeline.Storage.Accounts;

namespace CTCPL.Pipeline.Worker.Accounts.OpenId;

/// <summary>What the provider says of a person becomes an account here, or a refusal that says why.</summary>
internal sealed class ExternalSignIns(OpenIdOptions options, ExternalAccounts external, AccountStore accounts, AuditStore audit, TimeProvider time)
{
    /// <summary>Strongest first: who is in two groups has the more.</summary>
    private static readonly ImmutableArray<string> ByStrength = [Roles.Administrator, Roles.Reviewer, Roles.Auditor, Roles.Submitter];

    /// <summary>The account of somebody whose token has been validated.</summary>
    /// <returns>The account, or one of <see cref="OpenIdRefusal"/>'s codes.</returns>
    public async Task<(AccountRow? Account, string? Refusal)> AcceptAsync(ClaimsPrincipal person, CancellationToken cancellationToken)
    {
        string? subject = person.FindFirstValue("sub");
        string? issuer = person.FindFirstValue("iss");
        string name = (person.FindFirstValue(options.NameClaim) ?? "").Trim();
        string[] units = options.UnitClaim.Length == 0
            ? []
            : [.. person.FindAll(options.UnitClaim).Select(c => Folding.Fold(c.Value)).Where(u => u.Length > 0).Distinct(StringComparer.Ordinal)];
        if (string.IsNullOrEmpty(subject) || string.IsNullOrEmpty(issuer))
            return (null, OpenIdRefusal.NotVouchedFor);
        if (Role(person) is not { } role)
            return await RefuseAsync(OpenIdRefusal.NoRole, cancellationToken);
        if (role is Roles.Reviewer && options.UnitClaim.Length > 0 && units.Length == 0)
            return await RefuseAsync(OpenIdRefusal.NoUnits, cancellationToken);
        if (name.Length is < 2 or > 100 || name.Contains(':', StringComparison.Ordinal) || name.Any(char.IsControl))
            return await RefuseAsync(OpenIdRefusal.BadName, cancellationToken);
        string password = Passwords.Hash(RandomNumberGenerator.GetHexString(64)); // nobody has it: only the provider opens the account
        DateTimeOffset now = time.GetUtcNow();
        long? id = await external.KeepAsync(new ExternalPerson(issuer, subject, name, role, units), password, now, cancellationToken);
        if (id is null || await accounts.FindAsync(id.Value, cancellationToken) is not { } account)
            return await RefuseAsync(OpenIdRefusal.NameTaken, cancellationToken);
        await audit.AddAsync(now, account.Name, "sign-in", "OpenID Connect", cancellationToken);
        return (account, null);
    }

    private string? Role(ClaimsPrincipal person) => ByStrength.FirstOrDefault(role =>
        options.Roles.TryGetValue(role, out string? value) && value.Length > 0 && person.HasClaim(options.RoleClaim, value));

    private async Task<(AccountRow?, string?)> RefuseAsync(string refusal, CancellationToken cancellationToken)
    {
        await audit.AddFailedSignInAsync(time.GetUtcNow(), account: null, isLocked: false, cancellationToken);
        return (null, refusal);
    }
}
