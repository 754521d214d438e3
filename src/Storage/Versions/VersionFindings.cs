using CTCPL.Pipeline.Storage.Review;
using Dapper;
using Npgsql;

namespace CTCPL.Pipeline.Storage.Versions;

/// <summary>The findings of two versions of a report, paired by what they are about.</summary>
public sealed class VersionFindings(NpgsqlDataSource database)
{
    // A finding is the same when rule and subject are: its words and figures may differ.
    private const string SelectPairs = """
        with of_older as (
          select f.*, coalesce(f.subject, f.fingerprint) as about, row_number() over (partition by f.rule_id, coalesce(f.subject, f.fingerprint) order by f.position) as nth
          from finding f where f.submission_id = @older),
        of_newer as (
          select f.*, coalesce(f.subject, f.fingerprint) as about, row_number() over (partition by f.rule_id, coalesce(f.subject, f.fingerprint) order by f.position) as nth
          from finding f where f.submission_id = @newer)
        select o.position as OlderPosition, n.position as NewerPosition, coalesce(n.severity, o.severity) as Severity,
          coalesce(n.outcome, o.outcome) as Outcome, coalesce(n.title, o.title) as Title, o.message as OlderMessage, n.message as NewerMessage
        from of_older o
        full join of_newer n on n.rule_id = o.rule_id and n.about = o.about and n.nth = o.nth
        order by (o.position is null), coalesce(n.position, o.position), coalesce(o.rule_id, n.rule_id)
        """;

    /// <summary>Those of either version. Both submissions must be within the reader's reach (<see cref="SubmissionView"/>).</summary>
    /// <param name="older">Submission of the older version.</param>
    /// <param name="newer">Submission of the newer version.</param>
    /// <param name="cancellationToken">Ends the query.</param>
    public async Task<IReadOnlyList<PairedFinding>> PairAsync(long older, long newer, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        return [.. await connection.QueryAsync<PairedFinding>(
            new CommandDefinition(SelectPairs, new { older, newer }, cancellationToken: cancellationToken))];
    }
}

/// <summary>A finding in two versions; what is <c>null</c> on one side is not found there.</summary>
/// <remarks><c>OlderPosition</c>, <c>NewerPosition</c>: zero-based among the findings of that version.</remarks>
public sealed record PairedFinding(
    int? OlderPosition, int? NewerPosition, string Severity, string Outcome, string Title, string? OlderMessage, string? NewerMessage);
