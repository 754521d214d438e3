using CTCPL.Pipeline.Storage.Programs;

namespace CTCPL.Pipeline.Worker.Api.Runs;

/// <summary>A run over all reports: the night's, or one by hand.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">nightly or manual.</param>
/// <param name="State">running, finished or failed.</param>
/// <param name="Engine">Version of the rules.</param>
/// <param name="Standards">Versions of the standards.</param>
/// <param name="StartedAt">UTC.</param>
/// <param name="FinishedAt">UTC; null while it runs.</param>
/// <param name="Reports">Looked at.</param>
/// <param name="Assessed">Judged again.</param>
/// <param name="Read">Read again.</param>
/// <param name="Failed">Could not be judged.</param>
/// <param name="Findings">What it changed.</param>
internal sealed record ApiRun(
    long Id,
    string Kind,
    string State,
    string Engine,
    string Standards,
    DateTime StartedAt,
    DateTime? FinishedAt,
    int Reports,
    int Assessed,
    int Read,
    int Failed,
    ApiRunFindings Findings)
{
    public static ApiRun Of(ProgramRun r) => new(
        r.Id, r.Kind, r.State, r.EngineVersion, r.StandardVersion, r.StartedAt, r.FinishedAt, r.Submissions, r.Assessed, r.Read, r.Failed,
        new(r.FindingsNew, r.FindingsChanged, r.FindingsGone, r.FindingsUnchanged));
}

/// <summary>How many findings a run changed.</summary>
/// <param name="New">That were not there before.</param>
/// <param name="Changed">That say something else.</param>
/// <param name="Gone">That are not there any more.</param>
/// <param name="Unchanged">That were judged again and say the same.</param>
internal sealed record ApiRunFindings(int New, int Changed, int Gone, int Unchanged);

/// <summary>A finding that a run changed.</summary>
/// <param name="Report">Id of the report.</param>
/// <param name="Unit">Whose report.</param>
/// <param name="Year">Of evaluation; null when not told.</param>
/// <param name="Fingerprint">The finding.</param>
/// <param name="Rule">Its rule.</param>
/// <param name="Title">The rule's title.</param>
/// <param name="Change">new, changed or gone.</param>
/// <param name="Cause">reader, engine, standard, file, surroundings or override.</param>
/// <param name="Before">What it said; null when new.</param>
/// <param name="After">What it says; null when gone.</param>
internal sealed record ApiChange(
    long Report, ApiUnit Unit, int? Year, string Fingerprint, string Rule, string? Title, string Change, string Cause, ApiSaid? Before, ApiSaid? After)
{
    public static ApiChange Of(ProgramChange c) => new(
        c.SubmissionId,
        ApiUnit.Of(c.UnitKind, c.UnitName, c.Parent),
        c.Year,
        c.Fingerprint,
        c.RuleId,
        c.Title,
        c.Change,
        c.Cause,
        c.MessageBefore is { } before ? new(c.SeverityBefore, before) : null,
        c.MessageAfter is { } after ? new(c.SeverityAfter, after) : null);
}

/// <summary>What a finding says.</summary>
/// <param name="Severity">error, warning or notice.</param>
/// <param name="Message">One Vietnamese sentence.</param>
internal sealed record ApiSaid(string? Severity, string Message);
