using System.Globalization;
using System.IO.Compression;
using System.Xml;
using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Testing.Evaluation;

namespace CTCPL.Pipeline.Bench.Compare;

/// <summary>Word files through <c>check</c>, against the programs that people would use for their text, and against the floor: inflating the document and stepping through its XML.</summary>
internal static class ReadWordComparison
{
    public static async Task<int> RunAsync(Options options)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("ctcpl-bench-");
        try
        {
            string[] files = Write(folder.FullName, options.Number("files", 1000), options.Number("seed", 1));
            string texts = Directory.CreateDirectory(Path.Combine(folder.FullName, "texts")).FullName;
            await new Race($"{files.Length.ToString(CultureInfo.InvariantCulture)} generated Word files of {files.Average(f => new FileInfo(f).Length).ToString("F0", CultureInfo.InvariantCulture)} bytes on average", files.Length, Pages: null).RunAsync(
            [
                BuiltProgram.Checking(folder.FullName),
                new Contender("reading alone, in one process", () => EachAsync(files, static bytes => DocumentReader.Read(bytes, ReadingLimits.Default, CancellationToken.None))),
                new Contender("floor: inflate and XmlReader", () => EachAsync(files, Scan)),
                Contender.ForEach("docx2txt", files, static file => [file, "-"]),
                Contender.ForEach("pandoc", files, static file => ["--to", "plain", file]),
                Contender.Once("soffice, all in one start", "soffice", [$"-env:UserInstallation=file://{folder.FullName}/profile", "--headless", "--convert-to", "txt:Text (encoded):UTF8", "--outdir", texts, .. files]),
            ], options);
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string[] Write(string folder, int count, int firstSeed)
    {
        string[] paths = [.. Enumerable.Range(0, count).Select(i => Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{i:00000}.docx")))];
        foreach ((string path, int index) in paths.Select((p, i) => (p, i)))
            File.WriteAllBytes(path, GeneratedReport.Of(firstSeed + index).PlainWord);
        return paths;
    }

    private static Task EachAsync(string[] files, Func<byte[], object> read) =>
        Parallel.ForEachAsync(files, async (file, stop) => read(await File.ReadAllBytesAsync(file, stop)));

    private static object Scan(byte[] bytes)
    {
        using var package = new ZipArchive(new MemoryStream(bytes));
        using Stream document = package.GetEntry("word/document.xml")!.Open();
        using var reader = XmlReader.Create(document, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        int letters = 0;
        while (reader.Read())
            letters += reader.NodeType is XmlNodeType.Text ? reader.Value.Length : 0;
        return letters;
    }
}
