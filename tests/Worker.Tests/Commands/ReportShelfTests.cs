using System.Collections.Immutable;
using System.Text.Json;
using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Rules;
using CTCPL.Pipeline.Testing.Documents;
using CTCPL.Pipeline.Testing.Evaluation;
using CTCPL.Pipeline.Testing.Reports;
using CTCPL.Pipeline.Worker.Commands.Check;
using CTCPL.Pipeline.Worker.Exports;
using CTCPL.Pipeline.Worker.Reading;

namespace CTCPL.Pipeline.Worker.Tests.Commands;

public sealed class ReportShelfTests : IAsyncLifetime
{
    private readonly ReadingDesk _desk = new(new ReadingOptions { Readers = 1 }, fault => Assert.Fail(fault));
    private readonly string _folder = Directory.CreateTempSubdirectory("ctcpl-shelf-").FullName;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private FileCheck Check => new(_desk, ReadingLimits.Default, RuleSettings.Default);

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await _desk.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10_000)]
    [InlineData(ReportShelf.DefaultRoom)]
    public async Task AReport_ComesBackFromTheShelfAsItWas_WhereverThereWasRoomForIt(long room)
    {
        using var shelf = new ReportShelf(Check, room);
        List<(string Before, ReportShelf.Kept Kept)> all = [];
        for (int seed = 0; seed < 12; seed++)
        {
            ParsedFile file = await Check.ReadAsync(Put(FormattableString.Invariant($"{seed}.docx"), GeneratedReport.Of(seed).Word), Token);
            all.Add((Json(file), shelf.Put(file)));
        }
        Assert.All(all, one => Assert.Equal(one.Before, Json(shelf.Take(one.Kept))));
        Assert.Equal(room >= ReportShelf.DefaultRoom, all.TrueForAll(one => one.Kept.Length == 0));
    }

    /// <summary>The last file may be a report's twin; but what is no report waits for nobody.</summary>
    [Fact]
    public async Task JsonLines_OfWhatIsNoReport_AreWrittenBeforeTheReportsAreJudged()
    {
        ImmutableArray<InputFile> files =
        [
            Put("a.docx", DocxBuilder.FromText(ReportText.Valid25.Marked).ToBytes()),
            Put("b.docx", []),
            Put("c.docx", DocxBuilder.FromText("Kế hoạch công tác tư pháp năm 2024\nCác phòng ban thực hiện theo nhiệm vụ được giao.").ToBytes()),
        ];
        await using var output = new StringWriter();
        var run = new CheckRun(Check, new CheckJsonLines(), Severity.Notice, jobs: 1);
        await run.RunAsync(files, output, TextWriter.Null, new ShownProgress(_ => { }, _ => { }), Token);

        Assert.Equal(
            ["b.docx unreadable", "c.docx notAReport", "a.docx checked"],
            output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line =>
            {
                using var json = JsonDocument.Parse(line);
                return Path.GetFileName(json.RootElement.GetProperty("file").GetProperty("path").GetString()) + " " + json.RootElement.GetProperty("outcome").GetString();
            }));
    }

    private string Json(ParsedFile file) => CheckJson.Write("a.docx", Check.Judge(file, surroundings: null));

    private InputFile Put(string name, byte[] bytes)
    {
        string path = Path.Combine(_folder, name);
        File.WriteAllBytes(path, bytes);
        return new InputFile(path, IsFromFolder: true);
    }
}
