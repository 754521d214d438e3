using System.Text.Json;
using CTCPL.Pipeline.Parsing.Documents;
using Dapper;
using Npgsql;

namespace CTCPL.Pipeline.Storage.Readings;

/// <summary>What the reading stage said about bytes, by the reader's version: a change of rules reads nothing again.</summary>
public sealed class ReadingStore(NpgsqlDataSource database)
{
    private const string SelectOne = """
        select reader_version, outcome, reason_code, reason_message, text::text
        from reading
        where sha256 = @sha256
          and reader_version = any(@versions)
        order by array_position(@versions, reader_version)
        limit 1
        """;

    /// <summary>The reading by the first of these versions that there is one of; <c>null</c> when there is none.</summary>
    public async Task<KeptReading?> FindAsync(
        string sha256, IReadOnlyCollection<string> readerVersions, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        ReadingRow? row = await connection.QuerySingleOrDefaultAsync<ReadingRow>(
            new CommandDefinition(SelectOne, new { sha256, versions = readerVersions.ToArray() }, cancellationToken: cancellationToken));
        return row switch
        {
            null => null,
            { Text: { } text } => new(new Readable(JsonSerializer.Deserialize<DocumentText>(text, StoredJson.Options)!), row.ReaderVersion),
            _ => new(new Refused(StoredText.Parse<RefusalReason>(row.ReasonCode!), row.ReasonMessage!), row.ReaderVersion),
        };
    }

    private const string InsertOne = """
        insert into reading (sha256, reader_version, outcome, reason_code, reason_message, text, read_at)
        values (@sha256, @readerVersion, @outcome, @code, @message, @text::jsonb, @now)
        on conflict (sha256, reader_version) do nothing
        """;

    /// <summary>Keeps a reading; keeping it twice changes nothing.</summary>
    public async Task KeepAsync(
        string sha256, string readerVersion, ReadOutcome reading, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var refused = reading as Refused;
        string? text = reading is Readable readable ? JsonSerializer.Serialize(readable.Text, StoredJson.Options) : null;
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition(
            InsertOne,
            new
            {
                sha256,
                readerVersion,
                outcome = text is null ? "refused" : "readable",
                code = refused is null ? null : StoredText.Of(refused.Reason),
                message = refused?.Message,
                text,
                now,
            },
            cancellationToken: cancellationToken));
    }

    private sealed record ReadingRow(string ReaderVersion, string Outcome, string? ReasonCode, string? ReasonMessage, string? Text);
}

/// <summary>A reading of earlier.</summary>
/// <param name="Outcome"><see cref="Readable"/> or <see cref="Refused"/>.</param>
/// <param name="ReaderVersion">What read it.</param>
public sealed record KeptReading(ReadOutcome Outcome, string ReaderVersion);
