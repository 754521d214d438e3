using System.ComponentModel;
using CTCPL.Pipeline.Storage.Programs;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace CTCPL.Pipeline.Worker.Api.Runs;

/// <summary>Runs and what each changed.</summary>
internal static class RunEndpoints
{
    public static void MapRuns(this RouteGroupBuilder api)
    {
        RouteGroupBuilder runs = api.MapGroup("/runs").WithTags("runs");
        runs.MapGet("", ListAsync).WithName("listRuns").WithSummary("Runs, latest first (keys of role reviewer or auditor)")
            .Produces<ApiPage<ApiRun>>().WithProblems(400, 403);
        runs.MapGet("{id:long}", FindAsync).WithName("getRun").WithSummary("One run").Produces<ApiRun>().WithProblems(403, 404);
        runs.MapGet("{id:long}/changes", ChangesAsync).WithName("listRunChanges").WithSummary("What a run changed, by report")
            .Produces<ApiPage<ApiChange>>().WithProblems(400, 403, 404);
    }

    private static async Task<IResult> ListAsync(
        HttpContext context,
        ProgramRuns runs,
        [Description("1 to 200; 50 when not given"), FromQuery] int? limit,
        [Description("`next` of the page before"), FromQuery] string? cursor)
    {
        if ((Complaint(context) ?? ApiQuery.Complaint(limit, cursor)) is { } complaint)
            return complaint;
        int count = limit ?? ApiCursor.DefaultLimit;
        IReadOnlyList<ProgramRun> rows = await runs.PageAsync(ApiCursor.Read(cursor)?.Id ?? long.MaxValue, count + 1, context.RequestAborted);
        return TypedResults.Ok(new ApiPage<ApiRun>([.. rows.Take(count).Select(ApiRun.Of)], rows.Count > count ? ApiCursor.Write(rows[count - 1].Id) : null));
    }

    private static async Task<IResult> FindAsync(long id, HttpContext context, ProgramRuns runs)
    {
        if (Complaint(context) is { } complaint)
            return complaint;
        return await runs.FindAsync(id, context.RequestAborted) is { } run ? TypedResults.Ok(ApiRun.Of(run)) : Missing();
    }

    private static async Task<IResult> ChangesAsync(
        long id,
        HttpContext context,
        ProgramRuns runs,
        [Description("1 to 200; 50 when not given"), FromQuery] int? limit,
        [Description("`next` of the page before"), FromQuery] string? cursor)
    {
        if ((Complaint(context) ?? ApiQuery.Complaint(limit, cursor)) is { } complaint)
            return complaint;
        if (await runs.FindAsync(id, context.RequestAborted) is null)
            return Missing();
        int count = limit ?? ApiCursor.DefaultLimit;
        (long report, string fingerprint) = ApiCursor.Read(cursor) ?? (0, "");
        IReadOnlyList<ProgramChange> rows = await runs.ChangesAsync(id, report, fingerprint, count + 1, ApiCaller.Of(context).Scope, context.RequestAborted);
        string? next = rows.Count > count ? ApiCursor.Write(rows[count - 1].SubmissionId, rows[count - 1].Fingerprint) : null;
        return TypedResults.Ok(new ApiPage<ApiChange>([.. rows.Take(count).Select(ApiChange.Of)], next));
    }

    private static ProblemHttpResult? Complaint(HttpContext context) => ApiCaller.Of(context).MaySeeRuns
        ? null
        : ApiProblem.Forbidden.With("Khóa chỉ để gửi báo cáo không xem được các lần chạy.");

    private static ProblemHttpResult Missing() => ApiProblem.NotFound.With("Không có lần chạy này.");
}
