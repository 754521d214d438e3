using Dapper;
using Npgsql;

namespace CTCPL.Pipeline.Storage.Registry;

/// <summary>Reviewers' words on whose report it is, where the registry writes the unit otherwise. Each with an audit entry.</summary>
public sealed class ConfirmationStore(NpgsqlDataSource database)
{
    private const string Upsert = """
        with confirmed as (
          insert into unit_confirmation (submission_id, unit_key, parent_key, written, at, who)
          select s.id, u.unit_key, u.parent_key, concat_ws('|', s.unit_kind, s.unit_name, s.parent), @now, @who
          from submission s
          join unit u on u.unit_key = @key and u.parent_key = @parentKey
          where s.id = @id and s.unit_name is not null
          limit 1
          on conflict (submission_id) do update
          set unit_key = excluded.unit_key, parent_key = excluded.parent_key, written = excluded.written, at = excluded.at, who = excluded.who
          where (unit_confirmation.unit_key, unit_confirmation.parent_key, unit_confirmation.written) is distinct from (excluded.unit_key, excluded.parent_key, excluded.written)
          returning submission_id)
        insert into audit_event (at, who, what, subject, reason)
        select @now, @who, 'unit-confirmed', 'submission ' || submission_id, @title
        from confirmed
        """;

    /// <summary>Notes that a report is of this unit.</summary>
    /// <returns><c>false</c> when there is no such report or unit, or it was noted so before.</returns>
    public Task<bool> ConfirmAsync(long submission, RegisteredUnit unit, string who, DateTimeOffset now, CancellationToken cancellationToken) =>
        ExecuteAsync(Upsert, new { id = submission, key = unit.Key, parentKey = unit.ParentKey, title = unit.Title, who, now }, cancellationToken);

    private const string Delete = """
        with taken as (
          delete from unit_confirmation
          where submission_id = @id
          returning submission_id)
        insert into audit_event (at, who, what, subject)
        select @now, @who, 'unit-unconfirmed', 'submission ' || submission_id
        from taken
        """;

    /// <summary>Takes a word back.</summary>
    /// <returns><c>false</c> when there was none.</returns>
    public Task<bool> TakeBackAsync(long submission, string who, DateTimeOffset now, CancellationToken cancellationToken) =>
        ExecuteAsync(Delete, new { id = submission, who, now }, cancellationToken);

    private async Task<bool> ExecuteAsync(string sql, object parameters, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        return await connection.ExecuteAsync(new CommandDefinition(sql, parameters, cancellationToken: cancellationToken)) > 0;
    }
}
