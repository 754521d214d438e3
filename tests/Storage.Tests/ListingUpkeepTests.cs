using CTCPL.Pipeline.Testing.Database;
using Npgsql;

namespace CTCPL.Pipeline.Storage.Tests;

/// <summary>The listing follows the tables it is made of, whoever changes them and however many at once.</summary>
public sealed class ListingUpkeepTests : IAsyncLifetime
{
    private TestDatabase _database = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync(Token);
        await _database.ExecuteAsync(Stock, Token);
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    // Six units with two versions each; the second one has put something right, and has something new.
    private const string Stock = """
        insert into content select lpad(to_hex(i), 64, '0'), '\x01', 1, 'application/pdf', now() from generate_series(1, 12) i;
        insert into ledger_file (path, state, size, modified_at, first_seen_at, last_seen_at, changed_at, sha256)
        select i || '.docx', 'checked', 1, now(), now(), now(), now(), lpad(to_hex(i), 64, '0') from generate_series(1, 12) i;
        insert into assessment (sha256, reader_version, engine_version, standard_version, outcome, verdict, standard_id, result, assessed_at)
        select sha256, 'r', 'e', 's', 'checked', 'findings', 'qd-25-2021', '{}', now() from content;
        insert into submission (ledger_id, sha256, path, received_at, unit_kind, unit_name, unit_key, year, assessment_id)
        select l.id, l.sha256, l.path, now(), 'commune', 'Số ' || l.id % 6, 'xa so ' || l.id % 6, 2024, a.id
        from ledger_file l join assessment a using (sha256) order by l.id;
        insert into version (submission_id, unit_key, year, number, count, previous, current)
        select s.id, s.unit_key, 2024, 1 + (s.id > 6)::int, 2, case when s.id > 6 then s.id - 6 end, case when s.id <= 6 then s.id + 6 end
        from submission s;
        insert into finding (submission_id, fingerprint, position, rule_id, severity, outcome, title, message, citation, criterion, evidence, search_text, subject, first_seen_at)
        select s.id, s.id || '-' || k, k, 'total-mismatch', 'error', 'notMet', 't', 'm', 'c', k, '[]', s.unit_key || ' tong ' || k, 'k' || k, now()
        from submission s, generate_series(1, 4) k
        where k <> 1 + (s.id > 6)::int;
        """;

    private const string Difference = """
        with listed as (
          select l.submission_id, l.fingerprint, l.position, l.received_at, l.first_seen_at, u.unit_key, l.rule_id, l.weight::int, l.words,
            k.bucket, k.criterion, k.severity, k.state, k.year, k.version, k.step, k.assignee
          from listed_finding l
          join listed_kind k on k.id = l.kind_id
          join listed_unit u on u.id = l.unit_id
        ),
        due as (
          select submission_id, fingerprint, position, received_at, first_seen_at, unit_key, rule_id, weight, words_of(search_text),
            bucket, criterion, severity, state, year, version, step, assignee
          from to_list
        )
        (select 'stale', * from listed except select 'stale', * from due)
        union all
        (select 'missing', * from due except select 'missing', * from listed)
        """;

    public static TheoryData<string> Changes =>
    [
        "update finding set severity = 'notice' where submission_id = 7",
        "update finding set criterion = null, search_text = 'khac han' where fingerprint = '8-3'",
        "delete from finding where submission_id = 9",
        "insert into finding select 1, 'new', 9, 'report-late', 'warning', 'notCheckable', 't', 'm', 'c', null, null, null, '[]', null, null, null, 'x', now() from finding limit 1",
        "insert into triage (fingerprint, state, changed_by, changed_at, assignee) values ('7-3', 'accepted', 'a', now(), 'lan | hoa')",
        "insert into withdrawal values (7, now(), 'a', 'r')",
        "delete from version where submission_id = 7",
        "update version set current = null, previous = null where unit_key = 'xa so 3'",
        "update submission set unit_key = 'xa khac', unit_name = 'Khác', year = null where id = 10",
        "update submission set assessment_id = null where id = 8",
        "insert into withdrawal values (8, now(), 'a', 'r'); delete from withdrawal",
        "update finding set subject = 'elsewhere' where submission_id = 12",
        "delete from version where submission_id = 5; delete from submission where id = 5",
    ];

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task Listing_AfterAChange_IsWhatTheTablesSay(string change)
    {
        string[] before = await _database.RowsAsync("select xmin, * from listed_finding", Token);
        Assert.Equal(36, before.Length);
        await _database.ExecuteAsync(change, Token);
        Assert.Empty(await _database.RowsAsync(Difference, Token));
        Assert.NotEqual(before, await _database.RowsAsync("select xmin, * from listed_finding", Token));
        Assert.Empty(await _database.RowsAsync("select * from listing_due", Token));
    }

    [Fact]
    public async Task Listing_AfterATransactionThatIsTakenBack_IsAsBefore()
    {
        await using NpgsqlConnection connection = await _database.Source.OpenConnectionAsync(Token);
        await using (NpgsqlTransaction transaction = await connection.BeginTransactionAsync(Token))
        {
            await using NpgsqlCommand command = new("update finding set severity = 'notice'", connection, transaction);
            await command.ExecuteNonQueryAsync(Token);
            await transaction.RollbackAsync(Token);
        }
        Assert.Empty(await _database.RowsAsync(Difference, Token));
        Assert.Empty(await _database.RowsAsync("select * from listing_due", Token));
    }

    [Fact]
    public async Task Listing_ChangedByManyAtOnce_EndsAsTheTablesSay()
    {
        await Parallel.ForEachAsync(Enumerable.Range(1, 8), Token, async (worker, token) =>
        {
            var random = new Random(worker);
            for (int turn = 0; turn < 25; turn++)
                await ChangeAsync(random, token);
        });
        Assert.Empty(await _database.RowsAsync(Difference, Token));
        Assert.Empty(await _database.RowsAsync("select * from listing_due", Token));
    }

    private static readonly string[] States = ["open", "acknowledged", "accepted", "sentBack"];

    // Rows of several reports in a transaction, always the smaller id first: the writers' own order keeps them out of rings.
    private async Task ChangeAsync(Random random, CancellationToken token)
    {
        int first = random.Next(1, 7);
        int other = first + 6;
        string state = States[random.Next(States.Length)];
        int roll = random.Next(2, 5);
        FormattableString change = random.Next(4) switch
        {
            0 => $"update finding set criterion = {roll} where submission_id in ({first}, {other})",
            1 => $"""
                insert into triage (fingerprint, state, changed_by, changed_at) values ('{other}-3', '{state}', 'a', now())
                on conflict (fingerprint) do update set state = excluded.state
                """,
            2 => $"update submission set year = {2020 + roll} where id = {first}",
            _ => $"update version set number = number where submission_id = {other}; update finding set subject = 'k{roll}' where fingerprint = '{first}-4'",
        };
        await _database.ExecuteAsync(FormattableString.Invariant(change), token);
    }
}
