using Dapper;
using Npgsql;

namespace CTCPL.Pipeline.Storage.Contents;

/// <summary>
/// Hashes stored originals again, a share each time, in the order of their hashes and over and over. The database computes the
/// hash: the bytes are read from where they are kept and do not travel.
/// </summary>
public sealed class OriginalsCheck(NpgsqlDataSource database)
{
    /// <summary>Originals between two notes of how far the check has come.</summary>
    private const int Batch = 50;

    private const string SelectShare = "select ceil(count(*)::numeric / @nights)::int from content";

    private const string SelectNext = """
        select sha256
        from content
        where sha256 > (select after from rehash)
        order by sha256
        limit @limit
        """;

    private const string Advance = "update rehash set after = @after";

    private const string SelectDamaged = "select sha256 from damaged_content order by sha256";

    /// <summary>Checks as many originals as let the whole stock be gone through in so many nights, and those known as damaged.</summary>
    /// <returns>How many were checked.</returns>
    public async Task<int> CheckShareAsync(int nights, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        CommandDefinition Command(string sql, object? parameters = null) => new(sql, parameters, cancellationToken: cancellationToken);

        foreach (string known in (await connection.QueryAsync<string>(Command(SelectDamaged))).AsList())
            await CheckAsync(connection, known, now, cancellationToken);
        int share = await connection.ExecuteScalarAsync<int>(Command(SelectShare, new { nights }));
        int done = 0;
        bool fromTheStart = false;
        while (done < share)
        {
            string[] batch = [.. await connection.QueryAsync<string>(Command(SelectNext, new { limit = Math.Min(Batch, share - done) }))];
            foreach (string sha256 in batch)
                await CheckAsync(connection, sha256, now, cancellationToken);
            done += batch.Length;
            if (batch.Length == 0 && fromTheStart)
                break; // they were taken away meanwhile
            fromTheStart = batch.Length == 0;
            await connection.ExecuteAsync(Command(Advance, new { after = fromTheStart ? "" : batch[^1] }));
        }
        return done;
    }

    private const string SelectHash = "select encode(sha256(bytes), 'hex') = sha256 and length(bytes) = size from content where sha256 = @sha256";

    private const string Note = """
        insert into damaged_content (sha256, found_at, seen_at)
        values (@sha256, @now, @now)
        on conflict (sha256) do update
        set seen_at = excluded.seen_at
        """;

    private const string Clear = "delete from damaged_content where sha256 = @sha256";

    private static async Task CheckAsync(NpgsqlConnection connection, string sha256, DateTimeOffset now, CancellationToken cancellationToken)
    {
        bool? isWhole;
        try
        {
            isWhole = await connection.ExecuteScalarAsync<bool?>(new CommandDefinition(SelectHash, new { sha256 }, cancellationToken: cancellationToken));
        }
        catch (PostgresException e) when (e.SqlState is PostgresErrorCodes.DataCorrupted or PostgresErrorCodes.IndexCorrupted)
        {
            isWhole = false; // the page itself is broken: the same alarm
        }
        if (isWhole is bool whole)
            await connection.ExecuteAsync(new CommandDefinition(whole ? Clear : Note, new { sha256, now }, cancellationToken: cancellationToken));
    }

    private const string SelectAlarms = """
        select d.sha256, d.found_at as FoundAt, s.id as SubmissionId, l.path
        from damaged_content d
        left join submission s on s.sha256 = d.sha256
        left join ledger_file l on l.id = s.ledger_id
        order by d.found_at, d.sha256
        """;

    /// <summary>Originals that are not what was received.</summary>
    public async Task<IReadOnlyList<DamagedOriginal>> AlarmsAsync(CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        return [.. await connection.QueryAsync<DamagedOriginal>(new CommandDefinition(SelectAlarms, cancellationToken: cancellationToken))];
    }
}

/// <summary>A stored original whose bytes are not those of its hash.</summary>
/// <remarks>
/// <para><c>FoundAt</c>: UTC.</para>
/// <para><c>SubmissionId</c>: The report made of it; <c>null</c> when there is none.</para>
/// <para><c>Path</c>: Of the file that brought it; <c>null</c> with <c>SubmissionId</c>.</para>
/// </remarks>
public sealed record DamagedOriginal(string Sha256, DateTime FoundAt, long? SubmissionId, string? Path);
