using CTCPL.Pipeline.Storage.Accounts;

namespace CTCPL.Pipeline.Worker.Accounts;

/// <summary>Checks names and passwords, and locks an account that is being guessed at.</summary>
internal sealed class SignIns(AccountStore accounts, AuditStore audit, TimeProvider time)
{
    /// <summary>The wrong password in a row that locks the account.</summary>
    public const int Attempts = 5;

    public static TimeSpan LockOut { get; } = TimeSpan.FromMinutes(15);

    /// <summary>The account, or <c>null</c> when name or password is wrong or the account is locked: which, an outsider must not learn.</summary>
    public async Task<AccountRow?> TryAsync(string name, string password, CancellationToken cancellationToken)
    {
        DateTimeOffset now = time.GetUtcNow();
        AccountRow? account = await accounts.FindAsync(name, cancellationToken);
        bool matches = Passwords.Matches(account, password); // also without an account: takes as long
        bool locked = account?.LockedUntil > now.UtcDateTime;
        if (account is null || !matches || locked)
        {
            if (account is not null && !locked)
                await accounts.RecordFailureAsync(account.Id, Attempts, now + LockOut, cancellationToken);
            await audit.AddFailedSignInAsync(now, account?.Name, locked, cancellationToken);
            return null;
        }
        await accounts.RecordSuccessAsync(account.Id, cancellationToken);
        await audit.AddAsync(now, account.Name, "sign-in", "", cancellationToken);
        return account;
    }
}
