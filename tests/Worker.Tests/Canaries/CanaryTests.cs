using System.Text;
using CTCPL.Pipeline.BadReaders;
using CTCPL.Pipeline.Rules;
using CTCPL.Pipeline.Rules.Standards;
using CTCPL.Pipeline.Storage.Canaries;
using CTCPL.Pipeline.Worker.Canaries;
using CTCPL.Pipeline.Worker.Reading;
using CTCPL.Pipeline.Worker.Reading.Readers;
using CTCPL.Pipeline.Worker.Tests.Commands;
using Microsoft.Extensions.Time.Testing;

namespace CTCPL.Pipeline.Worker.Tests.Canaries;

/// <summary>The made-up report through real reader processes: found exactly while all is well, and an alarm for whatever makes findings wrong.</summary>
public sealed class CanaryTests : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ctcpl-canary-");
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 23, 20, 0, 0, TimeSpan.Zero));
    private readonly List<ReadingDesk> _desks = [];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        foreach (ReadingDesk desk in _desks)
            await desk.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Run_OnEveryDay_FindsTheKnownFaultsExactly()
    {
        Canary canary = await CanaryAsync(ReaderStart.OfThisProgram, RuleSettings.Default);
        HashSet<string> reports = new(StringComparer.Ordinal);
        for (int day = 0; day < 45; day++) // five criteria by nine totals
        {
            CanaryRun run = await canary.RunAsync(Token);
            Assert.True(run.Passed, $"{_time.GetUtcNow():O}: {string.Join(' ', run.Missing)} | {string.Join(' ', run.Unexpected)} | {run.Reason}");
            reports.Add(string.Join('\n', CanaryReport.Of(DateOnly.FromDateTime(_time.GetUtcNow().UtcDateTime)).Lines));
            _time.Advance(TimeSpan.FromDays(1));
        }
        Assert.Equal(45, reports.Count);
    }

    [Fact]
    public async Task Run_WhenSeveritiesAreTheAdministratorsOwn_IsNoAlarm()
    {
        RuleSettings settings = RuleSettings.Default with { Severities = RuleSettings.Default.Severities.Add("total-mismatch", Severity.Notice) };
        Assert.True((await (await CanaryAsync(ReaderStart.OfThisProgram, settings)).RunAsync(Token)).Passed);
    }

    [Fact]
    public async Task Run_WhenAnOwnStandardKnowsTheIndicatorsMaxima_IsNoAlarm() =>
        Assert.True((await (await CanaryAsync(ReaderStart.OfThisProgram, By(OwnStandards.WithMaxima(4, 5, 4, 4, 4, 3)))).RunAsync(Token)).Passed);

    [Fact]
    public async Task Run_WhenAnOwnStandardTurnsTheRulesAboutPointsOff_IsAnAlarm()
    {
        CanaryRun run = await (await CanaryAsync(ReaderStart.OfThisProgram, By(OwnStandards.WithoutPoints))).RunAsync(Token);
        Assert.False(run.Passed);
        Assert.Contains("total-mismatch", run.Missing);
    }

    [Fact]
    public async Task Run_WhenAReaderLosesHalfOfEveryDocument_IsAnAlarm()
    {
        CanaryRun run = await (await CanaryAsync(Bad("forget"), RuleSettings.Default)).RunAsync(Token);
        Assert.Contains("total-mismatch", run.Missing);
        Assert.NotEmpty(run.Unexpected); // what is missing of the form is told as missing
    }

    [Fact]
    public async Task Run_WhenNoReaderCanBeStarted_IsAnAlarmWithItsReason()
    {
        CanaryRun run = await (await CanaryAsync(new ReaderStart(Path.Join(_folder.FullName, "nothing"), []), RuleSettings.Default)).RunAsync(Token);
        Assert.Equal((false, "noReader"), (run.Passed, run.Reason));
    }

    private static ReaderStart Bad(string manner) => ReaderStart.Of(typeof(Manners).Assembly.Location, [manner, "canary-test"]);

    private static RuleSettings By(string standard) =>
        RuleSettings.Default with { Standards = StandardLibrary.With([("qd-25-2021.json", Encoding.UTF8.GetBytes(standard))]) };

    private async Task<Canary> CanaryAsync(ReaderStart start, RuleSettings settings)
    {
        var desk = new ReadingDesk(new ReadingOptions { Readers = 1, ScratchFolder = _folder.FullName }, start, static _ => { });
        _desks.Add(desk);
        await desk.LookAsync(Token);
        return new Canary(desk, settings, _time);
    }
}
