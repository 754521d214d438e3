using Dapper;
using Npgsql;

namespace CTCPL.Pipeline.Storage.Ledger;

/// <summary>
/// A file that was put back arrives: its bytes are known, but it is no duplicate. Their submission goes over to the new arrival and is
/// read and judged anew; the row of before keeps what became of it then.
/// </summary>
internal static class PutBackArrival
{
    private const string LockOld = """
        select p.ledger_id
        from put_back p
        join ledger_file old on old.id = p.ledger_id
        join ledger_file new on new.id = @id
        where p.ledger_id = @first
          and p.failure is null
          and p.target = new.path
          and new.id > p.after
          and old.folder in (new.folder, '')
          and old.state in ('rejected', 'notAReport')
        for update of p
        """;

    private const string TakeOver = """
        update ledger_file
        set duplicate_of = @id, sheet_written = false
        where duplicate_of = @first;
        update ledger_file
        set state = 'duplicate', duplicate_of = @id, sheet_written = false,
          reason = concat_ws(' Trước đó: ', 'Đã trả lại thư mục nhận và được nhận lại.', reason)
        where id = @first;
        delete from reading
        where sha256 = (select sha256 from ledger_file where id = @first);
        update content
        set bytes = @bytes, removed_at = null
        where sha256 = (select sha256 from ledger_file where id = @first)
          and bytes is null;
        update submission
        set ledger_id = @id, path = (select path from ledger_file where id = @id), assessment_id = null, queued_at = null, attempts = 0
        where ledger_id = @first;
        delete from assessment
        where sha256 = (select sha256 from ledger_file where id = @first)
        """;

    private const string SelectSubmission = "select id from submission where ledger_id = @id";

    /// <summary>Takes the submission over, if the file at hand is the one put back.</summary>
    /// <param name="transaction">Holds the new row and the submission.</param>
    /// <param name="id">The ledger row of the file at hand.</param>
    /// <param name="first">The row that brought the same bytes first.</param>
    /// <param name="bytes">Of the file.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>The submission; <c>null</c> when the file is a duplicate like any other.</returns>
    public static async Task<long?> TakeOverAsync(
        NpgsqlTransaction transaction, long id, long first, byte[] bytes, CancellationToken cancellationToken)
    {
        CommandDefinition Command(string sql, object parameters) => new(sql, parameters, transaction, cancellationToken: cancellationToken);
        NpgsqlConnection connection = transaction.Connection!;
        if (await connection.QuerySingleOrDefaultAsync<long?>(Command(LockOld, new { id, first })) is null)
            return null;
        await connection.ExecuteAsync(Command(TakeOver, new { id, first, bytes }));
        return await connection.QuerySingleAsync<long>(Command(SelectSubmission, new { id }));
    }
}
