using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Testing.Reports;
using CTCPL.Pipeline.Worker.Reading;
using CTCPL.Pipeline.Worker.Reading.Readers;

namespace CTCPL.Pipeline.Worker.Tests.Reading.Readers;

public sealed class ReaderPoolTests
{
    private static readonly byte[] Good = SampleFolder.Read(SampleReports.Ward);
    private static readonly byte[] Bad = "%PDF-1.7 misbehave"u8.ToArray();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [Trait("Hostile", "G73")]
    [InlineData("hang", RefusalReason.Timeout)]
    [InlineData("allocate", RefusalReason.TooComplex)]
    [InlineData("allocate-elsewhere", RefusalReason.TooComplex)]
    [InlineData("allocate-native", RefusalReason.TooComplex)]
    [InlineData("overflow", RefusalReason.Crashed)]
    [InlineData("flood", RefusalReason.Crashed)]
    [InlineData("flood-with-a-promise", RefusalReason.Crashed)]
    [InlineData("exit", RefusalReason.Crashed)]
    [InlineData("fail-fast", RefusalReason.Crashed)]
    [InlineData("throw", RefusalReason.Crashed)]
    [InlineData("nonsense", RefusalReason.Crashed)]
    [InlineData("empty-answer", RefusalReason.Crashed)]
    public async Task Read_WhenTheReaderGoesWrong_GivesTheReasonAndTheNextFileIsRead(string manner, RefusalReason reason)
    {
        string mark = $"pool-test-{Guid.NewGuid():N}";
        await using (ReaderPool pool = Pool(manner, mark))
        {
            Assert.IsType<Readable>(await pool.ReadAsync(Good, RecognisedPages.None, Stop));
            Refused refused = Assert.IsType<Refused>(await pool.ReadAsync(Bad, RecognisedPages.None, Stop));
            Assert.Equal(reason, refused.Reason);
            Assert.IsType<Readable>(await pool.ReadAsync(Good, RecognisedPages.None, Stop));
        }
        await RunningProcesses.AwaitNoneAsync(mark, Stop);
    }

    [Fact]
    [Trait("Hostile", "G73")]
    public async Task Read_WhenTheReaderFloodsItsErrors_IsNotHeldUp()
    {
        await using ReaderPool pool = Pool("flood-errors", "quiet");
        Refused refused = Assert.IsType<Refused>(await pool.ReadAsync(Bad, RecognisedPages.None, Stop));
        Assert.Equal("it behaved after all", refused.Message);
    }

    [Fact]
    public async Task Read_WhenTheReaderSpokeUnasked_TakesANewReaderAndTheRightAnswer()
    {
        await using ReaderPool pool = Pool("chatter", "quiet");
        await pool.ReadAsync(Bad, RecognisedPages.None, Stop);
        for (int i = 0; i < 3; i++)
            Assert.IsType<Readable>(await pool.ReadAsync(Good, RecognisedPages.None, Stop));
    }

    [Fact]
    public async Task Read_WhenAReaderWasKilledBetweenTwoFiles_BlamesNoFile()
    {
        string mark = $"pool-test-{Guid.NewGuid():N}";
        await using ReaderPool pool = Pool("exit", mark);
        await pool.ReadAsync(Good, RecognisedPages.None, Stop);
        using (var idle = System.Diagnostics.Process.GetProcessById(Assert.Single(RunningProcesses.With(mark))))
            idle.Kill();
        await RunningProcesses.AwaitNoneAsync(mark, Stop);

        Assert.IsType<Readable>(await pool.ReadAsync(Good, RecognisedPages.None, Stop));
    }

    [Fact]
    public async Task Read_WhenTheCallerGivesUp_EndsTheReaderAndSaysNothingOfTheFile()
    {
        string mark = $"pool-test-{Guid.NewGuid():N}";
        await using ReaderPool pool = Pool("hang", mark, TimeSpan.FromMinutes(10));
        using var giveUp = new CancellationTokenSource();
        Task<ReadOutcome> reading = pool.ReadAsync(Bad, RecognisedPages.None, giveUp.Token);
        while (!RunningProcesses.With(mark).Any())
            await Task.Delay(20, Stop);
        await giveUp.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
        await RunningProcesses.AwaitNoneAsync(mark, Stop);
        Assert.IsType<Readable>(await pool.ReadAsync(Good, RecognisedPages.None, Stop));
    }

    [Fact]
    public async Task Read_OfManyFilesAtOnce_AnswersEachWithItsOwn()
    {
        byte[] other = SampleFolder.Read(SampleReports.Township);
        await using var pool = new ReaderPool(ReaderStart.OfThisProgram, new ReadingOptions { Readers = 2 }, Fail);
        byte[][] files = [.. Enumerable.Range(0, 30).Select(i => i % 2 == 0 ? Good : other)];

        ReadOutcome[] outcomes = await Task.WhenAll(files.Select(file => pool.ReadAsync(file, RecognisedPages.None, Stop)));

        Assert.All(outcomes.Zip(files), pair => Assert.Equal(
            Outcomes.Golden(DocumentReader.Read(pair.Second, ReadingLimits.Default, Stop)), Outcomes.Golden(pair.First)));
    }

    [Fact]
    public async Task Reader_AfterItsShareOfFiles_MakesRoomForANewOne()
    {
        string mark = $"pool-test-{Guid.NewGuid():N}";
        await using var pool = new ReaderPool(
            Start("exit", mark), new ReadingOptions { Readers = 1, ReaderFiles = 2 }, Fail);
        await pool.ReadAsync(Good, RecognisedPages.None, Stop);
        int first = Assert.Single(RunningProcesses.With(mark));
        await pool.ReadAsync(Good, RecognisedPages.None, Stop);
        await RunningProcesses.AwaitNoneAsync(mark, Stop);
        await pool.ReadAsync(Good, RecognisedPages.None, Stop);
        Assert.NotEqual(first, Assert.Single(RunningProcesses.With(mark)));
    }

    [Fact]
    public async Task Read_WhenNoReaderCanBeStarted_IsNoFilesFault()
    {
        await using var pool = new ReaderPool(new ReaderStart("no-such-program-anywhere", []), new ReadingOptions(), Fail);
        await Assert.ThrowsAsync<IOException>(() => pool.ReadAsync(Good, RecognisedPages.None, Stop));
    }

    [Fact]
    public async Task Read_WhenTheProgramIsNoReader_IsNoFilesFault()
    {
        await using var pool = new ReaderPool(new ReaderStart("true", []), new ReadingOptions(), Fail);
        await Assert.ThrowsAsync<IOException>(() => pool.ReadAsync(Good, RecognisedPages.None, Stop));
    }

    /// <summary>The master cannot clean up; its reader is in an endless loop.</summary>
    [Fact]
    [Trait("Hostile", "G69")]
    [Trait("Hostile", "G73")]
    public async Task Reader_WhenItsMasterIsKilled_EndsByItself()
    {
        string mark = $"pool-test-{Guid.NewGuid():N}";
        var start = ReaderStart.Of(Program, ["master", "hang", mark]);
        using System.Diagnostics.Process master = System.Diagnostics.Process.Start(start.Info(new ReadingOptions()))!;
        while (RunningProcesses.With(mark).Count() < 2)
            await Task.Delay(20, Stop);

        master.Kill();

        await RunningProcesses.AwaitNoneAsync(mark, Stop);
    }

    private static string Program => typeof(BadReaders.Manners).Assembly.Location;

    private static ReaderStart Start(string manner, string mark) => ReaderStart.Of(Program, [manner, mark]);

    private static ReaderPool Pool(string manner, string mark, TimeSpan? patience = null) => new(
        Start(manner, mark),
        new ReadingOptions { Readers = 1, Patience = patience ?? TimeSpan.FromSeconds(5), ReaderMemoryBytes = 200 << 20 },
        static _ => { });

    private static void Fail(string fault) => Assert.Fail(fault);
}
