using Dapper;
using Npgsql;

namespace CTCPL.Pipeline.Storage.Canaries;

/// <summary>Runs of the canary on each node.</summary>
public sealed class CanaryStore(NpgsqlDataSource database)
{
    /// <summary>Runs are kept so long.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    private const string Insert = """
        insert into canary (node, ran_at, reader_version, engine_version, standard_version, milliseconds, missing, unexpected, reason)
        values (@node, @ranAt, @readerVersion, @engineVersion, @standardVersion, @milliseconds, @missing, @unexpected, @reason);
        delete from canary where ran_at < @before
        """;

    /// <summary>Keeps a run, and removes those of long ago.</summary>
    public async Task KeepAsync(CanaryRun run, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        var parameters = new
        {
            run.Node,
            run.RanAt,
            run.ReaderVersion,
            run.EngineVersion,
            run.StandardVersion,
            milliseconds = (int)Math.Min(run.Elapsed.TotalMilliseconds, int.MaxValue),
            missing = run.Missing.ToArray(),
            unexpected = run.Unexpected.ToArray(),
            run.Reason,
            before = run.RanAt - Kept,
        };
        await connection.ExecuteAsync(new CommandDefinition(Insert, parameters, cancellationToken: cancellationToken));
    }

    private const string SelectLast = """
        select distinct on (node) node, ran_at, reader_version, engine_version, standard_version, milliseconds,
          array_to_string(missing, ' ') as missing, array_to_string(unexpected, ' ') as unexpected, reason
        from canary
        where ran_at > @since
        order by node, ran_at desc, id desc
        """;

    /// <summary>The last run of every node that had one since then.</summary>
    public async Task<IReadOnlyList<CanaryRun>> LastAsync(DateTimeOffset since, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        return [.. (await connection.QueryAsync<Row>(new CommandDefinition(SelectLast, new { since }, cancellationToken: cancellationToken))).Select(r => r.Run)];
    }

    private sealed record Row(
        string Node, DateTime RanAt, string ReaderVersion, string EngineVersion, string StandardVersion, int Milliseconds, string Missing, string Unexpected, string? Reason)
    {
        public CanaryRun Run => new(
            Node,
            new DateTimeOffset(DateTime.SpecifyKind(RanAt, DateTimeKind.Utc)),
            ReaderVersion,
            EngineVersion,
            StandardVersion,
            TimeSpan.FromMilliseconds(Milliseconds),
            [.. Missing.Split(' ', StringSplitOptions.RemoveEmptyEntries)],
            [.. Unexpected.Split(' ', StringSplitOptions.RemoveEmptyEntries)],
            Reason);
    }
}
