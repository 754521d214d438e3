using CTCPL.Pipeline.Storage.Ledger;

namespace CTCPL.Pipeline.Storage.Tests;

/// <summary>
/// A node of the first version still runs beside: what it writes on a file's way, in its own words, goes through on today's schema,
/// and today's version goes on from it.
/// </summary>
public sealed class FirstVersionTests : StoreTests
{
    private const string Hash = "0000000000000000000000000000000000000000000000000000000000000001";

    /// <summary>In the order of a file's way; the second half of each pair of conflicts is what two nodes at once do.</summary>
    private static readonly string[] Statements =
    [
        """
        insert into ledger_file (path, state, reason, size, modified_at, first_seen_at, last_seen_at, changed_at)
        select path, state, reason, size, modified_at, now(), now(), now()
        from unnest(array['a.docx'], array['waiting'], array[null::text], array[5::bigint], array[now()]) as s (path, state, reason, size, modified_at)
        on conflict (path) where state in ('ignored', 'waiting', 'incomplete') do nothing
        """,
        "update ledger_file set last_seen_at = now() where id = any(array[1])",
        "select id, path, state, reason, size, modified_at, changed_at, last_seen_at, sha256, duplicate_of, moved_to from ledger_file where id = 1 and state in ('waiting', 'incomplete') for update skip locked",
        $"insert into content (sha256, bytes, size, media_type, stored_at) values ('{Hash}', 'x', 1, 'application/pdf', now()) on conflict (sha256) do nothing",
        $"insert into submission (ledger_id, sha256, path, received_at) values (1, '{Hash}', 'a.docx', now()) on conflict (sha256) do nothing returning id",
        $"update ledger_file set state = 'taken', reason = null, sha256 = '{Hash}', duplicate_of = null, last_seen_at = now() where id = 1",
        "update ledger_file set moved_to = '_taken/a.docx' where id = 1",
        "update submission set queued_at = now() where id in (select id from submission where assessment_id is null and attempts < 5 and queued_at is null order by id limit 9 for update skip locked) returning id",
        "update submission as s set attempts = attempts + 1 where id = 1 returning id, ledger_id, sha256, path, received_at, attempts",
        $"insert into reading (sha256, reader_version, outcome, reason_code, reason_message, text, read_at) values ('{Hash}', 'r1', 'refused', 'empty', 'Rỗng.', null, now()) on conflict do nothing",
        $$"""
        insert into assessment (sha256, reader_version, engine_version, standard_version, outcome, verdict, reason_code, reason_message, standard_id, result, assessed_at)
        values ('{{Hash}}', 'r1', 'e1', 's1', 'checked', 'findings', null, null, 'qd-25-2021', '{}', now())
        on conflict (sha256, reader_version, engine_version, standard_version) do nothing
        """,
        """
        insert into finding (submission_id, fingerprint, position, rule_id, severity, outcome, title, message, citation,
          criterion, expected, actual, evidence, quote, caused_by, caused_by_fingerprint, search_text, first_seen_at)
        values (1, 'f', 0, 'total-mismatch', 'error', 'notMet', 't', 'm', 'c', null, null, null, '[]', null, null, null, '', now())
        on conflict (submission_id, fingerprint) do update set position = excluded.position, rule_id = excluded.rule_id
        """,
        "update submission set assessment_id = (select max(id) from assessment), unit_kind = null, unit_name = null, unit_key = null, parent = null, year = 2024, attempts = 0 where id = 1",
        "update ledger_file set state = 'checked', reason = null where id = 1",
        "update submission set sheet_of = assessment_id where id = 1",
        "insert into triage (fingerprint, state, note, changed_by, changed_at) values ('f', 'acknowledged', '', 'x', now()) on conflict (fingerprint) do nothing",
        "insert into run (kind, state, engine_version, standard_version, started_at) values ('nightly', 'running', 'e', 's', now())",
        "insert into run_change (run_id, submission_id, fingerprint, change, cause, rule_id) values (1, 1, 'f', 'new', 'engine', 'total-mismatch')",
        "update run set state = 'finished', finished_at = now(), submissions = 1 where id = 1",
    ];

    [Fact]
    public async Task Statements_OfTheFirstVersion_GoThroughTwiceOnTodaysSchema()
    {
        foreach (string statement in Statements)
            await Database.ExecuteAsync(statement, Token);
        Assert.Equal(
            ["a.docx|checked|_taken/a.docx|1"],
            await Database.RowsAsync("select l.path, l.state, l.moved_to, s.sheet_of from ledger_file l join submission s on s.ledger_id = l.id", Token));
        foreach (string statement in Statements.Where(s => s.Contains("on conflict", StringComparison.Ordinal)))
            await Database.ExecuteAsync(statement, Token);
        Assert.Equal(["1|1|1"], await Database.RowsAsync(
            "select (select count(*) from submission), (select count(*) from assessment), (select count(*) from finding)", Token));
    }

    [Fact]
    public async Task Rows_OfTheFirstVersion_AreTakenByToday()
    {
        await Database.ExecuteAsync(Statements[0], Token);
        LedgerRow row = Assert.Single(await new LedgerStore(Database.Source).PresentAsync("folder", Token));
        await using LedgerClaim? claim = await new LedgerStore(Database.Source).ClaimAsync(row.Id, Token);
        Assert.NotNull(await claim!.TakeAsync([1], Hash, "application/pdf", Now, Token));
    }
}
