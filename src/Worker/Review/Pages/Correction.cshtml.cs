using System.Collections.Immutable;
using System.Globalization;
using CTCPL.Pipeline.Rules;
using CTCPL.Pipeline.Rules.Corrections;
using CTCPL.Pipeline.Storage.Overrides;
using CTCPL.Pipeline.Storage.Review;
using CTCPL.Pipeline.Worker.Accounts;
using CTCPL.Pipeline.Worker.Keeping;
using CTCPL.Pipeline.Worker.Review.Overrides;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CTCPL.Pipeline.Worker.Review.Pages;

/// <summary>Correcting a figure that was misread. Without a figure chosen, all that can be corrected.</summary>
internal sealed class CorrectionModel(SubmissionView submissions, OverrideStore overrides, RuleSettings settings, TimeProvider time) : PageModel
{
    public ViewedSubmission Submission { get; private set; } = null!;

    public ReadFigures Read { get; private set; } = null!;

    /// <summary>The chosen figure; <c>null</c> for the list of all.</summary>
    public CorrectableFigure? Figure { get; private set; }

    /// <summary>Every correction of these bytes, the oldest first.</summary>
    public ImmutableArray<FigureOverride> All { get; private set; } = [];

    public FigureDraft Draft { get; private set; } = null!;

    /// <summary>The reason typed for a withdrawal that was not done.</summary>
    public string WithdrawalReason { get; private set; } = "";

    /// <summary>Why nothing was saved; empty when nothing was tried.</summary>
    public ImmutableArray<string> Problems { get; private set; } = [];

    /// <summary>The correction that counts for a figure; <c>null</c> for none.</summary>
    public FigureOverride? Standing(string key) => All.LastOrDefault(o => o.Stands && string.Equals(o.Figure, key, StringComparison.Ordinal));

    /// <summary>The report's page.</summary>
    public string Report => string.Create(CultureInfo.InvariantCulture, $"/bao-cao/{Submission.Id}");

    public async Task<IActionResult> OnGetAsync(long id, [FromQuery(Name = "cho")] string? figure, CancellationToken cancellationToken)
    {
        if (await LoadAsync(id, figure, cancellationToken) is { } refusal)
            return refusal;
        if (Figure is not null)
            Draft = FigureDraft.Begin(Figure, Standing(Figure.Key));
        return Page();
    }

    /// <summary>Keeps a correction.</summary>
    public async Task<IActionResult> OnPostAsync(
        long id,
        [FromForm(Name = "cho")] string? figure,
        [FromForm(Name = "thay")] long? seen,
        [FromForm(Name = "soDung")] string? value,
        [FromForm(Name = "mauSo")] string? of,
        [FromForm(Name = "khongGhi")] string? notStated,
        [FromForm(Name = "lyDo")] string? reason,
        CancellationToken cancellationToken)
    {
        if (await LoadAsync(id, figure, cancellationToken) is { } refusal)
            return refusal;
        if (Figure is null)
            return Page();
        Draft = new FigureDraft(value, of, notStated is not null, reason);
        (NewOverride? kept, Problems) = Draft.Check(Figure, Standing(Figure.Key));
        if (kept is null)
            return Page();
        string written = new Correction(1, kept.Figure, kept.Value, kept.OfValue, "", "", "", default).Written;
        Overriding outcome = await overrides.KeepAsync(id, seen, kept, Deed(WithdrawalWords.Clean(reason), $"{Figure.What}: {written} thay cho {As(Figure.Words)}"), cancellationToken);
        return await AnswerAsync(outcome, $"Đã sửa {Figure.What} thành {written}. Báo cáo đang được kiểm tra lại.", cancellationToken);
    }

    /// <summary>Lets what is read count again.</summary>
    public async Task<IActionResult> OnPostWithdrawAsync(
        long id,
        [FromForm(Name = "cho")] string? figure,
        [FromForm(Name = "thay")] long? seen,
        [FromForm(Name = "lyDo")] string? reason,
        CancellationToken cancellationToken)
    {
        if (await LoadAsync(id, figure, cancellationToken, mayBeGone: true) is { } refusal)
            return refusal;
        string key = Figure?.Key ?? figure ?? "";
        if (Figure is not null)
            Draft = FigureDraft.Begin(Figure, Standing(key));
        WithdrawalReason = WithdrawalWords.Clean(reason);
        if (WithdrawalWords.Complaint(WithdrawalReason) is { } complaint)
        {
            Problems = [complaint];
            return Page();
        }
        string what = Figure?.What ?? key;
        Overriding outcome = seen is { } standing
            ? await overrides.WithdrawAsync(id, key, standing, Deed(WithdrawalReason, what), cancellationToken)
            : Overriding.Late;
        return await AnswerAsync(outcome, $"Đã rút việc sửa {what}. Báo cáo đang được kiểm tra lại.", cancellationToken);
    }

    /// <summary>Quoted words, or that none were read.</summary>
    public static string As(string words) => words.Length == 0 ? "chỗ không đọc được" : $"“{words}”";

    private OverrideDeed Deed(string reason, string what) => new(Session.Name(User), time.GetUtcNow(), what, reason);

    private async Task<IActionResult> AnswerAsync(Overriding outcome, string done, CancellationToken cancellationToken)
    {
        if (outcome == Overriding.Done)
        {
            TempData["Saved"] = done;
            return LocalRedirect(Report + "?xem=so-lieu");
        }
        All = await overrides.AllAsync(Submission.Sha256, cancellationToken);
        Problems = [outcome == Overriding.Late ? Late() : "Báo cáo đã được rút hoặc tệp gốc không còn được giữ, nên không sửa được nữa."];
        return Page();
    }

    private string Late()
    {
        const string Kept = "Nội dung bạn nhập chưa được lưu và vẫn còn trong ô; hãy xem lại rồi lưu nếu vẫn cần.";
        FigureOverride? last = All.LastOrDefault(o => string.Equals(o.Figure, Figure?.Key, StringComparison.Ordinal));
        return last switch
        {
            null => "Số này chưa từng được sửa; hãy tải lại trang.",
            { WithdrawnBy: { } by, WithdrawnAt: { } at } => $"{by} đã rút việc sửa này trước, lúc {Moments.Exact(at)}: {last.WithdrawnReason}. {Kept}",
            _ => $"{last.MadeBy} đã sửa trước, lúc {Moments.Exact(last.MadeAt)}, thành {last.Correction.Written}: {last.Reason}. {Kept}",
        };
    }

    private async Task<IActionResult?> LoadAsync(long id, string? figure, CancellationToken cancellationToken, bool mayBeGone = false)
    {
        if (!Roles.MayDecide(User))
            return Forbid();
        ViewedSubmission? submission = await submissions.FindAsync(id, Access.Of(User).Reach, cancellationToken);
        if (submission is null || ReadFigures.Of(submission, settings) is not { } read)
            return NotFound();
        Submission = submission;
        Read = read;
        All = await overrides.AllAsync(submission.Sha256, cancellationToken);
        if (string.IsNullOrEmpty(figure))
            return null;
        Figure = read.Find(figure);
        return Figure is null && !(mayBeGone && Standing(figure) is not null) ? NotFound() : null;
    }
}
