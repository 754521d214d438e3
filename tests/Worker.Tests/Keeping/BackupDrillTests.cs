using System.Text;
using CTCPL.Pipeline.Storage.Runs;
using CTCPL.Pipeline.Testing.Database;
using CTCPL.Pipeline.Testing.Reports;
using CTCPL.Pipeline.Worker.Jobs;
using CTCPL.Pipeline.Worker.Tests.Commands;
using CTCPL.Pipeline.Worker.Tests.Conventions;
using CTCPL.Pipeline.Worker.Tests.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace CTCPL.Pipeline.Worker.Tests.Keeping;

/// <summary>The drill: fill, back up, drop the database, restore. The built program, PostgreSQL's own programs.</summary>
public sealed class BackupDrillTests : IAsyncLifetime
{
    private readonly TestFolders _folders = new();
    private readonly Dictionary<string, string?> _settings = new(StringComparer.Ordinal);
    private TestDatabase _database = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Backup => Path.Join(Path.GetDirectoryName(_folders.Inbox), "bản sao 1");

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateEmptyAsync(Token);
        _settings["ConnectionStrings__Pipeline"] = _database.ConnectionString;
        _settings["Intake__Folder"] = _folders.Inbox;
        _settings["Intake__ResultsFolder"] = _folders.Results;
        await FillAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _database.DisposeAsync();
        _folders.Dispose();
    }

    [Fact]
    public async Task Restore_IntoADatabaseThatWasDropped_BringsEveryRowBack()
    {
        string list = await OutputAsync("list");
        string[] before = await WholeStock.ReadAsync(_database, Token);
        Assert.Contains(before, row => row.StartsWith("public.triage ", StringComparison.Ordinal));
        Assert.Contains(before, row => row.StartsWith("public.run_change ", StringComparison.Ordinal));
        Assert.Contains(before, row => row.StartsWith("public.version ", StringComparison.Ordinal));
        Assert.Contains(before, row => row.StartsWith("hangfire.", StringComparison.Ordinal));

        Assert.Contains("5 tệp gốc", await OutputAsync("backup", Backup), StringComparison.Ordinal);
        await _database.RecreateAsync(Token);
        Assert.Contains("5 tệp gốc, mã SHA-256 đều đúng", await OutputAsync("restore", Backup), StringComparison.Ordinal);

        Assert.Equal(before, await WholeStock.ReadAsync(_database, Token));
        Assert.Equal(list, await OutputAsync("list"));
        Directory.Delete(_folders.Results, recursive: true);
        Directory.CreateDirectory(_folders.Results);
        await using TestService service = await TestService.StartAsync(_database, _folders, Token);
        await TrueAsync(() => Task.FromResult(File.Exists(Path.Join(_folders.Results, "xã/b.docx.html"))), Token);
    }

    [Fact]
    public async Task Backup_WhileTheServiceWorks_IsOfOneInstant()
    {
        await using (await TestService.StartAsync(_database, _folders, Token))
        {
            for (int i = 30; i < 60; i++)
                _folders.Drop($"thêm/{FormattableString.Invariant($"{i}")}.docx", TestSubmissions.Docx(ReportText.Valid25, i));
            await OutputAsync("backup", Backup);
        }
        await _database.RecreateAsync(Token);

        await OutputAsync("restore", Backup); // counts every table and hashes every original before it commits
        Assert.Equal(
            "0", Assert.Single(await _database.RowsAsync("select count(*) from ledger_file f where state = 'checked' and not exists (select from submission s where s.ledger_id = f.id and s.assessment_id is not null)", Token)));
    }

    [Theory]
    [InlineData("database.dump")]
    [InlineData("manifest.json")]
    [InlineData("manifest.json.sha256")]
    public async Task Restore_OfABackupWithOneByteChanged_IsRefusedUntouched(string file)
    {
        await OutputAsync("backup", Backup);
        string path = Path.Join(Backup, file);
        byte[] bytes = await File.ReadAllBytesAsync(path, Token);
        bytes[bytes.Length / 2] ^= 1;
        await File.WriteAllBytesAsync(path, bytes, Token);
        string[] before = await WholeStock.ReadAsync(_database, Token);

        Assert.Contains("đã hỏng", await RefusalAsync("restore", Backup, "--replace"), StringComparison.Ordinal);

        Assert.Equal(before, await WholeStock.ReadAsync(_database, Token));
    }

    [Fact]
    public async Task Restore_OfABackupWithoutItsDump_IsRefused()
    {
        await OutputAsync("backup", Backup);
        File.Delete(Path.Join(Backup, "database.dump"));

        Assert.Contains("thiếu tệp database.dump", await RefusalAsync("restore", Backup, "--replace"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Restore_WhereSomethingIs_NeedsToBeAsked()
    {
        await OutputAsync("backup", Backup);
        string[] before = await WholeStock.ReadAsync(_database, Token);
        await _database.ExecuteAsync("insert into audit_event (at, who, what) values (now(), 'sau', 'sao lưu')", Token);

        Assert.Contains("--replace", await RefusalAsync("restore", Backup), StringComparison.Ordinal);
        Assert.Equal(before.Length + 1, (await WholeStock.ReadAsync(_database, Token)).Length);
        await OutputAsync("restore", Backup, "--replace");

        Assert.Equal(before, await WholeStock.ReadAsync(_database, Token));
    }

    [Fact]
    public async Task Restore_ThatFailsAtTheEnd_LeavesWhatWasThere()
    {
        await OutputAsync("backup", Backup);
        string manifest = Path.Join(Backup, "manifest.json");
        string text = await File.ReadAllTextAsync(manifest, Token);
        string wrong = text.Replace("\"content\": 5", "\"content\": 6", StringComparison.Ordinal);
        Assert.NotEqual(text, wrong);
        await File.WriteAllTextAsync(manifest, wrong, Token);
        string hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(wrong)));
        await File.WriteAllTextAsync(manifest + ".sha256", $"{hash}  manifest.json\n", Token);
        await _database.ExecuteAsync("insert into audit_event (at, who, what) values (now(), 'sau', 'sao lưu')", Token);
        string[] before = await WholeStock.ReadAsync(_database, Token);

        Assert.Contains("rows of content", await RefusalAsync("restore", Backup, "--replace"), StringComparison.Ordinal);

        Assert.Equal(before, await WholeStock.ReadAsync(_database, Token));
    }

    [Fact]
    public async Task Restore_BesideARunningService_IsRefused()
    {
        await OutputAsync("backup", Backup);
        await using TestService service = await TestService.StartAsync(_database, _folders, Token);

        await TrueAsync(
            async () => (await WorkerProcess.RunAsync(_settings, "restore", Backup, "--replace")).Error.StartsWith("Dịch vụ đang chạy", StringComparison.Ordinal), Token);
    }

    [Fact]
    public async Task Restore_IntoSomebodyElsesDatabase_IsRefused()
    {
        await OutputAsync("backup", Backup);
        await _database.RecreateAsync(Token);
        await _database.ExecuteAsync("create table theirs (n int)", Token);

        Assert.Contains("không phải của chương trình này", await RefusalAsync("restore", Backup, "--replace"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Backup_IntoAFolderWithSomethingIn_IsRefused()
    {
        _folders.Drop("a.txt", [1]);

        Assert.Contains("không trống", await RefusalAsync("backup", _folders.Inbox), StringComparison.Ordinal);
        Assert.Contains("không phải bản sao lưu", await RefusalAsync("restore", _folders.Inbox), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Backup_WithStandardsOfOnesOwn_TakesThemAlong()
    {
        string standards = Directory.CreateDirectory(Path.Join(Path.GetDirectoryName(_folders.Inbox), "tiêu chí")).FullName;
        string own = await File.ReadAllTextAsync(Path.Join(Checkout.Root, "src/Rules/Standards/qd-25-2021.json"), Token);
        await File.WriteAllTextAsync(Path.Join(standards, "riêng.json"), own, Token);
        _settings["Standards__Folder"] = standards;
        await OutputAsync("backup", Backup);
        await _database.RecreateAsync(Token);
        File.Delete(Path.Join(standards, "riêng.json"));

        await OutputAsync("restore", Backup);

        Assert.Equal(own, await File.ReadAllTextAsync(Path.Join(standards, "riêng.json"), Token));
    }

    /// <summary>Reports, one of them in two versions and one twice; a decision; a run that changed a finding.</summary>
    private async Task FillAsync()
    {
        await using TestService service = await TestService.StartAsync(_database, _folders, Token);
        _folders.Drop("xã/a.docx", TestSubmissions.Docx(TestSubmissions.WrongTotal));
        await TrueAsync(async () => await _database.ScalarAsync<long>("select count(*) from submission where assessment_id is not null", Token) == 1, Token);
        _folders.Drop("xã/a-nộp lại.docx", TestSubmissions.Docx(ReportText.Valid25));
        _folders.Drop("xã/b.docx", TestSubmissions.Docx(TestSubmissions.WrongTotal, 1));
        _folders.Drop("xã/c.docx", TestSubmissions.Docx(ReportText.Valid25, 2));
        _folders.Drop("xã/c lần nữa.docx", TestSubmissions.Docx(ReportText.Valid25, 2));
        _folders.Drop("ghi chú.txt", "không phải báo cáo"u8.ToArray());
        await TrueAsync(
            async () => await _database.ScalarAsync<long>("select count(*) from ledger_file where state in ('checked', 'duplicate', 'notAReport', 'rejected')", Token) == 6
                && await _database.ScalarAsync<long>("select count(*) from rejudging", Token) == 0,
            Token);
        await _database.ExecuteAsync("insert into triage (fingerprint, state, note, changed_by, changed_at) select distinct fingerprint, 'acknowledged', 'đã gọi điện', 'người xem', now() from finding", Token);
        await using TestService stricter = await TestService.PrepareAsync(
            _database, _folders, [new("Rules:Severities:total-mismatch", "warning")], Token);
        RunSummary? summary = await stricter.Services.GetRequiredService<Reprocessing>().RunAsync(RunKind.Manual, Token);
        Assert.NotEqual(0, summary?.Counts.Changed);
    }

    private static async Task TrueAsync(Func<Task<bool>> look, CancellationToken cancellationToken) =>
        Assert.True(await Eventually.SeeAsync(look, seen => seen, cancellationToken));

    private async Task<string> OutputAsync(params string[] arguments)
    {
        (int code, byte[] output, string error) = await WorkerProcess.RunAsync(_settings, arguments);
        Assert.Equal((0, ""), (code, error));
        return Encoding.UTF8.GetString(output);
    }

    private async Task<string> RefusalAsync(params string[] arguments)
    {
        (int code, _, string error) = await WorkerProcess.RunAsync(_settings, arguments);
        Assert.Equal(2, code);
        Assert.Single(error.TrimEnd().Split('\n'));
        return error;
    }
}
