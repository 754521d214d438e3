using System.Collections.Immutable;
using CTCPL.Pipeline.Rules;
using CTCPL.Pipeline.Storage.Uploads;
using CTCPL.Pipeline.Worker.Accounts;
using CTCPL.Pipeline.Worker.Api;
using CTCPL.Pipeline.Worker.Intake.Uploads;
using CTCPL.Pipeline.Worker.Review.Uploads;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CTCPL.Pipeline.Worker.Review.Pages;

/// <summary>Sends reports in, and shows what became of those sent before.</summary>
/// <remarks>The form is read as it comes, file by file; the usual check against forged forms would read it whole first, so it is made here.</remarks>
[IgnoreAntiforgeryToken]
[Authorize(AccountServices.Submitting)]
internal sealed class UploadModel(UploadGate gate, UploadForm form, UploadList list, UploadOptions options, IAntiforgery antiforgery) : PageModel
{
    /// <summary>Rows of the table below.</summary>
    private const int Shown = 50;

    /// <summary>The field that the form's token stands in: the first of the form.</summary>
    private const string TokenField = "__RequestVerificationToken";

    /// <summary>Why nothing is received at present, or not of this account, in Vietnamese; <c>null</c> when files are.</summary>
    public string? Closed => !MaySend ? "Tài khoản của bạn chỉ được xem, không gửi được báo cáo." : gate.Closed is { } closed ? closed.Sentence() : null;

    /// <summary>What became of the files of this request.</summary>
    public ImmutableArray<UploadResult> Results { get; private set; } = [];

    /// <summary>What this account sent lately.</summary>
    public IReadOnlyList<ListedUpload> Sent { get; private set; } = [];

    /// <summary>"64 MB".</summary>
    public string LargestFile => Labels.Size(gate.LargestFile);

    /// <summary>In bytes.</summary>
    public long LargestBytes => gate.LargestFile;

    /// <summary>"100".</summary>
    public string MostFiles => Wording.Number(options.Files);

    public Task OnGetAsync() => LoadAsync();

    /// <summary>The table alone, for the page's script.</summary>
    public async Task<IActionResult> OnGetSentAsync()
    {
        await LoadAsync();
        return Partial("_Sent", Sent);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!MaySend)
            return Forbid();
        form.Open(HttpContext);
        if (!UploadForm.IsForm(Request))
            return StatusCode(StatusCodes.Status415UnsupportedMediaType);
        try
        {
            Results = await form.ReceiveAsync(Request, Session.Name(User), AdmitAsync, HttpContext.RequestAborted);
        }
        catch (AntiforgeryValidationException)
        {
            return BadRequest();
        }
        if (Request.Headers.Accept.ToString().Contains("application/json", StringComparison.OrdinalIgnoreCase))
            return new JsonResult(Results.Select(r => new { name = r.Name, outcome = UploadWords.Outcome(r), title = UploadWords.Short(r), message = UploadWords.Sentence(r) }));
        await LoadAsync();
        return Page();
    }

    /// <summary>Who reads everything changes nothing.</summary>
    private bool MaySend => !User.IsInRole(ApiCaller.Auditor);

    private Task AdmitAsync(IReadOnlyDictionary<string, string> fields)
    {
        if (fields.TryGetValue(TokenField, out string? token) && !Request.Headers.ContainsKey("RequestVerificationToken"))
            Request.Headers["RequestVerificationToken"] = token;
        else if (!Request.Headers.ContainsKey("RequestVerificationToken"))
            throw new AntiforgeryValidationException("The form has no token before its first file.");
        return antiforgery.ValidateRequestAsync(HttpContext);
    }

    private async Task LoadAsync() =>
        Sent = await list.PageAsync(Session.Name(User), long.MaxValue, Shown, HttpContext.RequestAborted);
}
