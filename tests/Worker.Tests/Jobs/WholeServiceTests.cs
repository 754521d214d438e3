using CTCPL.Pipeline.Testing.Database;

namespace CTCPL.Pipeline.Worker.Tests.Jobs;

/// <summary>From the folder to the folder, through everything.</summary>
public sealed class WholeServiceTests : IAsyncLifetime
{
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
    public async Task Service_WhenAFileOfNoKnownKindIsDropped_RejectsItWithANoteAndASheet()
    {
        await using TestService service = await TestService.StartAsync(_database, _folders, Token);
        _folders.Drop("xã A/ghi chú.xyz", "không phải báo cáo"u8.ToArray());

        await Eventually.RowsAsync(
            _database, "select path, state, moved_to from ledger_file", ["xã A/ghi chú.xyz|rejected|_rejected/xã A/ghi chú.xyz"], Token);
        Assert.Equal(["_rejected/xã A/ghi chú.xyz", "_rejected/xã A/ghi chú.xyz.txt"], _folders.Files());
        string sheet = Path.Combine(_folders.Results, "xã A", "ghi chú.xyz.html");
        Assert.True(await Eventually.SeeAsync(() => Task.FromResult(File.Exists(sheet)), seen => seen, Token));
        Assert.Contains("Không đọc được tệp này", await File.ReadAllTextAsync(sheet, Token), StringComparison.Ordinal);
    }
}
