using CTCPL.Pipeline.Testing.Database;

namespace CTCPL.Pipeline.Worker.Tests.Keeping;

/// <summary>Every row of every table, as text.</summary>
internal static class WholeStock
{
    /// <summary>Tables of ours and of the job engine, whose servers come and go by themselves.</summary>
    private const string Tables = """
        select format('%I.%I', schemaname, tablename)
        from pg_tables
        where schemaname in ('public', 'hangfire') and tablename not in ('server')
        order by 1
        """;

    public static async Task<string[]> ReadAsync(TestDatabase database, CancellationToken cancellationToken)
    {
        List<string> rows = [];
        foreach (string table in await database.RowsAsync(Tables, cancellationToken))
        {
            string row = table switch
            {
                "public.content" => "to_jsonb(t) - 'bytes' || jsonb_build_object('hash', encode(sha256(bytes), 'hex'))",
                "public.submission" => "to_jsonb(t) - 'sheet_of' - 'queued_at'", // the sheets are written again
                "public.ledger_file" => "to_jsonb(t) - 'sheet_written'",
                _ => "to_jsonb(t)",
            };
            rows.AddRange((await database.RowsAsync($"select ({row})::text from {table} as t order by 1", cancellationToken)).Select(r => $"{table} {r}"));
        }
        return [.. rows];
    }
}
