using System.Collections.Immutable;

namespace CTCPL.Pipeline.Worker.Accounts;

/// <summary>The roles as the database keeps them.</summary>
internal static class Roles
{
    /// <summary>Everything a reviewer may, for every unit, and people and background jobs besides.</summary>
    public const string Administrator = "administrator";

    /// <summary>Decides about findings, corrects, withdraws, sends in; for its units, or all.</summary>
    public const string Reviewer = "reviewer";

    /// <summary>Sends reports in and sees what became of them, and the reports of its units.</summary>
    public const string Submitter = "submitter";

    /// <summary>Reads everything, changes nothing.</summary>
    public const string Auditor = "auditor";

    /// <summary>The roles with their Vietnamese names, in the order of choosing.</summary>
    public static ImmutableArray<(string Role, string Name)> All { get; } =
    [
        (Reviewer, "cán bộ thẩm định"),
        (Submitter, "người gửi báo cáo"),
        (Auditor, "người kiểm tra (chỉ xem)"),
        (Administrator, "người quản trị"),
    ];

    public static string NameOf(string role) => All.FirstOrDefault(r => string.Equals(r.Role, role, StringComparison.Ordinal)).Name ?? role;

    /// <summary>Who may change what becomes of files and findings; every other role only reads, or only sends in.</summary>
    public static bool MayDecide(System.Security.Claims.ClaimsPrincipal user) => Access.Of(user).MayDecide;
}
