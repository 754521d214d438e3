namespace CTCPL.Pipeline.Worker.Accounts;

/// <summary>The roles as the database keeps them.</summary>
internal static class Roles
{
    /// <summary>Everything a reviewer may, and people and background jobs besides.</summary>
    public const string Administrator = "administrator";

    public const string Reviewer = "reviewer";

    /// <summary>Who may change what becomes of files and findings; every other role only reads, or only sends in.</summary>
    public static bool MayDecide(System.Security.Claims.ClaimsPrincipal user) => user.IsInRole(Administrator) || user.IsInRole(Reviewer);
}
