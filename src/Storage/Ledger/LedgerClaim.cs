using Dapper;
using Npgsql;

namespace CTCPL.Pipeline.Storage.Ledger;

/// <summary>
/// A waiting file that this node alone may take: a row lock in an open transaction. Everything about taking it is
/// committed together, or (disposed without an outcome) not at all.
/// </summary>
public sealed class LedgerClaim : IAsyncDisposable
{
    private readonly NpgsqlConnection _connection;
    private readonly NpgsqlTransaction _transaction;

    private LedgerClaim(NpgsqlConnection connection, NpgsqlTransaction transaction, LedgerRow row) =>
        (_connection, _transaction, Row) = (connection, transaction, row);

    /// <summary>The row as it stands under the lock.</summary>
    public LedgerRow Row { get; }

    private const string SelectForClaim = """
        select id, path, state, reason, size, modified_at, changed_at, last_seen_at, sha256, duplicate_of, moved_to
        from ledger_file
        where id = @id
          and state in ('waiting', 'incomplete')
        for update skip locked
        """;

    internal static async Task<LedgerClaim?> TryAsync(NpgsqlDataSource database, long id, CancellationToken cancellationToken)
    {
        NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        NpgsqlTransaction? transaction = null;
        LedgerRow? row = null;
        try
        {
            transaction = await connection.BeginTransactionAsync(cancellationToken);
            row = await connection.QuerySingleOrDefaultAsync<LedgerRow>(
                new CommandDefinition(SelectForClaim, new { id }, transaction, cancellationToken: cancellationToken));
            return row is null ? null : new LedgerClaim(connection, transaction, row);
        }
        finally
        {
            if (row is null)
                await connection.DisposeAsync(); // rolls back and returns to the pool
        }
    }

    private const string InsertContent = """
        insert into content (sha256, bytes, size, media_type, stored_at)
        values (@sha256, @bytes, @size, @mediaType, @now)
        on conflict (sha256) do nothing
        """;

    private const string InsertSubmission = """
        insert into submission (ledger_id, sha256, path, received_at)
        values (@id, @sha256, @path, @now)
        on conflict (sha256) do nothing
        returning id
        """;

    private const string SelectFirst = """
        select s.ledger_id, f.path, f.state
        from submission s
        join ledger_file f on f.id = s.ledger_id
        where s.sha256 = @sha256
        for no key update of s
        """;

    private const string UpdateTaken = """
        update ledger_file
        set state = @state, reason = @reason, sha256 = @sha256, duplicate_of = @duplicateOf, last_seen_at = @now
        where id = @id
        """;

    /// <summary>
    /// Keeps the bytes and commits: a new submission, or a duplicate when the bytes are known. The same bytes taken at the
    /// same instant elsewhere wait here for each other; one becomes the submission.
    /// </summary>
    public async Task<TakenFile> TakeAsync(
        byte[] bytes, string sha256, string mediaType, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await ExecuteAsync(InsertContent, new { sha256, bytes, size = bytes.LongLength, mediaType, now }, cancellationToken);
        long? submission = await _connection.QuerySingleOrDefaultAsync<long?>(new CommandDefinition(
            InsertSubmission, new { Row.Id, sha256, Row.Path, now }, _transaction, cancellationToken: cancellationToken));
        FirstFile? first = submission is not null
            ? null
            : await _connection.QuerySingleAsync<FirstFile>(new CommandDefinition(
                SelectFirst, new { sha256 }, _transaction, cancellationToken: cancellationToken));
        if (first is not null && await PutBackArrival.TakeOverAsync(_transaction, Row.Id, first.LedgerId, bytes, cancellationToken) is { } back)
            (submission, first) = (back, null);
        LedgerState state = first is null ? LedgerState.Taken : LedgerState.Duplicate;
        string? reason = first is null ? null : $"Nội dung giống hệt tệp “{first.Path}” đã nhận trước đó{What(first.State)}.";
        await ExecuteAsync(
            UpdateTaken,
            new { Row.Id, state = StoredText.Of(state), reason, sha256, duplicateOf = first?.LedgerId, now },
            cancellationToken);
        await _transaction.CommitAsync(cancellationToken);
        return new TakenFile(submission, first?.LedgerId);
    }

    private static string What(LedgerState first) => first switch
    {
        LedgerState.Withdrawn => " và đã được rút; nếu cần tính lại, hãy khôi phục báo cáo đó",
        LedgerState.Rejected => " và không đọc được; nếu nguyên nhân đã hết, hãy dùng “Thử lại” trong Sổ tiếp nhận",
        _ => "",
    };

    private const string UpdateRefused = """
        update ledger_file
        set state = 'rejected', reason = @reason, last_seen_at = @now
        where id = @id
        """;

    /// <summary>Refuses a file without keeping its bytes (too large) and commits.</summary>
    public async Task RefuseAsync(string reason, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await ExecuteAsync(UpdateRefused, new { Row.Id, reason, now }, cancellationToken);
        await _transaction.CommitAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await _transaction.DisposeAsync();
        await _connection.DisposeAsync();
    }

    private Task<int> ExecuteAsync(string sql, object parameters, CancellationToken cancellationToken) =>
        _connection.ExecuteAsync(new CommandDefinition(sql, parameters, _transaction, cancellationToken: cancellationToken));

    private sealed record FirstFile(long LedgerId, string Path, LedgerState State);
}

/// <summary>What taking a file led to: exactly one of the two is set.</summary>
/// <param name="SubmissionId">The new submission.</param>
/// <param name="DuplicateOf">The ledger row that brought the same bytes first.</param>
public sealed record TakenFile(long? SubmissionId, long? DuplicateOf);
