using CTCPL.Pipeline.Storage.Keeping;
using CTCPL.Pipeline.Worker.Accounts;
using CTCPL.Pipeline.Worker.Keeping;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace CTCPL.Pipeline.Worker.Review.Pages;

/// <summary>What was withdrawn, what has been kept long enough, and what was done with files by hand.</summary>
[Authorize(AccountServices.Overseeing)]
internal sealed class KeepingModel(
    KeepingList keeping, RetentionStore retention, WithdrawalStore withdrawals, IOptions<KeepingOptions> options, TimeProvider time) : PageModel
{
    /// <summary>Most rows of either table.</summary>
    private const int Most = 200;

    public IReadOnlyList<WithdrawnReport> Withdrawn { get; private set; } = [];

    public IReadOnlyList<FileDeed> Deeds { get; private set; } = [];

    /// <summary>Years that originals are kept; <c>null</c> = for ever.</summary>
    public int? Years => options.Value.OriginalsYears;

    /// <summary>What has been kept long enough; <c>null</c> when originals are kept for ever.</summary>
    public OverdueOriginals? Overdue { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Withdrawn = await keeping.WithdrawnAsync(Most, cancellationToken);
        Deeds = await keeping.DeedsAsync(Most, cancellationToken);
        if (Years is int years)
            Overdue = await retention.LookAsync(time.GetUtcNow().AddYears(-years), cancellationToken);
    }

    /// <summary>Brings a withdrawn report back.</summary>
    public async Task<IActionResult> OnPostReinstateAsync(
        [FromForm(Name = "so")] long id, [FromForm(Name = "lyDo")] string? reason, CancellationToken cancellationToken)
    {
        string why = WithdrawalWords.Clean(reason);
        string? complaint = WithdrawalWords.Complaint(why);
        if (complaint is null)
        {
            Withdrawing outcome = await withdrawals.ReinstateAsync(id, Session.Name(User), why, time.GetUtcNow(), cancellationToken);
            complaint = outcome == Withdrawing.Done ? null : WithdrawalWords.Refusal(outcome);
        }
        TempData[complaint is null ? "Saved" : "Problem"] = complaint ?? "Đã khôi phục báo cáo; báo cáo đang được kiểm tra lại.";
        return LocalRedirect("/luu-giu");
    }
}
