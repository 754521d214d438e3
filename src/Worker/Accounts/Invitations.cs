using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using CTCPL.Pipeline.Storage.Accounts;

namespace CTCPL.Pipeline.Worker.Accounts;

/// <summary>One-time addresses by which people choose a name and a password.</summary>
internal sealed class Invitations(AccountStore accounts, InvitationStore invitations, AuditStore audit, TimeProvider time)
{
    /// <summary>How long an address stays valid.</summary>
    public static TimeSpan Validity { get; } = TimeSpan.FromDays(7);

    /// <summary>
    /// The path and query of a fresh address that makes the first administrator; <c>null</c> when there is an account
    /// already. Addresses given before stay valid until an account exists.
    /// </summary>
    public async Task<string?> EnsureFirstAdministratorAsync(CancellationToken cancellationToken) =>
        await accounts.AnyAsync(cancellationToken) ? null : await CreateAsync(Roles.Administrator, cancellationToken);

    /// <summary>The path and query of a fresh address for somebody of this role who sees every unit; a submitter what it sends.</summary>
    public Task<string> CreateAsync(string role, CancellationToken cancellationToken) => CreateAsync(role, [], cancellationToken);

    /// <summary>The path and query of a fresh address for somebody of this role and these units (folded names; empty for all).</summary>
    public async Task<string> CreateAsync(string role, IReadOnlyList<string> units, CancellationToken cancellationToken)
    {
        string token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        DateTimeOffset now = time.GetUtcNow();
        await invitations.CreateAsync(Hash(token), role, units, now, now + Validity, cancellationToken);
        return "/lan-dau?token=" + token;
    }

    /// <summary>The role the token stands for; <c>null</c> when it is unknown, used or expired.</summary>
    public Task<string?> FindRoleAsync(string token, CancellationToken cancellationToken) =>
        invitations.FindRoleAsync(Hash(token), time.GetUtcNow(), cancellationToken);

    /// <summary>Uses the token up and makes the account; <c>null</c> when the token is not valid (any more) or the name is taken.</summary>
    public async Task<AccountRow?> AcceptAsync(
        string token, string name, string password, CancellationToken cancellationToken)
    {
        bool first = !await accounts.AnyAsync(cancellationToken);
        DateTimeOffset now = time.GetUtcNow();
        AccountRow? account = await invitations.UseAsync(
            Hash(token), name, Passwords.Hash(password), now, cancellationToken);
        if (account is null)
            return null;
        if (first)
            await invitations.ExpireUnusedAsync(now, cancellationToken); // other printed first-use addresses
        await audit.AddAsync(now, account.Name, "account-created", account.Role, cancellationToken);
        return account;
    }

    private static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
