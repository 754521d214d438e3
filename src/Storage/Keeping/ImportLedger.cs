using Dapper;
using Npgsql;

namespace CTCPL.Pipeline.Storage.Keeping;

/// <summary>What the ledger says of the files that an import put into a watched folder.</summary>
public sealed class ImportLedger(NpgsqlDataSource database)
{
    private const string Select = """
        select f.path, f.state, f.sha256, f.size, f.reason, d.path as DuplicateOf,
          (select count(*)::int from finding g where g.submission_id = s.id) as Findings
        from ledger_file f
        left join ledger_file d on d.id = f.duplicate_of
        left join submission s on s.ledger_id = f.id
        where f.path = any(@paths)
        order by f.id
        """;

    /// <summary>Every row of these paths, oldest first.</summary>
    public async Task<ILookup<string, LedgerOutcome>> FindAsync(IReadOnlyCollection<string> paths, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        return (await connection.QueryAsync<LedgerOutcome>(
            new CommandDefinition(Select, new { paths = paths.ToArray() }, cancellationToken: cancellationToken))).ToLookup(o => o.Path, StringComparer.Ordinal);
    }

    /// <summary>Whether any node works on this database.</summary>
    public async Task<bool> IsServedAsync(CancellationToken cancellationToken)
    {
        await using HeldLock? alone = await HeldLock.TryTakeAsync(database, AdvisoryLock.Nodes, cancellationToken);
        return alone is null;
    }
}

/// <summary>What became of a file.</summary>
/// <param name="Path">Relative to the watched folder.</param>
/// <param name="State">As stored.</param>
/// <param name="Sha256">Of its bytes; <c>null</c> while they are not kept.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Reason">One Vietnamese sentence where the state needs one.</param>
/// <param name="DuplicateOf">Path of the first file with the same bytes.</param>
/// <param name="Findings">Of its report.</param>
public sealed record LedgerOutcome(string Path, string State, string? Sha256, long Size, string? Reason, string? DuplicateOf, int Findings)
{
    /// <summary>Nothing more becomes of it by itself. A file taken that could not be judged says why.</summary>
    public bool IsSettled => State is "checked" or "notAReport" or "rejected" or "duplicate" or "withdrawn" || (State is "taken" && Reason is not null);

    /// <summary>Whether the row is about these bytes; of a file too large to be kept only the size is known.</summary>
    public bool IsOf(string sha256, long size) =>
        Sha256 is null ? State is "rejected" && Size == size : string.Equals(Sha256, sha256, StringComparison.Ordinal);
}
