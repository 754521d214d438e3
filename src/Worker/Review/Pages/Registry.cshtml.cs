using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Parsing.Text;
using CTCPL.Pipeline.Storage.Registry;
using CTCPL.Pipeline.Worker.Accounts;
using CTCPL.Pipeline.Worker.Exports;
using CTCPL.Pipeline.Worker.Hosting;
using CTCPL.Pipeline.Worker.Keeping;
using CTCPL.Pipeline.Worker.Review.Lists;
using CTCPL.Pipeline.Worker.Review.Overview;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CTCPL.Pipeline.Worker.Review.Pages;

/// <summary>The registry of units itself: read by everybody, edited and imported by administrators.</summary>
[Authorize(AccountServices.Staff)]
internal sealed class RegistryModel(RegistryStore registry, RegistryEdits edits, TimeProvider time) : PageModel
{
    private const int PageSize = 100;

    /// <summary>Words looked for, without tone marks.</summary>
    [BindProperty(Name = "q", SupportsGet = true)]
    public string? Search { get; set; }

    /// <summary>One-based.</summary>
    [BindProperty(Name = "trang", SupportsGet = true)]
    public int Number { get; set; } = 1;

    /// <summary>The identity of the unit in the form; <c>null</c> to add one.</summary>
    [BindProperty(Name = "sua", SupportsGet = true)]
    public string? Chosen { get; set; }

    public ImmutableArray<RegisteredUnit> Units { get; private set; } = [];

    /// <summary>The unit in the form.</summary>
    public RegisteredUnit? Edited { get; private set; }

    public Pager Pager { get; private set; } = null!;

    /// <summary>What an import would change; <c>null</c> while none is looked at.</summary>
    public RegistryImport? Import { get; private set; }

    /// <summary>Mistakes of a file, one a line.</summary>
    public string? Mistakes { get; private set; }

    public bool MayEdit => User.IsInRole(Roles.Administrator);

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    /// <summary>Adds or changes one unit.</summary>
    public async Task<IActionResult> OnPostSaveAsync(
        [FromForm(Name = "loai")] UnitKind kind,
        [FromForm(Name = "ten")] string? name,
        [FromForm(Name = "capTren")] string? parent,
        [FromForm(Name = "phanLoai")] string? grade,
        [FromForm(Name = "tuNam")] int? first,
        [FromForm(Name = "denNam")] int? last,
        CancellationToken cancellationToken)
    {
        if (!MayEdit)
            return Forbid();
        string clean = (name ?? "").Trim().Normalize(NormalizationForm.FormC);
        if (!ModelState.IsValid || !Enum.IsDefined(kind) || clean.Length is 0 or > 200 || first > last || first is < 2000 or > 2100 || last is < 2000 or > 2100)
            return Back("Problem", "Chưa lưu: cần loại và tên đơn vị; năm (nếu có) là bốn chữ số, từ năm không sau đến năm.");
        RegisteredUnit? before = await FindAsync(Chosen, cancellationToken);
        if (before is null && !string.IsNullOrEmpty(Chosen))
            return Back("Problem", "Chưa lưu: đơn vị này vừa được người khác sửa hoặc xóa.");
        var after = new RegisteredUnit(
            kind, clean, (parent ?? "").Trim().Normalize(NormalizationForm.FormC), (grade ?? "").Trim().Normalize(NormalizationForm.FormC), first, last);
        return await edits.PutAsync(before, after, Session.Name(User), time.GetUtcNow(), cancellationToken)
            ? Back("Saved", $"Đã lưu {after.Title}.")
            : Back("Problem", "Chưa lưu: danh mục đã có đơn vị này, hoặc nó vừa được người khác sửa.");
    }

    /// <summary>Removes one unit.</summary>
    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken cancellationToken)
    {
        if (!MayEdit)
            return Forbid();
        RegisteredUnit? before = await FindAsync(Chosen, cancellationToken);
        return before is not null && await edits.PutAsync(before, after: null, Session.Name(User), time.GetUtcNow(), cancellationToken)
            ? Back("Saved", $"Đã xóa {before.Title} khỏi danh mục.")
            : Back("Problem", "Chưa xóa: đơn vị này không còn trong danh mục.");
    }

    /// <summary>Shows what a file would change, or its mistakes line by line.</summary>
    public async Task<IActionResult> OnPostPreviewAsync([FromForm(Name = "tep")] IFormFile? file, CancellationToken cancellationToken)
    {
        if (!MayEdit)
            return Forbid();
        await LoadAsync(cancellationToken);
        if (file is null || file.Length is 0 or > UnitSheet.MostBytes)
        {
            Mistakes = file is null ? "Hãy chọn tệp CSV hoặc Excel." : "Tệp trống hoặc lớn hơn 4 MiB.";
            return Page();
        }
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, cancellationToken);
        try
        {
            string text = UnitSheet.TextOf(bytes.ToArray());
            Import = RegistryImport.Of(await registry.AllAsync(cancellationToken), UnitFile.Parse(text));
        }
        catch (OperatorException e)
        {
            Mistakes = e.Message;
        }
        return Page();
    }

    /// <summary>Puts the units looked at in the place of all that are there.</summary>
    public async Task<IActionResult> OnPostImportAsync(
        [FromForm(Name = "goi")] string? packed, [FromForm(Name = "dau")] string? stamp, CancellationToken cancellationToken)
    {
        if (!MayEdit)
            return Forbid();
        ImmutableArray<RegisteredUnit>? units = RegistryImport.Unpack(packed);
        if (units is not { IsEmpty: false } chosen)
            return Back("Problem", "Chưa nhập: hãy chọn lại tệp.");
        if (!string.Equals(stamp, RegistryImport.Stamp(await registry.AllAsync(cancellationToken)), StringComparison.Ordinal))
            return Back("Problem", "Chưa nhập: danh mục vừa được người khác sửa. Hãy chọn lại tệp để xem lại thay đổi.");
        await registry.ReplaceAsync(chosen, Session.Name(User), time.GetUtcNow(), cancellationToken);
        return Back("Saved", string.Create(Rules.Wording.Vietnamese, $"Đã nhập {chosen.Length} đơn vị."));
    }

    /// <summary>What tells a unit from every other.</summary>
    public static string Identity(RegisteredUnit unit) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Create(CultureInfo.InvariantCulture, $"{unit.Key}|{unit.ParentKey}|{unit.FirstYear}"))))[..16];

    private async Task<RegisteredUnit?> FindAsync(string? identity, CancellationToken cancellationToken) => string.IsNullOrEmpty(identity)
        ? null
        : (await registry.AllAsync(cancellationToken)).FirstOrDefault(u => string.Equals(Identity(u), identity, StringComparison.Ordinal));

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        string words = Folding.Fold(Search ?? "").Trim();
        ImmutableArray<RegisteredUnit> all = await registry.AllAsync(cancellationToken);
        RegisteredUnit[] matching = [.. all.Where(u => words.Length == 0 || (u.Key + " " + u.ParentKey).Contains(words, StringComparison.Ordinal))];
        string query = words.Length == 0 ? "" : "q=" + Uri.EscapeDataString(Search ?? "") + "&";
        Pager = new Pager(Math.Max(1, Number), PageSize, matching.Length, page => string.Create(CultureInfo.InvariantCulture, $"/don-vi/danh-muc?{query}trang={page}"));
        Units = [.. matching.Skip((Pager.Page - 1) * PageSize).Take(PageSize)];
        Edited = string.IsNullOrEmpty(Chosen) ? null : all.FirstOrDefault(u => string.Equals(Identity(u), Chosen, StringComparison.Ordinal));
    }

    private LocalRedirectResult Back(string key, string sentence)
    {
        TempData[key] = CheckText.Visible(sentence);
        return LocalRedirect("/don-vi/danh-muc");
    }
}
