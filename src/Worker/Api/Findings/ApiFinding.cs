using System.Text.Json;
using CTCPL.Pipeline.Storage;
using CTCPL.Pipeline.Storage.Programs;

namespace CTCPL.Pipeline.Worker.Api.Findings;

/// <summary>A discrepancy that was found, or a requirement that could not be checked, with what was decided about it.</summary>
/// <param name="Fingerprint">Its identity: the same in every check of the same report.</param>
/// <param name="Report">Id of the report.</param>
/// <param name="Unit">Whose report.</param>
/// <param name="Year">Of evaluation; null when not told.</param>
/// <param name="Rule">The rule's id.</param>
/// <param name="Severity">error, warning or notice.</param>
/// <param name="Outcome">notMet or notCheckable.</param>
/// <param name="Title">The rule's title.</param>
/// <param name="Message">One Vietnamese sentence with the numbers in it.</param>
/// <param name="Citation">The law it rests on.</param>
/// <param name="Criterion">One-based; null when about none or several.</param>
/// <param name="Expected">Short; null when there is nothing to say.</param>
/// <param name="Actual">Short; null when there is nothing to say.</param>
/// <param name="Evidence">The words and where they stand, the primary place first.</param>
/// <param name="Elsewhere">Places in other documents.</param>
/// <param name="CausedBy">Id of the rule whose finding it follows from.</param>
/// <param name="CausedByFingerprint">That finding.</param>
/// <param name="FirstSeenAt">UTC.</param>
/// <param name="Step">How it stands to other versions of the report: new, still, fixed, unsure; null where there is one version.</param>
/// <param name="Triage">What was decided.</param>
internal sealed record ApiFinding(
    string Fingerprint,
    long Report,
    ApiUnit Unit,
    int? Year,
    string Rule,
    string Severity,
    string Outcome,
    string Title,
    string Message,
    string Citation,
    int? Criterion,
    string? Expected,
    string? Actual,
    ApiPlace[] Evidence,
    ApiPlaceElsewhere[] Elsewhere,
    string? CausedBy,
    string? CausedByFingerprint,
    DateTime FirstSeenAt,
    string? Step,
    ApiTriage Triage)
{
    public static ApiFinding Of(ProgramFinding f) => new(
        f.Fingerprint,
        f.SubmissionId,
        ApiUnit.Of(f.UnitKind, f.UnitName, f.Parent),
        f.Year,
        f.RuleId,
        f.Severity,
        f.Outcome,
        f.Title,
        f.Message,
        f.Citation,
        f.Criterion,
        f.Expected,
        f.Actual,
        JsonSerializer.Deserialize<ApiPlace[]>(f.Evidence, StoredJson.Options) ?? [],
        JsonSerializer.Deserialize<ApiPlaceElsewhere[]>(f.Elsewhere, StoredJson.Options) ?? [],
        f.CausedBy,
        f.CausedByFingerprint,
        f.FirstSeenAt,
        f.Step,
        new(f.State, f.Note, f.TriageVersion, f.ChangedBy, f.ChangedAt));
}

/// <summary>Words of the document and where they stand.</summary>
/// <param name="Quote">As written.</param>
/// <param name="Line">One-based, of the text as read.</param>
/// <param name="Page">One-based; null for Word.</param>
/// <param name="Column">Zero-based offset in the line, UTF-16 units.</param>
/// <param name="Length">UTF-16 units.</param>
/// <param name="Paragraph">One-based; null where it does not apply.</param>
/// <param name="Table">The cell, where it is in a table.</param>
/// <param name="Box">Left, bottom, right, top in PDF points; null where the format has none.</param>
internal sealed record ApiPlace(string Quote, int Line, int? Page, int? Column, int? Length, int? Paragraph, ApiCell? Table, double[]? Box);

/// <summary>A cell of a table.</summary>
/// <param name="Index">One-based number of the table in the document.</param>
/// <param name="Row">One-based.</param>
/// <param name="Cell">One-based in its row.</param>
internal sealed record ApiCell(int Index, int Row, int Cell);

/// <summary>A place in another document.</summary>
/// <param name="File">Its path, relative to the watched folder.</param>
/// <param name="Sha256">Of its bytes.</param>
/// <param name="Line">One-based.</param>
/// <param name="Page">One-based; null for Word.</param>
/// <param name="Quote">As written.</param>
internal sealed record ApiPlaceElsewhere(string? File, string? Sha256, int Line, int? Page, string? Quote);

/// <summary>What was decided about a finding.</summary>
/// <param name="State">open, acknowledged, sentBack, accepted, falseAlarm or resolved.</param>
/// <param name="Note">The reason or remark; empty for none.</param>
/// <param name="Version">Send it with a change; 0 when nobody has decided.</param>
/// <param name="ChangedBy">Account, or "key:" and a key's name; null when nobody has decided.</param>
/// <param name="ChangedAt">UTC; null when nobody has decided.</param>
internal sealed record ApiTriage(string State, string Note, int Version, string? ChangedBy, DateTime? ChangedAt);

/// <summary>A change of what is decided about a finding.</summary>
/// <param name="State">open, acknowledged, sentBack, accepted, falseAlarm or resolved.</param>
/// <param name="Note">The reason or remark, up to 2,000 characters; accepted and falseAlarm need one.</param>
/// <param name="Version">The version that was seen: when somebody else was faster nothing is changed.</param>
internal sealed record ApiTriageChange(string State, string? Note, int Version);

/// <summary>A change of the past.</summary>
/// <param name="From">The state before.</param>
/// <param name="To">The state after.</param>
/// <param name="Note">The reason or remark; empty for none.</param>
/// <param name="By">Account, or "key:" and a key's name.</param>
/// <param name="At">UTC.</param>
internal sealed record ApiDecision(string From, string To, string Note, string By, DateTime At);
