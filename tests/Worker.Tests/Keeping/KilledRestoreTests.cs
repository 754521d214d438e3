using System.Diagnostics;
using System.Text;
using CTCPL.Pipeline.Testing.Database;
using CTCPL.Pipeline.Testing.Reports;
using CTCPL.Pipeline.Worker.Tests.Commands;
using CTCPL.Pipeline.Worker.Tests.Jobs;

namespace CTCPL.Pipeline.Worker.Tests.Keeping;

/// <summary>A restore that dies on the way, in the built program with PostgreSQL's own programs: there is what was there before, or the backup.</summary>
public sealed class KilledRestoreTests : IAsyncLifetime
{
    private const int Kills = 10;

    private readonly TestFolders _folders = new();
    private readonly Dictionary<string, string?> _settings = new(StringComparer.Ordinal);
    private TestDatabase _database = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Backup => Path.Join(Path.GetDirectoryName(_folders.Inbox), "bản sao");

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync(Token);
        _settings["ConnectionStrings__Pipeline"] = _database.ConnectionString;
        for (int i = 0; i < 40; i++)
            await TestSubmissions.SubmitAsync(_database, FormattableString.Invariant($"{i}.docx"), TestSubmissions.Docx(ReportText.Valid25, i), Token);
        Assert.Equal(0, (await RunAsync("backup", Backup)).Code);
        await _database.ExecuteAsync("delete from submission where id > 30; insert into audit_event (at, who, what) values (now(), 'sau', 'sao lưu')", Token);
    }

    public async ValueTask DisposeAsync()
    {
        await _database.DisposeAsync();
        _folders.Dispose();
    }

    [Fact]
    public async Task Restore_KilledAtAnyMoment_LeavesTheOldOrTheNewDatabase_AndASecondOneFinishes()
    {
        string[] old = await WholeStock.ReadAsync(_database, Token);
        long begun = Stopwatch.GetTimestamp();
        Assert.Equal(0, (await RunAsync("restore", Backup, "--replace")).Code);
        TimeSpan whole = Stopwatch.GetElapsedTime(begun);
        string[] restored = await WholeStock.ReadAsync(_database, Token);
        Assert.NotEqual(old, restored);

        for (int turn = 1; turn <= Kills; turn++)
        {
            await _database.ExecuteAsync("delete from submission where id > 30; insert into audit_event (at, who, what) values (now(), 'sau', 'sao lưu')", Token);
            string[] before = await WholeStock.ReadAsync(_database, Token);
            await using (var restore = WorkerProcess.Start(_settings, "restore", Backup, "--replace"))
            {
                await Task.Delay(whole * turn / (Kills + 1), Token);
                await restore.SignalAsync("KILL", Token);
                await restore.ExitAsync(Token);
            }
            await AloneAsync();
            string[] after = await WholeStock.ReadAsync(_database, Token);
            Assert.True(after.SequenceEqual(before) || after.SequenceEqual(restored), FormattableString.Invariant($"Half of each after kill {turn}."));
        }
        Assert.Equal(0, (await RunAsync("restore", Backup, "--replace")).Code);
        Assert.Equal(restored, await WholeStock.ReadAsync(_database, Token));
    }

    [Fact]
    public async Task Restore_WhoseServerSessionDies_SaysThatEverythingIsAsBefore()
    {
        string[] before = await WholeStock.ReadAsync(_database, Token);
        await using (Npgsql.NpgsqlConnection blocker = await _database.Source.OpenConnectionAsync(Token))
        await using (Npgsql.NpgsqlTransaction transaction = await blocker.BeginTransactionAsync(Token))
        {
            // Its clearing waits behind this lock, so it surely is on the way when its session is ended.
            await using (var hold = new Npgsql.NpgsqlCommand("lock table finding in access share mode", blocker, transaction))
                await hold.ExecuteNonQueryAsync(Token);
            Task<(int Code, string Output, string Error)> restore = RunAsync("restore", Backup, "--replace");
            Assert.True(await Eventually.SeeAsync(
                () => _database.ScalarAsync<bool>(
                    "select coalesce(bool_or(pg_terminate_backend(pid)), false) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'", Token),
                ended => ended, Token));
            (int code, _, string error) = await restore;
            Assert.Equal(2, code);
            Assert.StartsWith("Không khôi phục được, cơ sở dữ liệu vẫn như cũ: ", error, StringComparison.Ordinal);
        }
        Assert.Equal(before, await WholeStock.ReadAsync(_database, Token));
        Assert.Equal(0, (await RunAsync("restore", Backup, "--replace")).Code);
        Assert.Equal("40", Assert.Single(await _database.RowsAsync("select count(*) from submission", Token)));
    }

    /// <summary>Until what the killed one had begun on the server is over.</summary>
    private async Task AloneAsync() => Assert.Equal(0, await Eventually.SeeAsync(
        () => _database.ScalarAsync<long>("select count(*) from pg_stat_activity where datname = current_database() and backend_type = 'client backend' and state <> 'idle' and pid <> pg_backend_pid()", Token),
        others => others == 0, Token));

    private async Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments)
    {
        (int code, byte[] output, string error) = await WorkerProcess.RunAsync(_settings, arguments);
        return (code, Encoding.UTF8.GetString(output), error);
    }
}
