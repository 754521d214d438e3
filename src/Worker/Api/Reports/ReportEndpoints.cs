using System.ComponentModel;
using System.Globalization;
using CTCPL.Pipeline.Storage.Accounts;
using CTCPL.Pipeline.Storage.Programs;
using CTCPL.Pipeline.Storage.Review;
using CTCPL.Pipeline.Worker.Review;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace CTCPL.Pipeline.Worker.Api.Reports;

/// <summary>Reports, their results and their originals.</summary>
internal static class ReportEndpoints
{
    private static readonly string[] Verdicts = ["clean", "findings", "notCheckable"];
    private static readonly string[] Outcomes = ["checked", "notAReport", "unreadable", "waiting"];
    private static readonly string[] Versions = ["latest", "superseded"];

    public static void MapReports(this RouteGroupBuilder api)
    {
        RouteGroupBuilder reports = api.MapGroup("/reports").WithTags("reports");
        reports.MapGet("", ListAsync).WithName("listReports").WithSummary("Reports, latest received first")
            .Produces<ApiPage<ApiReport>>().WithProblems(400);
        reports.MapGet("{id:long}", FindAsync).WithName("getReport").WithSummary("One report")
            .Produces<ApiReport>().Produces(304).WithProblems(404);
        reports.MapGet("{id:long}/result", ResultAsync).WithName("getReportResult").WithSummary("The whole result of a report, as `ctcpl check --format json` writes it")
            .Produces<CheckResult>().Produces(304).WithProblems(404, 409);
        reports.MapGet("{id:long}/original", OriginalAsync).WithName("getReportOriginal").WithSummary("The file exactly as received")
            .Produces<Stream>(200, "application/octet-stream").Produces(304).WithProblems(404, 410);
    }

    private static async Task<IResult> ListAsync(
        HttpContext context,
        ProgramReports reports,
        [Description("Words of the unit (tone marks ignored) or of the file's path; all must occur"), FromQuery] string? q,
        [Description("Evaluation year; may be repeated"), FromQuery] int[]? year,
        [Description("Unit with its kind, tone marks and case ignored: \"phường Thượng Cát\"; may be repeated"), FromQuery] string[]? unit,
        [Description("clean, findings or notCheckable; may be repeated"), FromQuery] string[]? verdict,
        [Description("checked, notAReport, unreadable or waiting; may be repeated"), FromQuery] string[]? outcome,
        [Description("latest: only the newest of each unit and year; superseded: only the others"), FromQuery] string? version,
        [Description("Only those judged at or after this instant (ISO 8601 with its offset)"), FromQuery] DateTimeOffset? assessedSince,
        [Description("1 to 200; 50 when not given"), FromQuery] int? limit,
        [Description("`next` of the page before"), FromQuery] string? cursor)
    {
        IResult? complaint = ApiQuery.Complaint(limit, cursor) ?? ApiQuery.Search(q)
            ?? ApiQuery.Complaint("verdict", verdict ?? [], Verdicts) ?? ApiQuery.Complaint("outcome", outcome ?? [], Outcomes)
            ?? ApiQuery.Complaint("version", version is null ? [] : [version], Versions) ?? ApiQuery.Complaint("unit", unit ?? []);
        if (complaint is not null)
            return complaint;
        int count = limit ?? ApiCursor.DefaultLimit;
        IReadOnlyList<ProgramReport> rows = await reports.PageAsync(
            new ReportFilter(
                ApiCursor.Read(cursor)?.Id ?? long.MaxValue, count + 1, q ?? "", year ?? [], ApiQuery.Units(unit), verdict ?? [], outcome ?? [],
                ApiQuery.Latest(version), assessedSince),
            ApiCaller.Of(context).Scope,
            context.RequestAborted);
        return TypedResults.Ok(new ApiPage<ApiReport>(
            [.. rows.Take(count).Select(ApiReport.Of)], rows.Count > count ? ApiCursor.Write(rows[count - 1].Id) : null));
    }

    private static async Task<IResult> FindAsync(long id, HttpContext context, ProgramReports reports)
    {
        ProgramReport? report = await reports.FindAsync(id, ApiCaller.Of(context).Scope, context.RequestAborted);
        if (report is null)
            return Missing();
        return ApiEntityTag.IsKnown(context, Tag(report)) ? TypedResults.StatusCode(304) : TypedResults.Ok(ApiReport.Of(report));
    }

    private static async Task<IResult> ResultAsync(long id, HttpContext context, ProgramReports reports)
    {
        Reach reach = ApiCaller.Of(context).Scope;
        ProgramReport? report = await reports.FindAsync(id, reach, context.RequestAborted);
        if (report is null)
            return Missing();
        if (report.AssessmentId is null || await reports.ResultAsync(id, reach, context.RequestAborted) is not { } result)
            return ApiProblem.NoResult.With("Báo cáo còn chờ kiểm tra. Hãy gọi lại sau, hoặc dùng webhook để được báo.");
        return ApiEntityTag.IsKnown(context, report.AssessmentId.Value.ToString(CultureInfo.InvariantCulture))
            ? TypedResults.StatusCode(304)
            : TypedResults.Text(result, "application/json; charset=utf-8");
    }

    private static async Task<IResult> OriginalAsync(
        long id, HttpContext context, ProgramReports reports, SubmissionView submissions, AuditStore audit, TimeProvider time)
    {
        var caller = ApiCaller.Of(context);
        ProgramReport? report = await reports.FindAsync(id, caller.Scope, context.RequestAborted);
        if (report is null)
            return Missing();
        if (ApiEntityTag.IsKnown(context, report.Sha256))
            return TypedResults.StatusCode(304);
        ReceivedFile? file = await submissions.ContentAsync(id, caller.Scope, context.RequestAborted);
        if (file is null)
            return ApiProblem.OriginalRemoved.With("Nội dung tệp đã được xóa theo thời hạn lưu giữ; kết quả kiểm tra vẫn còn.");
        await audit.AddAsync(time.GetUtcNow(), caller.Name, "export", string.Create(CultureInfo.InvariantCulture, $"original {id}"), context.RequestAborted);
        return TypedResults.File(file.Bytes, "application/octet-stream", OriginalFile.NameOf(file.Path));
    }

    /// <summary>Changes with everything that a report says of itself.</summary>
    private static string Tag(ProgramReport report) => string.Create(
        CultureInfo.InvariantCulture, $"{report.AssessmentId ?? 0}-{report.VersionNumber}-{report.VersionCount}-{report.NewestVersion ?? 0}-{report.WithdrawnAt?.Ticks ?? 0}-{report.RemovedAt?.Ticks ?? 0}");

    private static ProblemHttpResult Missing() => ApiProblem.NotFound.With("Không có báo cáo này, hoặc khóa không được xem.");
}
