using CTCPL.Pipeline.Parsing.Text;
using CTCPL.Pipeline.Storage.Accounts;
using CTCPL.Pipeline.Worker.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CTCPL.Pipeline.Worker.Review.Pages;

/// <summary>Who may sign in, as what and for which units, and invitations for more.</summary>
[Authorize(AccountServices.Overseeing)]
internal sealed class PeopleModel(AccountStore accounts, Invitations invitations, AuditStore audit, TimeProvider time) : PageModel
{
    public IReadOnlyList<AccountRow> Accounts { get; private set; } = [];

    /// <summary>The whole one-time address, shown once.</summary>
    public string? Invitation { get; private set; }

    public DateTime Now => time.GetUtcNow().UtcDateTime;

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Accounts = await accounts.AllAsync(cancellationToken);

    /// <summary>Makes a one-time address.</summary>
    public async Task<IActionResult> OnPostAsync(
        [FromForm(Name = "vaiTro")] string? role, [FromForm(Name = "donVi")] string? units, CancellationToken cancellationToken)
    {
        if (!Roles.All.Any(r => string.Equals(r.Role, role, StringComparison.Ordinal)))
            return BadRequest();
        string[] keys = Keys(units);
        Invitation = $"{Request.Scheme}://{Request.Host}" + await invitations.CreateAsync(role!, keys, cancellationToken);
        await audit.AddAsync(time.GetUtcNow(), Session.Name(User), "invitation-created", Told(role!, keys), cancellationToken);
        Accounts = await accounts.AllAsync(cancellationToken);
        return Page();
    }

    /// <summary>Gives an account another role or other units.</summary>
    public async Task<IActionResult> OnPostChangeAsync(
        [FromForm(Name = "so")] long id,
        [FromForm(Name = "vaiTro")] string? role,
        [FromForm(Name = "donVi")] string? units,
        CancellationToken cancellationToken)
    {
        if (!Roles.All.Any(r => string.Equals(r.Role, role, StringComparison.Ordinal)))
            return BadRequest();
        string[] keys = Keys(units);
        return await AnswerAsync(
            await accounts.ChangeRoleAsync(id, role!, keys, cancellationToken), "account-changed", Told(role!, keys), "Đã đổi quyền của {0}. Người này phải đăng nhập lại.", cancellationToken);
    }

    /// <summary>Removes an account.</summary>
    public async Task<IActionResult> OnPostRemoveAsync([FromForm(Name = "so")] long id, CancellationToken cancellationToken) =>
        await AnswerAsync(await accounts.DeleteAsync(id, cancellationToken), "account-removed", "", "Đã xóa tài khoản {0}.", cancellationToken);

    private async Task<IActionResult> AnswerAsync(string? name, string what, string told, string words, CancellationToken cancellationToken)
    {
        if (name is null)
        {
            TempData["Problem"] = "Chưa có gì thay đổi: tài khoản không còn, hoặc đây là người quản trị cuối cùng.";
        }
        else
        {
            await audit.AddAsync(time.GetUtcNow(), Session.Name(User), what, (name + " " + told).Trim(), cancellationToken);
            TempData["Saved"] = string.Format(Rules.Wording.Vietnamese, words, name);
        }
        return LocalRedirect("/nguoi-dung");
    }

    /// <summary>One unit a line, as "Phường Thượng Cát"; tone marks and case do not matter.</summary>
    private static string[] Keys(string? units) =>
        [.. (units ?? "").Split('\n').Select(Folding.Fold).Where(u => u.Length > 0).Distinct(StringComparer.Ordinal)];

    private static string Told(string role, string[] units) => units.Length == 0 ? role : role + ": " + string.Join(", ", units);
}
