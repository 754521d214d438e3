using Dapper;
using Npgsql;

namespace CTCPL.Pipeline.Storage.Versions;

/// <summary>The versions of a report, and what the newest one has put right.</summary>
public sealed class VersionView(NpgsqlDataSource database)
{
    // Whoever points at the newest version, in either of its forms, is of its chain.
    private const string Chain = """
        with newest as (
          select n.submission_id as id, n.twin
          from version v
          join version n on n.submission_id = coalesce(v.current, v.submission_id)
          where v.submission_id = @id),
        chain as (
          select v.*
          from version v
          join newest on coalesce(v.current, v.submission_id) in (newest.id, newest.twin))

        """;

    private const string SelectAll = Chain + """
        select s.id, v.number, s.path, s.received_at as ReceivedAt, v.twin is not null as IsPaired, v.claimed, a.verdict,
          (select count(*)::int from finding f where f.submission_id = s.id) as Findings
        from chain v
        join submission s on s.id = v.submission_id
        left join assessment a on a.id = s.assessment_id
        order by v.number desc, s.received_at, s.id
        """;

    /// <summary>Every version, both forms of one, the newest first; empty for what is in no chain.</summary>
    public async Task<IReadOnlyList<ListedVersion>> AllAsync(long submissionId, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        return [.. await connection.QueryAsync<ListedVersion>(
            new CommandDefinition(SelectAll, new { id = submissionId }, cancellationToken: cancellationToken))];
    }

    private const string SelectFixed = Chain + """
        select distinct on (f.rule_id, coalesce(f.subject, f.fingerprint))
          f.submission_id as SubmissionId, v.number, f.position, f.rule_id as RuleId, f.severity, f.outcome, f.title, f.message
        from chain v
        join finding f on f.submission_id = v.submission_id
        join finding_step step on step.submission_id = f.submission_id and step.fingerprint = f.fingerprint
        where step.in_current = 'fixed'
        order by f.rule_id, coalesce(f.subject, f.fingerprint), v.number desc, f.submission_id
        """;

    /// <summary>What older versions were found to have and the newest surely has not, each once, as the last version had it.</summary>
    public async Task<IReadOnlyList<FixedFinding>> FixedAsync(long submissionId, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        return [.. await connection.QueryAsync<FixedFinding>(
            new CommandDefinition(SelectFixed, new { id = submissionId }, cancellationToken: cancellationToken))];
    }
}

/// <summary>A version of a report, or one of its two forms.</summary>
/// <remarks>
/// <para><c>Number</c>: One-based, oldest first.</para>
/// <para><c>ReceivedAt</c>: UTC.</para>
/// <para><c>IsPaired</c>: The other form of this version is there, too.</para>
/// <para><c>Claimed</c>: unit, year or both where the folder says so and not the document; <c>null</c> otherwise.</para>
/// <para><c>Verdict</c>: As stored; <c>null</c> while it waits.</para>
/// </remarks>
public sealed record ListedVersion(
    long Id, int Number, string Path, DateTime ReceivedAt, bool IsPaired, string? Claimed, string? Verdict, int Findings);

/// <summary>A finding of an older version that the newest version has not.</summary>
/// <remarks>
/// <para><c>SubmissionId</c>: The older version.</para>
/// <para><c>Number</c>: Of that version.</para>
/// <para><c>Position</c>: Zero-based among its findings.</para>
/// </remarks>
public sealed record FixedFinding(
    long SubmissionId, int Number, int Position, string RuleId, string Severity, string Outcome, string Title, string Message);
