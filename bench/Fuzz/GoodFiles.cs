using System.Globalization;
using CTCPL.Pipeline.Testing.Documents;
using CTCPL.Pipeline.Testing.Reports;

namespace CTCPL.Pipeline.Bench.Fuzz;

/// <summary>Sound files of every format that is read, by extension: what the spoilt ones are made of.</summary>
internal sealed record GoodFiles(IReadOnlyDictionary<string, IReadOnlyList<byte[]>> ByExtension)
{
    private static readonly string[] Converted = ["doc", "rtf", "odt"];

    private static readonly (string Extension, string Option)[] Rendered = [("png", "-png"), ("jpg", "-jpeg"), ("tif", "-tiff")];

    public static async Task<GoodFiles> MakeAsync(CancellationToken cancellationToken)
    {
        byte[][] word = [.. SampleReports.Build().Where(sample => sample.Key is not SampleReports.Broken).Select(sample => sample.Value)];
        using var pdfs = new OfficePdfs();
        byte[][] exported = await pdfs.LibreOfficeAsync([.. word.Select((bytes, i) => (string.Create(CultureInfo.InvariantCulture, $"sample{i}.docx"), bytes))], cancellationToken);
        byte[] rewritten = await pdfs.GhostscriptAsync("fuzz", exported[0], cancellationToken);
        var files = new Dictionary<string, IReadOnlyList<byte[]>>(StringComparer.Ordinal)
        {
            ["docx"] = word,
            ["pdf"] = [.. exported, rewritten],
        };
        using var folder = new TemporaryFolder();
        foreach (string extension in Converted)
            files.Add(extension, await ConvertedAsync(folder, word[0], extension, cancellationToken));
        foreach ((string extension, string option) in Rendered)
            files.Add(extension, await RenderedAsync(folder, exported[0], extension, option, cancellationToken));
        return new GoodFiles(files);
    }

    private static async Task<byte[][]> ConvertedAsync(TemporaryFolder folder, byte[] word, string extension, CancellationToken cancellationToken)
    {
        string source = folder.Write("source.docx", word);
        await OfficeTool.RunAsync(
            "soffice",
            "libreoffice-writer-nogui",
            [$"-env:UserInstallation=file://{folder.Path}/profile", "--headless", "--convert-to", extension, "--outdir", folder.Path, source],
            cancellationToken);
        return [await File.ReadAllBytesAsync(System.IO.Path.ChangeExtension(source, extension), cancellationToken)];
    }

    private static async Task<byte[][]> RenderedAsync(
        TemporaryFolder folder, byte[] pdf, string extension, string option, CancellationToken cancellationToken)
    {
        string source = folder.Write("source.pdf", pdf);
        string target = System.IO.Path.Join(folder.Path, extension);
        await OfficeTool.RunAsync("pdftoppm", "poppler-utils", [option, "-gray", "-r", "100", "-f", "1", "-l", "1", "-singlefile", source, target], cancellationToken);
        return [await File.ReadAllBytesAsync($"{target}.{extension}", cancellationToken)];
    }
}
