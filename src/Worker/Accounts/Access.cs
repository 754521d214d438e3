using System.Security.Claims;
using CTCPL.Pipeline.Storage.Review;

namespace CTCPL.Pipeline.Worker.Accounts;

/// <summary>What a signed-in account may see and do.</summary>
/// <param name="Role">As stored.</param>
/// <param name="Units">Folded names of its units; empty for all, for a submitter none.</param>
/// <param name="Name">The account's.</param>
internal sealed record Access(string Role, IReadOnlyList<string> Units, string Name)
{
    public const string UnitClaim = "ctcpl:unit";

    /// <summary>Of who is signed in; nothing of who is not.</summary>
    public static Access Of(ClaimsPrincipal user) => new(
        user.FindFirstValue(ClaimTypes.Role) ?? "", [.. user.FindAll(UnitClaim).Select(c => c.Value)], user.Identity?.Name ?? "");

    /// <summary>Reports and findings beyond it are as if they were not there.</summary>
    public Reach Reach => new(SeesEverything, Units, Name);

    /// <summary>Whether it sees all units, and with them what concerns the installation as a whole.</summary>
    public bool SeesEverything => Role is Roles.Administrator or Roles.Auditor || (Role is Roles.Reviewer && Units.Count == 0);

    /// <summary>Whether it may see how the work is done, beside the reports themselves: the registry, the files that were no reports.</summary>
    public bool IsStaff => Role is Roles.Administrator or Roles.Auditor or Roles.Reviewer;

    /// <summary>Whether it may decide about findings, correct and withdraw, within its reach.</summary>
    public bool MayDecide => Role is Roles.Administrator or Roles.Reviewer;

    /// <summary>Whether it may send reports in.</summary>
    public bool MaySubmit => MayDecide || Role is Roles.Submitter;
}
