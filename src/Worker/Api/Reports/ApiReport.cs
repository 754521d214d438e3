using System.Collections.Immutable;
using CTCPL.Pipeline.Storage.Programs;

namespace CTCPL.Pipeline.Worker.Api.Reports;

/// <summary>A report: one file that was received and accepted for checking.</summary>
/// <param name="Id">Its id; also that of its page.</param>
/// <param name="Path">Of the file, relative to the watched folder.</param>
/// <param name="Sha256">Of its bytes, hexadecimal.</param>
/// <param name="Bytes">How many.</param>
/// <param name="MediaType">By content.</param>
/// <param name="ReceivedAt">UTC.</param>
/// <param name="Unit">Whose it is.</param>
/// <param name="Year">Of evaluation; null when not told.</param>
/// <param name="Version">Where it stands among the reports of its unit and year.</param>
/// <param name="Outcome">checked, notAReport or unreadable; waiting before its first check.</param>
/// <param name="Verdict">clean, findings or notCheckable; null unless checked.</param>
/// <param name="Reason">Why it was not checked; null when it was.</param>
/// <param name="Standard">The standard it was judged by; null when none could be told.</param>
/// <param name="AssessedAt">UTC; null while it waits.</param>
/// <param name="Counts">Its findings.</param>
/// <param name="JudgedBy">Versions of the program; null while it waits.</param>
/// <param name="WithdrawnAt">UTC; null when it counts.</param>
/// <param name="OriginalRemovedAt">UTC; null while its bytes are kept.</param>
/// <param name="Overrides">Figures that the program misread and a reviewer corrected; the judgement rests on them.</param>
internal sealed record ApiReport(
    long Id,
    string Path,
    string Sha256,
    long Bytes,
    string MediaType,
    DateTime ReceivedAt,
    ApiUnit Unit,
    int? Year,
    ApiReportVersion Version,
    string Outcome,
    string? Verdict,
    ApiReason? Reason,
    string? Standard,
    DateTime? AssessedAt,
    ApiCounts Counts,
    ApiJudgedBy? JudgedBy,
    DateTime? WithdrawnAt,
    DateTime? OriginalRemovedAt,
    ImmutableArray<ApiOverride> Overrides)
{
    public static ApiReport Of(ProgramReport r) => new(
        r.Id,
        r.Path,
        r.Sha256,
        r.Size,
        r.MediaType,
        r.ReceivedAt,
        ApiUnit.Of(r.UnitKind, r.UnitName, r.Parent),
        r.Year,
        new(r.VersionNumber, r.VersionCount, r.NewestVersion),
        r.Outcome ?? "waiting",
        r.Verdict,
        r.ReasonCode is { } code ? new(code, r.ReasonMessage ?? "") : null,
        r.StandardId,
        r.AssessedAt,
        new(r.Error, r.Warning, r.Notice, r.NotCheckable),
        r is { ReaderVersion: { } reader, EngineVersion: { } engine, StandardVersion: { } standards } ? new(reader, engine, standards) : null,
        r.WithdrawnAt,
        r.RemovedAt,
        ApiOverride.All(r.Overrides));
}

/// <summary>Where a report stands among those of its unit and year.</summary>
/// <param name="Number">One-based; Word and PDF of one version share it.</param>
/// <param name="Of">How many versions there are.</param>
/// <param name="Newest">Id of the newest version's report; null for the newest itself.</param>
internal sealed record ApiReportVersion(int Number, int Of, long? Newest);

/// <summary>Why a file could not be checked.</summary>
/// <param name="Code">encrypted, corrupt, truncated, tooLarge, tooComplex, timeout, crashed, unsupportedType, noText, converterMissing, empty, unavailable, noScores, recognitionList, otherDocument.</param>
/// <param name="Message">One Vietnamese sentence.</param>
internal sealed record ApiReason(string Code, string Message);

/// <summary>How many findings there are.</summary>
/// <param name="Error">Not met, severity error.</param>
/// <param name="Warning">Not met, severity warning.</param>
/// <param name="Notice">Not met, severity notice.</param>
/// <param name="NotCheckable">Requirements that could not be checked.</param>
internal sealed record ApiCounts(int Error, int Warning, int Notice, int NotCheckable);

/// <summary>What a report was judged by.</summary>
/// <param name="Reader">Version of the reader.</param>
/// <param name="Engine">Version of the rules.</param>
/// <param name="Standards">Versions of the standards offered.</param>
internal sealed record ApiJudgedBy(string Reader, string Engine, string Standards);
