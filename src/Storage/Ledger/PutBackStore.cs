using System.Collections.Immutable;
using Dapper;
using Npgsql;

namespace CTCPL.Pipeline.Storage.Ledger;

/// <summary>The files of a folder that are to be put back into it.</summary>
public sealed class PutBackStore(NpgsqlDataSource database)
{
    private const string SelectOpen = """
        select p.ledger_id as id, f.path, p.target
        from put_back p
        join ledger_file f on f.id = p.ledger_id
        where p.done_at is null
          and p.failure is null
          and f.folder in (@folder, '')
        order by p.ledger_id
        limit 500
        """;

    /// <summary>What is left to do in this folder; at most 500, oldest first.</summary>
    public async Task<ImmutableArray<OpenPutBack>> OpenAsync(string folder, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        return [.. await connection.QueryAsync<OpenPutBack>(new CommandDefinition(SelectOpen, new { folder }, cancellationToken: cancellationToken))];
    }

    private const string UpdateTarget = """
        update put_back
        set target = @aim
        where ledger_id = @Id
          and target is not distinct from @Target
          and done_at is null
        """;

    /// <summary>Notes where a file is going to lie, unless another node just did.</summary>
    public async Task AimAsync(OpenPutBack open, string target, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition(
            UpdateTarget, new { open.Id, open.Target, aim = target }, cancellationToken: cancellationToken));
    }

    /// <summary>Claims one for moving its file; <c>null</c> when another node has it, it is done, or nobody noted yet where to.</summary>
    public Task<PutBackClaim?> ClaimAsync(long id, CancellationToken cancellationToken) => PutBackClaim.TryAsync(database, id, cancellationToken);
}

/// <summary>A file that is to be put back.</summary>
/// <param name="Id">The ledger's number.</param>
/// <param name="Path">Its name in the folder, as in <see cref="LedgerRow.Path"/>.</param>
/// <param name="Target">Where it is going to lie, relative to the folder; <c>null</c> until somebody has chosen.</param>
public sealed record OpenPutBack(long Id, string Path, string? Target);
