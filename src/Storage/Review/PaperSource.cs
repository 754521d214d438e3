using Dapper;
using Npgsql;

namespace CTCPL.Pipeline.Storage.Review;

/// <summary>What papers say of findings and reports besides what the pages show.</summary>
public sealed class PaperSource(NpgsqlDataSource database)
{
    private const string SelectDetails = """
        select f.submission_id as SubmissionId, f.fingerprint, f.citation, s.parent, s.sha256,
          (f.evidence -> 0 ->> 'page')::int as Page, (f.evidence -> 0 ->> 'line')::int as Line
        from unnest(@submissions, @fingerprints) as asked (submission_id, fingerprint)
        join finding f on f.submission_id = asked.submission_id and f.fingerprint = asked.fingerprint
        join submission s on s.id = f.submission_id
        """;

    /// <summary>The details of these findings; those that are gone meanwhile are missing.</summary>
    public async Task<IReadOnlyDictionary<(long Submission, string Fingerprint), FindingDetails>> DetailsAsync(
        IReadOnlyCollection<ListedFinding> findings, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        IEnumerable<FindingDetails> rows = await connection.QueryAsync<FindingDetails>(new CommandDefinition(
            SelectDetails,
            new { submissions = findings.Select(f => f.SubmissionId).ToArray(), fingerprints = findings.Select(f => f.Fingerprint).ToArray() },
            cancellationToken: cancellationToken));
        return rows.ToDictionary(r => (r.SubmissionId, r.Fingerprint));
    }

    private const string SelectVersion = "select engine_version from assessment order by id desc limit 1";

    /// <summary>The rules' version of the latest assessment; <c>null</c> while there is none.</summary>
    public async Task<string?> VersionAsync(CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        return await connection.QuerySingleOrDefaultAsync<string>(new CommandDefinition(SelectVersion, cancellationToken: cancellationToken));
    }

    private const string SelectVersions = """
        select a.reader_version as Reader, a.engine_version as Engine, a.standard_version as Standard
        from submission s
        join assessment a on a.id = s.assessment_id
        where s.id = @id
        """;

    /// <summary>What a report was judged with; <c>null</c> while it waits.</summary>
    public async Task<JudgedWith?> JudgedWithAsync(long id, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        return await connection.QuerySingleOrDefaultAsync<JudgedWith>(new CommandDefinition(SelectVersions, new { id }, cancellationToken: cancellationToken));
    }
}

/// <summary>What a paper says of a finding besides its line in the list.</summary>
/// <param name="SubmissionId">Of its report.</param>
/// <param name="Fingerprint">Of the finding.</param>
/// <param name="Citation">The law.</param>
/// <param name="Parent">The authority above the unit, as the report tells it; <c>null</c> when it does not.</param>
/// <param name="Sha256">Of the file.</param>
/// <param name="Page">One-based, of the first evidence; <c>null</c> where the format has none.</param>
/// <param name="Line">One-based, of the first evidence; <c>null</c> without a place.</param>
public sealed record FindingDetails(long SubmissionId, string Fingerprint, string Citation, string? Parent, string Sha256, int? Page, int? Line);

/// <summary>The versions that an assessment was made with.</summary>
public sealed record JudgedWith(string Reader, string Engine, string Standard);
