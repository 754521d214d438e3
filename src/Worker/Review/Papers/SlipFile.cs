using CTCPL.Pipeline.Rules;
using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Storage.Accounts;
using CTCPL.Pipeline.Storage.Review;
using CTCPL.Pipeline.Worker.Accounts;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.Options;

namespace CTCPL.Pipeline.Worker.Review.Papers;

/// <summary><c>/bao-cao/{id}/phieu.docx</c>: the slip that asks the unit to complete its dossier.</summary>
internal static class SlipFile
{
    public static async Task<IResult> SendAsync(
        long id,
        HttpContext http,
        SubmissionView submissions,
        PaperSource papers,
        AuditStore audit,
        RuleSettings settings,
        IOptions<LetterheadOptions> letterhead,
        ITempDataDictionaryFactory notices,
        TimeProvider time,
        CancellationToken cancellationToken)
    {
        ViewedSubmission? report = await submissions.FindAsync(id, Access.Of(http.User).Reach, cancellationToken);
        JudgedWith? judgedWith = await papers.JudgedWithAsync(id, cancellationToken);
        if (report is null || judgedWith is null)
            return Results.NotFound();
        var slip = SlipContent.Of(report, await submissions.FindingsAsync(id, Access.Of(http.User).Reach, cancellationToken), Labels.Standard(report.StandardId, settings.Standards), judgedWith);
        if (report.WithdrawnAt is not null || slip.IsEmpty)
        {
            ITempDataDictionary notice = notices.GetTempData(http);
            notice["Problem"] = report.WithdrawnAt is not null
                ? "Báo cáo đã rút, không lập phiếu."
                : "Không có nội dung nào cần gửi lại đơn vị, nên không có phiếu.";
            notice.Save();
            return Results.LocalRedirect(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"/bao-cao/{id}"));
        }
        byte[] bytes = SlipDocument.Write(slip, letterhead.Value);
        await audit.AddAsync(time.GetUtcNow(), Session.Name(http.User), "export", $"phieu.docx {report.Sha256}", cancellationToken);
        return Results.File(bytes, MediaType.Word, "phieu-hoan-thien-" + Path.GetFileNameWithoutExtension(OriginalFile.NameOf(report.Path)) + ".docx");
    }
}
