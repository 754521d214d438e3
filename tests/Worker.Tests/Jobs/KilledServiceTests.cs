using CTCPL.Pipeline.Testing.Database;
using CTCPL.Pipeline.Testing.Service;

namespace CTCPL.Pipeline.Worker.Tests.Jobs;

/// <summary>The service killed at work loses nothing and does nothing twice.</summary>
public sealed class KilledServiceTests : IAsyncLifetime
{
    private const int Reports = 200;

    private readonly TestFolders _folders = new();
    private TestDatabase _database = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _database = await TestDatabase.CreateAsync(Token);

    public async ValueTask DisposeAsync()
    {
        await _database.DisposeAsync();
        _folders.Dispose();
    }

    [Fact]
    public async Task Service_KilledTwiceWhileReportsWait_HasThemAllOnceInTheEnd()
    {
        for (int i = 0; i < Reports; i++)
        {
            _folders.Drop(
                FormattableString.Invariant($"huyện {i % 7}/{i}.docx"), TestSubmissions.Docx(TestSubmissions.WrongTotal, i));
        }
        await RunUntilAsync("select count(*) from ledger_file where state = 'checked'", atLeast: 1);
        await RunUntilAsync("select count(*) from ledger_file where state = 'checked'", atLeast: Reports / 3);
        await RunUntilAsync(
            "select count(*) from submission s join ledger_file f on f.id = s.ledger_id where s.sheet_of is not null and f.moved_to is not null",
            atLeast: Reports);

        Assert.Equal(["checked|200"], await _database.RowsAsync("select state, count(*) from ledger_file group by state", Token));
        Assert.Equal(
            ["200|200|200|200"],
            await _database.RowsAsync(
                """
                select (select count(*) from submission), (select count(distinct sha256) from submission),
                  (select count(*) from assessment), (select count(*) from finding where rule_id = 'total-mismatch')
                """,
                Token));
        Assert.Equal(Reports, _folders.Files().Count(f => f.StartsWith("_taken/", StringComparison.Ordinal)));
        Assert.Equal(Reports, _folders.Files().Length);
        Assert.Equal(Reports, Directory.GetFiles(_folders.Results, "*.docx.html", SearchOption.AllDirectories).Length);
    }

    /// <summary>Serves until the count is reached, then kills.</summary>
    private async Task RunUntilAsync(string count, int atLeast)
    {
        using var service = ServiceProcess.Start(_database, _folders.Inbox, _folders.Results, []);
        long seen = await Eventually.SeeAsync(() => _database.ScalarAsync<long>(count, Token), seen => seen >= atLeast, Token);
        await service.KillAsync(Token);
        Assert.True(seen >= atLeast, service.Output);
    }
}
