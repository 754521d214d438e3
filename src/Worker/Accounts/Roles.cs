namespace CTCPL.Pipeline.Worker.Accounts;

/// <summary>The roles as the database keeps them.</summary>
internal static class Roles
{
    /// <summary>Everything a reviewer may, and people and background jobs besides.</summary>
    public const string Administrator = "administrator";

    public const string Reviewer = "reviewer";
}
