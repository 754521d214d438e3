using Dapper;
using Npgsql;

namespace CTCPL.Pipeline.Storage.Ledger;

/// <summary>What has arrived and has no outcome yet.</summary>
/// <param name="Untaken">Files in watched folders whose bytes are not kept yet.</param>
/// <param name="Unchecked">Submissions whose check is to come.</param>
/// <param name="Oldest">When the oldest of both was first seen or received, UTC; <c>null</c> when nothing waits.</param>
public sealed record WaitingFiles(long Untaken, long Unchecked, DateTimeOffset? Oldest)
{
    private const string Select = """
        select
          (select count(*) from ledger_file where state in ('waiting', 'incomplete')) as untaken,
          (select count(*) from submission s join ledger_file l on l.id = s.ledger_id where s.assessment_id is null and l.state = 'taken') as unchecked,
          least(
            (select min(first_seen_at) from ledger_file where state in ('waiting', 'incomplete')),
            (select min(s.received_at) from submission s join ledger_file l on l.id = s.ledger_id where s.assessment_id is null and l.state = 'taken')) as oldest
        """;

    /// <summary>Counts, over all nodes; throws what Npgsql throws when there is no answer.</summary>
    public static async Task<WaitingFiles> CountAsync(NpgsqlDataSource database, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        (long untaken, long @unchecked, DateTime? oldest) = await connection.QuerySingleAsync<(long, long, DateTime?)>(
            new CommandDefinition(Select, cancellationToken: cancellationToken));
        return new WaitingFiles(untaken, @unchecked, oldest is DateTime at ? new DateTimeOffset(DateTime.SpecifyKind(at, DateTimeKind.Utc)) : null);
    }
}
