using CTCPL.Pipeline.Storage.Ledger;
using CTCPL.Pipeline.Testing.Database;
using CTCPL.Pipeline.Worker.Intake;
using CTCPL.Pipeline.Worker.Reading;
using CTCPL.Pipeline.Worker.Tests.Jobs;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace CTCPL.Pipeline.Worker.Tests.Intake;

/// <summary>Intake without the loops around it, on a clock that stands still: real files, real PostgreSQL.</summary>
internal sealed class TestIntake : IAsyncDisposable
{
    public static readonly TimeSpan Quiet = TimeSpan.FromSeconds(2);

    public static readonly TimeSpan IncompleteAfter = TimeSpan.FromMinutes(1);

    private readonly bool _ownsDatabase;

    private TestIntake(TestDatabase database, bool ownsDatabase)
    {
        (Database, _ownsDatabase) = (database, ownsDatabase);
        Ledger = new LedgerStore(database.Source);
        Inbox = new InboxFolder(Folders.Inbox);
        Scan = NewScan();
    }

    public TestDatabase Database { get; }

    public TestFolders Folders { get; } = new();

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 1, 9, 8, 0, 0, TimeSpan.Zero));

    public LedgerStore Ledger { get; }

    public InboxFolder Inbox { get; }

    public IntakeScan Scan { get; }

    public int Arrived { get; private set; }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<TestIntake> CreateAsync() => await BeginAsync(await TestDatabase.CreateAsync(Token), ownsDatabase: true);

    /// <summary>A node on this database that watches another folder.</summary>
    public Task<TestIntake> ElsewhereAsync() => BeginAsync(Database, ownsDatabase: false);

    private static async Task<TestIntake> BeginAsync(TestDatabase database, bool ownsDatabase)
    {
        var intake = new TestIntake(database, ownsDatabase);
        Directory.CreateDirectory(intake.Inbox.Absolute(InboxFolder.Taken));
        Directory.CreateDirectory(intake.Inbox.Absolute(InboxFolder.Rejected));
        await intake.Inbox.EstablishAsync(new WatchedFolderStore(intake.Database.Source), intake.Time.GetUtcNow(), Token);
        return intake;
    }

    /// <summary>Another node on the same folder and database.</summary>
    public IntakeScan NewScan()
    {
        IOptions<IntakeOptions> options = Options.Create(new IntakeOptions
        {
            Folder = Folders.Inbox,
            ResultsFolder = Folders.Results,
            QuietPeriod = Quiet,
            IncompleteAfter = IncompleteAfter,
            Ignore = { "mẫu-*" },
        });
        var taking = new FileTaking(options, Inbox, Ledger, new ReadingOptions(), Time, NullLogger<FileTaking>.Instance);
        return new IntakeScan(options, Inbox, Ledger, taking, new ScanClock(Time), Time, NullLogger<IntakeScan>.Instance);
    }

    public Task ScanAsync() => Scan.RunAsync(() => Arrived++, Token);

    /// <summary>Scans, lets the time pass, scans again.</summary>
    public async Task ScanAfterAsync(TimeSpan time)
    {
        await ScanAsync();
        Time.Advance(time);
        await ScanAsync();
    }

    /// <summary>"path|state|moved_to", in order of arrival.</summary>
    public Task<string[]> LedgerAsync() =>
        Database.RowsAsync("select path, state, moved_to from ledger_file order by id", Token);

    public Task<long> SubmissionsAsync() => Database.ScalarAsync<long>("select count(*) from submission", Token);

    public async ValueTask DisposeAsync()
    {
        if (_ownsDatabase)
            await Database.DisposeAsync();
        Folders.Dispose();
    }
}
