using CTCPL.Pipeline.Storage.Webhooks;
using CTCPL.Pipeline.Worker.Accounts;
using CTCPL.Pipeline.Worker.Webhooks;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CTCPL.Pipeline.Worker.Review.Pages;

/// <summary>Addresses that are told of finished assessments, and what became of each delivery.</summary>
[Authorize(AccountServices.Overseeing)]
internal sealed class WebhooksModel(WebhookStore webhooks, WebhookOptions options, TimeProvider time) : PageModel
{
    private const int Shown = 100;

    public IReadOnlyList<ListedWebhook> Webhooks { get; private set; } = [];

    public IReadOnlyList<ListedDelivery> Deliveries { get; private set; } = [];

    /// <summary>What the last form said that could not be taken.</summary>
    public string? Complaint { get; private set; }

    public string Address { get; private set; } = "";

    /// <summary>Of the address just added; shown this once.</summary>
    public string? Secret { get; private set; }

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    public async Task OnPostAsync([FromForm(Name = "diaChi")] string? address, CancellationToken cancellationToken)
    {
        Address = (address ?? "").Trim();
        Complaint = WebhookAddress.Complaint(Address, options);
        if (Complaint is null)
        {
            Secret = WebhookSignature.NewSecret();
            await webhooks.AddAsync(Address, Secret, Session.Name(User), time.GetUtcNow(), cancellationToken);
        }
        await LoadAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostPauseAsync(
        [FromForm(Name = "so")] long id, [FromForm(Name = "dung")] bool paused, CancellationToken cancellationToken)
    {
        if (await webhooks.PauseAsync(id, paused, Session.Name(User), time.GetUtcNow(), cancellationToken))
            TempData["Saved"] = paused ? "Đã tạm dừng. Kết quả kiểm tra trong lúc dừng sẽ không được báo." : "Đã báo lại từ bây giờ.";
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostRemoveAsync([FromForm(Name = "so")] long id, CancellationToken cancellationToken)
    {
        if (await webhooks.RemoveAsync(id, Session.Name(User), time.GetUtcNow(), cancellationToken))
            TempData["Saved"] = "Đã xóa địa chỉ và các lần báo của nó.";
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostTryAsync([FromForm(Name = "so")] long id, CancellationToken cancellationToken)
    {
        if (await webhooks.TryAsync(id, time.GetUtcNow(), cancellationToken))
            TempData["Saved"] = "Đã xếp một lần báo thử (ping). Tải lại trang sau vài giây để xem kết quả.";
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostAgainAsync([FromForm(Name = "lan")] Guid delivery, CancellationToken cancellationToken)
    {
        if (await webhooks.AgainAsync(delivery, time.GetUtcNow(), cancellationToken))
            TempData["Saved"] = "Đã xếp gửi lại.";
        return RedirectToPage();
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        Webhooks = await webhooks.AllAsync(cancellationToken);
        Deliveries = await webhooks.DeliveriesAsync(Shown, cancellationToken);
    }
}
