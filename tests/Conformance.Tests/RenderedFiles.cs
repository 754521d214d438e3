using System.Text.Json;
using CTCPL.Pipeline.Testing.Renderings;

namespace CTCPL.Pipeline.Conformance.Tests;

/// <summary>Every rendering of every report, made once and checked by one run of the program.</summary>
public sealed class RenderedFiles : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ctcpl-conformance-").FullName;
    private readonly Dictionary<string, IndependentPlaces> _places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _files = new(StringComparer.Ordinal);
    private IReadOnlyDictionary<string, JsonElement> _results = new Dictionary<string, JsonElement>(StringComparer.Ordinal);

    public async ValueTask InitializeAsync()
    {
        WriteWord();
        _results = await BuiltProgram.CheckAsync(_files.Values, TestContext.Current.CancellationToken);
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

    private void Add(Rendering rendering, byte[] file, IndependentPlaces places)
    {
        string path = Path.Combine(_folder, rendering.Name + rendering.Extension);
        File.WriteAllBytes(path, file);
        _files.Add(rendering.Name, path);
        _places.Add(rendering.Name, places);
    }
}
