using System.Collections.Immutable;
using System.ComponentModel;
using System.Globalization;
using CTCPL.Pipeline.Storage.Uploads;
using CTCPL.Pipeline.Worker.Intake.Uploads;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace CTCPL.Pipeline.Worker.Api.Submissions;

/// <summary>Sending files in, and what became of them.</summary>
internal static class SubmissionEndpoints
{
    /// <summary>Types under which one file may come as the whole body. By content it is judged in any case.</summary>
    private static readonly string[] RawTypes =
        ["application/octet-stream", "application/pdf", "application/msword", "application/rtf", "application/vnd.", "image/jpeg", "image/png", "image/tiff"];

    public static void MapSubmissions(this RouteGroupBuilder api)
    {
        RouteGroupBuilder submissions = api.MapGroup("").WithTags("submissions");
        submissions.MapPost("/upload", UploadAsync).WithName("upload")
            .WithSummary("Sends files in: a multipart form with several, or one as the whole body (keys of role submitter or reviewer)")
            .Produces<ApiUploaded>().Produces<ApiUploaded>(201).WithProblems(400, 403, 413, 415, 422, 503);
        submissions.MapGet("/submissions", ListAsync).WithName("listSubmissions").WithSummary("What was sent in, latest first; keys that see everything see everybody's")
            .Produces<ApiPage<ApiSubmission>>().WithProblems(400);
        submissions.MapGet("/submissions/{id:long}", FindAsync).WithName("getSubmission").WithSummary("How far a file that was sent in has come")
            .Produces<ApiSubmission>().WithProblems(404);
    }

    private static async Task<IResult> UploadAsync(
        HttpContext context,
        UploadForm form,
        UploadGate gate,
        [Description("The file's name, when it is the whole body"), FromQuery] string? fileName)
    {
        var caller = ApiCaller.Of(context);
        if (!caller.MaySubmit)
            return ApiProblem.Forbidden.With("Khóa chỉ để đọc không gửi được báo cáo.");
        form.Open(context);
        if (UploadForm.IsForm(context.Request))
        {
            ImmutableArray<UploadResult> results = await form.ReceiveAsync(context.Request, caller.Name, static _ => Task.CompletedTask, context.RequestAborted);
            return results.IsEmpty
                ? ApiProblem.InvalidBody.With("Biểu mẫu không có tệp nào.")
                : TypedResults.Ok(new ApiUploaded([.. results.Select(ApiUploadedFile.Of)]));
        }
        string type = context.Request.ContentType ?? "";
        if (!RawTypes.Any(t => type.StartsWith(t, StringComparison.OrdinalIgnoreCase)))
            return ApiProblem.UnsupportedMediaType.With("Hãy gửi multipart/form-data, hoặc một tệp với Content-Type application/octet-stream.");
        if (string.IsNullOrWhiteSpace(fileName))
            return ApiProblem.InvalidParameter.With("Gửi một tệp làm toàn bộ nội dung thì cần tham số fileName.", KeyValuePair.Create<string, object?>("parameter", "fileName"));
        UploadResult result = await gate.TakeAsync(context.Request.Body, fileName, caller.Name, context.RequestAborted);
        return result is UploadResult.Refused refused ? Refusal(refused) : Created(result);
    }

    private static Created<ApiUploaded> Created(UploadResult result)
    {
        var file = ApiUploadedFile.Of(result);
        return TypedResults.Created(string.Create(CultureInfo.InvariantCulture, $"/api/v1/submissions/{file.Submission}"), new ApiUploaded([file]));
    }

    private static ProblemHttpResult Refusal(UploadResult.Refused refused)
    {
        ApiProblem problem = refused.Reason switch
        {
            UploadRefusal.FileTooLarge or UploadRefusal.RequestTooLarge => ApiProblem.FileTooLarge,
            UploadRefusal.BrokenOff => ApiProblem.InvalidBody,
            UploadRefusal.IgnoredName or UploadRefusal.EmptyFile or UploadRefusal.TooManyFiles => ApiProblem.FileRefused,
            _ => ApiProblem.Unavailable,
        };
        return problem.With(refused.Sentence, KeyValuePair.Create<string, object?>("reason", Storage.StoredText.Of(refused.Reason)));
    }

    private static async Task<IResult> ListAsync(
        HttpContext context,
        UploadList uploads,
        [Description("1 to 200; 50 when not given"), FromQuery] int? limit,
        [Description("`next` of the page before"), FromQuery] string? cursor)
    {
        if (ApiQuery.Complaint(limit, cursor) is { } complaint)
            return complaint;
        int count = limit ?? ApiCursor.DefaultLimit;
        IReadOnlyList<ListedUpload> rows = await uploads.PageAsync(Whose(context), ApiCursor.Read(cursor)?.Id ?? long.MaxValue, count + 1, context.RequestAborted);
        return TypedResults.Ok(new ApiPage<ApiSubmission>(
            [.. rows.Take(count).Select(ApiSubmission.Of)], rows.Count > count ? ApiCursor.Write(rows[count - 1].Id) : null));
    }

    private static async Task<IResult> FindAsync(long id, HttpContext context, UploadList uploads) =>
        await uploads.FindAsync(id, Whose(context), context.RequestAborted) is { } upload
            ? TypedResults.Ok(ApiSubmission.Of(upload))
            : ApiProblem.NotFound.With("Không có lần gửi này, hoặc do người khác gửi.");

    /// <summary><c>null</c> for a caller who sees everything.</summary>
    private static string? Whose(HttpContext context) => ApiCaller.Of(context) is { Scope.Everything: true } ? null : ApiCaller.Of(context).Name;
}
