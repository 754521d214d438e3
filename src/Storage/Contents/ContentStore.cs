using Dapper;
using Npgsql;

namespace CTCPL.Pipeline.Storage.Contents;

/// <summary>The original bytes, once each, by their SHA-256. They are written by a ledger claim, in its transaction.</summary>
public sealed class ContentStore(NpgsqlDataSource database)
{
    private const string SelectOne = """
        select bytes, media_type
        from content
        where sha256 = @sha256
          and bytes is not null
        """;

    /// <summary>The bytes with this hash; <c>null</c> when they are not kept.</summary>
    public async Task<StoredContent?> FindAsync(string sha256, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        return await connection.QuerySingleOrDefaultAsync<StoredContent>(
            new CommandDefinition(SelectOne, new { sha256 }, cancellationToken: cancellationToken));
    }
}

/// <summary>An original.</summary>
/// <param name="Bytes">The whole file.</param>
/// <param name="MediaType">Told by the content.</param>
public sealed record StoredContent(byte[] Bytes, string MediaType);
