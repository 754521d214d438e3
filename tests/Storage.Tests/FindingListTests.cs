using CTCPL.Pipeline.Storage.Review;
using CTCPL.Pipeline.Testing.Database;
using Microsoft.Extensions.Time.Testing;

namespace CTCPL.Pipeline.Storage.Tests;

/// <summary>The list as the database lays it out, against a plain count over the tables it follows from.</summary>
public sealed class FindingListTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Now = new(2026, 3, 31, 2, 0, 0, TimeSpan.Zero);

    private TestDatabase _database = null!;
    private FindingList _list = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync(Token);
        _list = new FindingList(_database.Source, new FakeTimeProvider(Now));
        await _database.ExecuteAsync(Stock, Token);
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    // Nine reports of three units and three years, each with twelve findings whose columns go round with different lengths.
    private const string Stock = """
        insert into content select lpad(to_hex(i), 64, '0'), '\x01', 1, 'application/pdf', now() from generate_series(1, 9) i;
        insert into ledger_file (path, state, size, modified_at, first_seen_at, last_seen_at, changed_at, sha256)
        select i || '.docx', 'checked', 1, now(), now(), now(), now(), lpad(to_hex(i), 64, '0') from generate_series(1, 9) i;
        insert into submission (ledger_id, sha256, path, received_at, unit_kind, unit_name, unit_key, year)
        select l.id, l.sha256, l.path, timestamptz '2026-03-30 01:00Z' - l.id * interval '9 days', 'commune',
          case l.id % 3 when 0 then 'Tân Lập' when 1 then 'Đồng Phú' end,
          case l.id % 3 when 0 then 'xa tan lap' when 1 then 'xa dong phu' end, nullif(2022 + l.id / 3, 2025)
        from ledger_file l;
        insert into finding (submission_id, fingerprint, position, rule_id, severity, outcome, title, message, citation, criterion, evidence, search_text, first_seen_at)
        select s.id, s.id || '-' || k, k, (array['total-mismatch', 'criterion-missing', 'half-points-count', 'report-late'])[1 + (s.id + k) % 4],
          (array['error', 'warning', 'notice'])[1 + k % 3], case when (s.id + k) % 5 = 0 then 'notCheckable' else 'notMet' end, 't', 'm', 'c', nullif(k % 6, 0), '[]',
          coalesce(s.unit_key, '') || ' tong diem ' || k || ',5 cua tieu chi ' || k % 6 || ' ghi ' || k || '/' || 20 + k || ' phuong-xa',
          s.received_at
        from submission s, generate_series(0, 11) k;
        insert into triage (fingerprint, state, changed_by, changed_at, assignee)
        select fingerprint, (array['open', 'acknowledged', 'sentBack', 'accepted', 'falseAlarm', 'resolved'])[1 + (position + submission_id::int) % 6], 'a', now(),
          case when position % 4 = 0 then 'lan' when position % 4 = 2 then 'hoa' end
        from finding where position % 2 = 0
        """;

    public static TheoryData<string, FindingFilter> Filters => new()
    {
        { "true", new() },
        { "f.severity = 'error'", new() { Severities = ["error"] } },
        { "f.rule_id in ('total-mismatch', 'report-late') and f.severity <> 'notice'", new() { Rules = ["total-mismatch", "report-late"], Severities = ["error", "warning"] } },
        { "f.criterion is null and coalesce(t.state, 'open') = 'open'", new() { Criteria = [0], States = ["open"] } },
        { "s.unit_key = 'xa tan lap' and s.year = 2023", new() { Units = ["xa tan lap"], Years = [2023] } },
        { "s.unit_key is null", new() { Units = [""] } },
        { "s.year is null and f.criterion = 5", new() { Years = [0], Criteria = [5] } },
        { "t.assignee = 'lan'", new() { Assignees = ["lan"] } },
        { "t.assignee is null and coalesce(t.state, 'open') in ('accepted', 'falseAlarm', 'resolved')", new() { Assignees = [""], Buckets = [Bucket.Done] } },
        { "f.outcome = 'notCheckable' and coalesce(t.state, 'open') = 'open'", new() { Buckets = [Bucket.NotCheckable] } },
        { "f.first_seen_at >= timestamptz '2026-03-24 02:00Z'", new() { Ages = [FindingAge.Week] } },
        { "f.first_seen_at < timestamptz '2026-03-24 02:00Z' and f.first_seen_at >= timestamptz '2026-03-01 02:00Z'", new() { Ages = [FindingAge.Month] } },
        { "f.first_seen_at < timestamptz '2026-03-01 02:00Z' and f.severity = 'warning'", new() { Ages = [FindingAge.Older], Severities = ["warning"] } },
        { "f.search_text like '%7,5%'", new() { Search = "7,5" } },
        { "s.unit_key like '%dong phu%' and f.criterion = 2", new() { Search = "ĐỒNG, (phú) “tiêu chí” 2", Criteria = [2] } },
        { "f.position = 3", new() { Search = "3/23" } },
        { "true", new() { Search = "ti đi" } },
        { "true", new() { Search = "xã phường-xã" } },
        { "false", new() { Search = "ong" } },
        { "false", new() { Search = "t'ong | diem" } },
        { "false", new() { Severities = ["fatal"] } },
        { "false", new() { Ages = ["yesterday"] } },
    };

    [Theory]
    [MemberData(nameof(Filters), DisableDiscoveryEnumeration = true)]
    public async Task List_Filtered_ShowsAndCountsWhatThePlainQueryFinds(string condition, FindingFilter filter)
    {
        string[] expected = await RowsAsync(condition);
        IReadOnlyList<FacetCount> counts = await _list.FacetsAsync(filter, Token);
        Assert.Equal(expected, (await PageAsync(filter)).Select(f => f.Fingerprint).Order(StringComparer.Ordinal));
        Assert.Equal(
            expected.Length,
            counts.Where(c => c.Facet is "bucket" && (filter.Buckets.IsEmpty || filter.Buckets.Contains(c.Value))).Sum(c => c.Count));
    }

    [Fact]
    public async Task Facets_WithChoices_LeaveTheirOwnOut()
    {
        var filter = new FindingFilter { Severities = ["error"], Units = ["xa tan lap"], Ages = [FindingAge.Older], Search = "tong" };
        IReadOnlyList<FacetCount> counts = await _list.FacetsAsync(filter, Token);
        const string older = "f.first_seen_at < timestamptz '2026-03-01 02:00Z'";
        Assert.Equal(
            (await RowsAsync($"f.severity = 'notice' and s.unit_key = 'xa tan lap' and {older}")).Length, Of("severity", "notice"));
        Assert.Equal((await RowsAsync($"f.severity = 'error' and s.unit_key = 'xa dong phu' and {older}")).Length, Of("unit", "xa dong phu"));
        Assert.Equal((await RowsAsync($"f.severity = 'error' and s.unit_key is null and {older}")).Length, Of("unit", ""));
        Assert.Equal(
            (await RowsAsync("f.severity = 'error' and s.unit_key = 'xa tan lap' and f.first_seen_at >= timestamptz '2026-03-01 02:00Z'")).Length,
            Of("age", FindingAge.Month) + Of("age", FindingAge.Week));
        Assert.Equal(
            (await RowsAsync($"f.severity = 'error' and s.unit_key = 'xa tan lap' and f.rule_id = 'report-late' and {older}")).Length,
            Of("rule", "report-late"));

        int Of(string facet, string value) => counts.Where(c => (c.Facet, c.Value) == (facet, value)).Sum(c => c.Count);
    }

    [Theory]
    [InlineData(FindingOrder.Newest, "s.received_at desc, s.id desc, f.position")]
    [InlineData(FindingOrder.Oldest, "f.first_seen_at, s.id, f.position")]
    [InlineData(FindingOrder.Weightiest, "case when f.outcome = 'notCheckable' then 3 else array_position(array['error', 'warning', 'notice'], f.severity) - 1 end, s.received_at desc, f.position")]
    [InlineData(FindingOrder.Unit, "coalesce(s.unit_key, '') collate \"C\", s.received_at desc, f.position")]
    public async Task Page_InAnyOrder_IsThatPartOfTheWhole(FindingOrder order, string sql)
    {
        foreach (bool byRule in (bool[])[false, true])
        {
            string[] all = [.. await _database.RowsAsync(
                $"select f.fingerprint from finding f join submission s on s.id = f.submission_id order by {(byRule ? "f.rule_id, " : "")}{sql}", Token)];
            string[] page = [.. (await _list.PageAsync(new FindingFilter { Order = order, ByRule = byRule }, 30, 25, Token)).Select(f => f.Fingerprint)];
            Assert.Equal(all[30..55], page);
        }
    }

    private async Task<IReadOnlyList<ListedFinding>> PageAsync(FindingFilter filter) => await _list.PageAsync(filter, 0, 1000, Token);

    private async Task<string[]> RowsAsync(string condition) =>
    [
        .. (await _database.RowsAsync(
            $"""
            select f.fingerprint
            from finding f
            join submission s on s.id = f.submission_id
            left join triage t on t.fingerprint = f.fingerprint
            where {condition}
            """,
            Token)).Order(StringComparer.Ordinal),
    ];
}
