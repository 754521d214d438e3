using System.Security.Claims;
using CTCPL.Pipeline.Storage.Programs;
using CTCPL.Pipeline.Storage.Review;
using CTCPL.Pipeline.Worker.Accounts;

namespace CTCPL.Pipeline.Worker.Api;

/// <summary>The program that calls, by its key.</summary>
/// <param name="Name">As audit, history and receipts call it: never an account's name, which has no colon.</param>
/// <param name="Role">submitter, reviewer or auditor.</param>
/// <param name="Units">Folded names of its units; empty for all.</param>
internal sealed record ApiCaller(string Name, string Role, IReadOnlyList<string> Units)
{
    public const string Submitter = "submitter";
    public const string Auditor = "auditor";
    private const string NamePrefix = "key:";
    private const string UnitClaim = "ctcpl:unit";

    /// <summary>What it may see. A submitter without units sees what it sent in, nobody else's.</summary>
    public Reach Scope => new(Units.Count == 0 && Role is not Submitter, Units, Name);

    public bool MaySubmit => Role is Submitter or Roles.Reviewer;

    public bool MayDecide => Role is Roles.Reviewer;

    /// <summary>Whether it may see what concerns the installation as a whole.</summary>
    public bool MaySeeRuns => Role is not Submitter;

    /// <summary>Of a request that was let in.</summary>
    public static ApiCaller Of(HttpContext context) => new(
        Session.Name(context.User),
        context.User.FindFirstValue(ClaimTypes.Role) ?? "",
        [.. context.User.FindAll(UnitClaim).Select(c => c.Value)]);

    /// <summary>Who a key stands for.</summary>
    public static ClaimsPrincipal Principal(ApiKeyRow key, string scheme) => new(new ClaimsIdentity(
        [
            new Claim(ClaimTypes.Name, NamePrefix + key.Name),
            new Claim(ClaimTypes.Role, key.Role),
            .. key.Units.Select(unit => new Claim(UnitClaim, unit)),
        ],
        scheme));
}
