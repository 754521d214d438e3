using CTCPL.Pipeline.Storage.Accounts;
using Microsoft.AspNetCore.Identity;

namespace CTCPL.Pipeline.Worker.Accounts;

/// <summary>What a password must be, and how it is kept.</summary>
internal static class Passwords
{
    /// <summary>Least number of characters. Length protects; rules about kinds of characters only annoy.</summary>
    public const int LeastLength = 10;

    private static readonly PasswordHasher<AccountRow> Hasher = new();

    // The hasher's user parameter is not used by its implementation.
    private static readonly AccountRow Nobody = new(0, "", "", Roles.Reviewer, default, 0, LockedUntil: null, UnitList: "");

    /// <summary>Hash of a password nobody has: checking against it takes as long as checking a real one.</summary>
    private static readonly string DecoyHash = Hasher.HashPassword(Nobody, Guid.NewGuid().ToString());

    public static string Hash(string password) => Hasher.HashPassword(Nobody, password);

    public static bool Matches(AccountRow? account, string password) =>
        Hasher.VerifyHashedPassword(Nobody, account?.PasswordHash ?? DecoyHash, password) != PasswordVerificationResult.Failed
        && account is not null;

    /// <summary>What is wrong with a new password, as one Vietnamese sentence; <c>null</c> when nothing is.</summary>
    public static string? Complaint(string password, string repeated) =>
        password.Length < LeastLength ? $"Mật khẩu cần ít nhất {LeastLength.ToString(Rules.Wording.Vietnamese)} ký tự."
        : !string.Equals(password, repeated, StringComparison.Ordinal) ? "Hai lần nhập mật khẩu không giống nhau."
        : null;
}
