using System.ComponentModel;
using System.Globalization;
using CTCPL.Pipeline.Storage.Programs;
using CTCPL.Pipeline.Storage.Triage;
using CTCPL.Pipeline.Worker.Review;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace CTCPL.Pipeline.Worker.Api.Findings;

/// <summary>Findings and what is decided about them.</summary>
internal static class FindingEndpoints
{
    private static readonly string[] Severities = ["error", "warning", "notice"];
    private static readonly string[] Outcomes = ["notMet", "notCheckable"];
    private static readonly string[] Versions = ["latest", "superseded"];
    private static readonly string[] States = [.. Labels.States.Select(s => s.Value)];

    public static void MapFindings(this RouteGroupBuilder api)
    {
        RouteGroupBuilder findings = api.MapGroup("/findings").WithTags("findings");
        findings.MapGet("", ListAsync).WithName("listFindings").WithSummary("Findings by report, latest received first, in the order of the document")
            .Produces<ApiPage<ApiFinding>>().WithProblems(400);
        findings.MapGet("{fingerprint}", FindAsync).WithName("getFinding").WithSummary("One finding, as the latest report that has it says it")
            .Produces<ApiFinding>().Produces(304).WithProblems(404);
        findings.MapGet("{fingerprint}/history", HistoryAsync).WithName("getFindingHistory").WithSummary("What was decided about a finding, oldest first")
            .Produces<ApiDecision[]>().WithProblems(404);
        findings.MapPut("{fingerprint}/triage", DecideAsync).WithName("changeTriage").WithSummary("Decides about a finding (keys of role reviewer)")
            .Produces<ApiFinding>().WithProblems(400, 403, 404, 409, 415);
    }

    private static async Task<IResult> ListAsync(
        HttpContext context,
        ProgramFindings findings,
        [Description("Words of unit, year, title, message or quote, tone marks and case ignored; all must occur"), FromQuery] string? q,
        [Description("Only of this report"), FromQuery] long? report,
        [Description("Evaluation year; may be repeated"), FromQuery] int[]? year,
        [Description("Unit with its kind, tone marks and case ignored; may be repeated"), FromQuery] string[]? unit,
        [Description("One-based number of a criterion, 0 for none or several; may be repeated"), FromQuery] int[]? criterion,
        [Description("Id of a rule; may be repeated"), FromQuery] string[]? rule,
        [Description("error, warning or notice; may be repeated"), FromQuery] string[]? severity,
        [Description("notMet or notCheckable; may be repeated"), FromQuery] string[]? outcome,
        [Description("open, acknowledged, sentBack, accepted, falseAlarm or resolved; may be repeated"), FromQuery] string[]? state,
        [Description("latest: only of the newest report of each unit and year; superseded: only of the others"), FromQuery] string? version,
        [Description("1 to 200; 50 when not given"), FromQuery] int? limit,
        [Description("`next` of the page before"), FromQuery] string? cursor)
    {
        IResult? complaint = ApiQuery.Complaint(limit, cursor) ?? ApiQuery.Search(q)
            ?? ApiQuery.Complaint("severity", severity ?? [], Severities) ?? ApiQuery.Complaint("outcome", outcome ?? [], Outcomes)
            ?? ApiQuery.Complaint("state", state ?? [], States) ?? ApiQuery.Complaint("version", version is null ? [] : [version], Versions)
            ?? ApiQuery.Complaint("unit", unit ?? []) ?? ApiQuery.Complaint("rule", rule ?? []);
        if (complaint is not null)
            return complaint;
        (long before, int after) = ApiCursor.Read(cursor) is ({ } id, { } place) && int.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out int position)
            ? (id, position)
            : (long.MaxValue, 0);
        int count = limit ?? ApiCursor.DefaultLimit;
        IReadOnlyList<ProgramFinding> rows = await findings.PageAsync(
            new ProgramFindingFilter(
                before, after, count + 1, q ?? "", report, year ?? [], ApiQuery.Units(unit), criterion ?? [], rule ?? [], severity ?? [], outcome ?? [],
                state ?? [], ApiQuery.Latest(version)),
            ApiCaller.Of(context).Scope,
            context.RequestAborted);
        string? next = rows.Count > count
            ? ApiCursor.Write(rows[count - 1].SubmissionId, rows[count - 1].Position.ToString(CultureInfo.InvariantCulture))
            : null;
        return TypedResults.Ok(new ApiPage<ApiFinding>([.. rows.Take(count).Select(ApiFinding.Of)], next));
    }

    private const string OfReport = "Id of the report that has it: needed where units of one name below different authorities have the same finding";

    private static async Task<IResult> FindAsync(
        string fingerprint, [Description(OfReport), FromQuery] long? report, HttpContext context, ProgramFindings findings)
    {
        (ProgramFinding? finding, IResult? complaint) = await OneAsync(fingerprint, report, context, findings);
        if (finding is null)
            return complaint!;
        string tag = string.Create(CultureInfo.InvariantCulture, $"{finding.SubmissionId}-{finding.AssessmentId ?? 0}-{finding.TriageVersion}-{finding.Step}");
        return ApiEntityTag.IsKnown(context, tag) ? TypedResults.StatusCode(304) : TypedResults.Ok(ApiFinding.Of(finding));
    }

    private static async Task<IResult> HistoryAsync(
        string fingerprint, [Description(OfReport), FromQuery] long? report, HttpContext context, ProgramFindings findings)
    {
        (ProgramFinding? finding, IResult? complaint) = await OneAsync(fingerprint, report, context, findings);
        if (finding is null)
            return complaint!;
        IReadOnlyList<ProgramDecision> history = await findings.HistoryAsync(finding.TriageKey, context.RequestAborted);
        return TypedResults.Ok(history.Select(d => new ApiDecision(d.FromState, d.ToState, d.Note, d.ChangedBy, d.ChangedAt)).ToArray());
    }

    private static async Task<IResult> DecideAsync(
        string fingerprint,
        [Description(OfReport), FromQuery] long? report,
        ApiTriageChange change,
        HttpContext context,
        ProgramFindings findings,
        TriageStore triage,
        TimeProvider time)
    {
        var caller = ApiCaller.Of(context);
        if (!caller.MayDecide)
            return ApiProblem.Forbidden.With("Chỉ khóa có quyền “đổi trạng thái sai lệch” mới dùng được lệnh này.");
        (ProgramFinding? finding, IResult? refusal) = await OneAsync(fingerprint, report, context, findings);
        if (finding is null)
            return refusal!;
        string note = (change.Note ?? "").Trim();
        if (Complaint(change.State, note) is { } complaint)
            return ApiProblem.InvalidBody.With(complaint);
        bool written = await triage.ChangeAsync(finding.TriageKey, change.State, note, change.Version, caller.Name, time.GetUtcNow(), context.RequestAborted);
        ProgramFinding now = (await OneAsync(fingerprint, finding.SubmissionId, context, findings)).Finding ?? finding;
        return written
            ? TypedResults.Ok(ApiFinding.Of(now))
            : ApiProblem.VersionConflict.With(
                "Chưa có gì thay đổi. Hãy xem “current”, rồi gửi lại với version mới nếu vẫn cần.",
                KeyValuePair.Create<string, object?>("current", ApiFinding.Of(now).Triage));
    }

    private static async Task<(ProgramFinding? Finding, IResult? Complaint)> OneAsync(
        string fingerprint, long? report, HttpContext context, ProgramFindings findings) =>
        await findings.FindAsync(fingerprint, report, ApiCaller.Of(context).Scope, context.RequestAborted) switch
        {
            [] => (null, Missing()),
            [ProgramFinding finding] => (finding, null),
            [..] => (null, ApiProblem.InvalidParameter.With("Nhiều đơn vị cùng tên có sai lệch này. Hãy thêm report=ID của báo cáo.")),
        };

    private static string? Complaint(string? state, string note) =>
        !States.Contains(state, StringComparer.Ordinal) ? $"state không nhận giá trị này. Các giá trị: {string.Join(", ", States)}."
        : state is "falseAlarm" or "accepted" && note.Length == 0 ? "Trạng thái accepted và falseAlarm cần lý do trong note."
        : note.Length > Decisions.NoteLength ? "note dài quá 2000 ký tự."
        : null;

    private static ProblemHttpResult Missing() => ApiProblem.NotFound.With("Không có sai lệch này trong báo cáo nào mà khóa được xem.");
}
