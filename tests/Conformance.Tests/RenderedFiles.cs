using System.Collections.Concurrent;
using System.Text.Json;
using CTCPL.Pipeline.Testing.Renderings;

namespace CTCPL.Pipeline.Conformance.Tests;

/// <summary>Every rendering of every report, made once and checked by one run of the program.</summary>
public sealed class RenderedFiles : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ctcpl-conformance-").FullName;
    private readonly ConcurrentDictionary<string, IndependentPlaces> _places = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _files = new(StringComparer.Ordinal);
    private IReadOnlyDictionary<string, JsonElement> _results = new Dictionary<string, JsonElement>(StringComparer.Ordinal);

    public async ValueTask InitializeAsync()
    {
        CancellationToken cancellationToken = TestContext.Current.CancellationToken;
        WriteWord();
        using var workshop = new Workshop();
        byte[][] exported = await ExportAsync(workshop, "", report => WordRenderings.All["plain"](report), cancellationToken);
        await Task.WhenAll(WrittenReport.All.Zip(exported, (report, pdf) => WritePrintedAsync(report, pdf, cancellationToken)));
        await WriteConvertedAsync(workshop, cancellationToken);
        await WriteScannedAsync(workshop, cancellationToken);
        _results = await BuiltProgram.CheckAsync(_files.Values, cancellationToken);
    }

    /// <summary>What the program said of a rendering.</summary>
    internal JsonElement Result(Rendering rendering) => _results[_files[rendering.Name]];

    /// <summary>What other means find in it.</summary>
    internal IndependentPlaces Places(Rendering rendering) => _places[rendering.Name];

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    private void WriteWord()
    {
        foreach (Rendering rendering in RenderingCatalog.Word)
        {
            byte[] docx = WordRenderings.All[rendering.Form](rendering.Report);
            Add(rendering, docx, new WordPlaces(docx, RenderingCatalog.Stored(rendering.Form)));
        }
    }

    private async Task WritePrintedAsync(WrittenReport report, byte[] exported, CancellationToken cancellationToken)
    {
        PrintedFiles files = await PrintedFiles.OfAsync(report, exported, cancellationToken);
        foreach (Rendering rendering in RenderingCatalog.Printed.Where(rendering => rendering.Report == report))
        {
            IReadOnlyList<PrintedWord> words = await PrintedWord.OfAsync(
                files.Legible(rendering.Form), isSideways: rendering.Form.EndsWith("90", StringComparison.Ordinal) || rendering.Form.EndsWith("270", StringComparison.Ordinal), cancellationToken);
            Add(rendering, files[rendering.Form], new PagePlaces(words));
        }
    }

    private async Task WriteConvertedAsync(Workshop workshop, CancellationToken cancellationToken)
    {
        IReadOnlyDictionary<(WrittenReport Report, string Form), (byte[] File, byte[] Docx)> files = await OldFormats.OfAsync(workshop, cancellationToken);
        foreach (Rendering rendering in RenderingCatalog.Converted)
        {
            (byte[] file, byte[] docx) = files[(rendering.Report, rendering.Form)];
            Add(rendering, file, new WordPlaces(docx, static text => text));
        }
    }

    private async Task WriteScannedAsync(Workshop workshop, CancellationToken cancellationToken)
    {
        byte[][] pages = await ExportAsync(workshop, "-pages", report => WordRenderings.Compact(report, points: 12), cancellationToken);
        byte[][] onePage = await ExportAsync(workshop, "-one-page", report => WordRenderings.Compact(report, points: 11), cancellationToken);
        await Task.WhenAll(ScannedFiles.Pictures.Zip(RenderingCatalog.Scanned, async (picture, rendering) =>
        {
            byte[] printed = (ScannedFiles.IsOnePage(picture.Form) ? onePage : pages)[WrittenReport.All.IndexOf(rendering.Report)];
            (byte[] file, IndependentPlaces places) = await ScannedFiles.OfAsync(workshop, picture, printed, cancellationToken);
            Add(rendering, file, places);
        }));
    }

    private static Task<byte[][]> ExportAsync(
        Workshop workshop, string suffix, Func<WrittenReport, byte[]> docx, CancellationToken cancellationToken) =>
        workshop.OfficeAsync("pdf", [.. WrittenReport.All.Select(report => (report.Name + suffix + ".docx", docx(report)))], cancellationToken);

    private void Add(Rendering rendering, byte[] file, IndependentPlaces places)
    {
        string path = Path.Combine(_folder, rendering.Name + rendering.Extension);
        File.WriteAllBytes(path, file);
        _files[rendering.Name] = path;
        _places[rendering.Name] = places;
    }
}
