using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Text;
using CTCPL.Pipeline.Storage.Programs;
using CTCPL.Pipeline.Worker.Accounts;
using CTCPL.Pipeline.Worker.Api;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CTCPL.Pipeline.Worker.Review.Pages;

/// <summary>Keys by which other programs read results and send reports in.</summary>
[Authorize(AccountServices.Overseeing)]
internal sealed class ApiKeysModel(ApiKeyStore keys, TimeProvider time) : PageModel
{
    private const int LongestName = 60;
    private const int MostUnits = 1000;

    /// <summary>What a key may be allowed, as stored and as shown.</summary>
    public static ImmutableArray<(string Value, string Label)> RoleNames { get; } =
    [
        ("submitter", "Chỉ gửi báo cáo"),
        ("auditor", "Chỉ đọc"),
        ("reviewer", "Gửi, đọc, đổi trạng thái"),
    ];

    /// <summary>How long a key may live.</summary>
    public static ImmutableArray<(int Days, string Label)> Lives { get; } = [(90, "90 ngày"), (365, "1 năm"), (730, "2 năm"), (0, "Không hết hạn")];

    public IReadOnlyList<ApiKeyRow> Keys { get; private set; } = [];

    public DateTime Now => time.GetUtcNow().UtcDateTime;

    public string? Complaint { get; private set; }

    /// <summary>The key just made; shown this once.</summary>
    public string? Token { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken) => Keys = await keys.AllAsync(cancellationToken);

    public async Task OnPostAsync(
        [FromForm(Name = "ten")] string? name,
        [FromForm(Name = "vaiTro")] string? role,
        [FromForm(Name = "han")] int days,
        [FromForm(Name = "donVi")] string? units,
        CancellationToken cancellationToken)
    {
        string called = (name ?? "").Trim();
        string[] folded = [.. (units ?? "").Split('\n').Select(Folding.Fold).Select(u => u.Trim()).Where(u => u.Length > 0).Distinct(StringComparer.Ordinal)];
        Complaint = called.Length is 0 or > LongestName || called.Any(char.IsControl) ? "Tên khóa cần từ 1 đến 60 ký tự."
            : !RoleNames.Any(r => string.Equals(r.Value, role, StringComparison.Ordinal)) ? "Chưa chọn quyền của khóa."
            : !Lives.Any(l => l.Days == days) ? "Chưa chọn thời hạn."
            : folded.Length > MostUnits ? "Quá nhiều đơn vị. Để trống nếu khóa được xem mọi đơn vị."
            : null;
        if (Complaint is null)
        {
            string token = ApiToken.New();
            DateTimeOffset now = time.GetUtcNow();
            var key = new NewApiKey(called, ApiToken.Hash(token), role!, folded, days == 0 ? null : now.AddDays(days));
            if (await keys.AddAsync(key, Session.Name(User), now, cancellationToken))
                Token = token;
            else
                Complaint = "Đã có khóa tên này (kể cả khóa đã thu hồi). Hãy chọn tên khác.";
        }
        Keys = await keys.AllAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostRevokeAsync([FromForm(Name = "so")] long id, CancellationToken cancellationToken)
    {
        if (await keys.RevokeAsync(id, Session.Name(User), time.GetUtcNow(), cancellationToken))
            TempData["Saved"] = "Đã thu hồi khóa; phần mềm dùng khóa này bị từ chối ngay.";
        return RedirectToPage();
    }

    public string State(ApiKeyRow key) => key switch
    {
        { RevokedAt: { } revoked } => $"{key.RevokedBy} thu hồi {Moments.Exact(revoked)}",
        { ExpiresAt: { } expires } when expires <= Now => "Hết hạn " + Moments.Day(expires),
        { ExpiresAt: { } expires } => "Dùng được đến " + Moments.Day(expires),
        _ => "Dùng được, không hết hạn",
    };
}
