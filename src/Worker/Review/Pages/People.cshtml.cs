using CTCPL.Pipeline.Storage.Accounts;
using CTCPL.Pipeline.Worker.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CTCPL.Pipeline.Worker.Review.Pages;

/// <summary>Who may sign in, and invitations for more.</summary>
[Authorize(AccountServices.AdministratorsOnly)]
internal sealed class PeopleModel(AccountStore accounts, Invitations invitations, AuditStore audit, TimeProvider time) : PageModel
{
    public IReadOnlyList<AccountRow> Accounts { get; private set; } = [];

    /// <summary>The whole one-time address, shown once.</summary>
    public string? Invitation { get; private set; }

    public DateTime Now => time.GetUtcNow().UtcDateTime;

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Accounts = await accounts.AllAsync(cancellationToken);

    public async Task OnPostAsync([FromForm(Name = "vaiTro")] string? role, CancellationToken cancellationToken)
    {
        string invited = role is Roles.Administrator ? Roles.Administrator : Roles.Reviewer;
        Invitation = $"{Request.Scheme}://{Request.Host}" + await invitations.CreateAsync(invited, cancellationToken);
        await audit.AddAsync(time.GetUtcNow(), Session.Name(User), "invitation-created", invited, cancellationToken);
        Accounts = await accounts.AllAsync(cancellationToken);
    }
}
