using CTCPL.Pipeline.Bench.Ocr;
using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Testing.Documents;
using CTCPL.Pipeline.Testing.Evaluation;
using CTCPL.Pipeline.Worker.Reading;
using CTCPL.Pipeline.Worker.Reading.Recognition;
using CTCPL.Pipeline.Worker.Reading.Tools;
using static System.FormattableString;

namespace CTCPL.Pipeline.Bench.Evaluate;

/// <summary>Generated reports as files of a format, read the way that the product reads them.</summary>
internal static class Formats
{
    /// <summary>Files printed by one start of LibreOffice.</summary>
    private const int Batch = 20;

    /// <summary>The texts of these reports, in batches as they come.</summary>
    /// <param name="format">text, word, pdf or scan.</param>
    /// <param name="all">The reports.</param>
    public static async IAsyncEnumerable<(GeneratedReport Report, ReadOutcome Read)> ReadAsync(string format, IEnumerable<GeneratedReport> all)
    {
        foreach (GeneratedReport[] reports in all.Chunk(Batch))
        {
            ReadOutcome[] read = format switch
            {
                "text" => [.. reports.Select(r => new Readable(r.Text))],
                "word" => [.. reports.Select(r => DocumentReader.Read(r.Word, ReadingLimits.Default, CancellationToken.None))],
                "pdf" => [.. (await PrintAsync(reports)).Select(pdf => DocumentReader.Read(pdf, ReadingLimits.Default, CancellationToken.None))],
                "scan" => await ScanAsync(reports),
                _ => throw new ArgumentException($"There is no format “{format}”: text, word, pdf or scan.", nameof(format)),
            };
            for (int i = 0; i < reports.Length; i++)
                yield return (reports[i], read[i]);
        }
    }

    private static async Task<byte[][]> PrintAsync(GeneratedReport[] reports)
    {
        using var office = new OfficePdfs();
        return await office.LibreOfficeAsync(
            [.. reports.Select((r, i) => (Invariant($"report-{i}.docx"), r.PlainWord))], CancellationToken.None);
    }

    /// <summary>Printed, scanned with every kind of noise in turn, and recognised.</summary>
    private static async Task<ReadOutcome[]> ScanAsync(GeneratedReport[] reports)
    {
        byte[][] pdfs = await PrintAsync(reports);
        string root = Directory.CreateTempSubdirectory("ctcpl-evaluate-").FullName;
        try
        {
            using var scratch = Scratch.Open(root);
            using var recogniser = new TextRecogniser(new ReadingOptions { Recognisers = Environment.ProcessorCount }, scratch);
            List<ReadOutcome> read = [];
            for (int i = 0; i < reports.Length; i++)
            {
                ScannedReport scan = await ScannedReport.OfAsync(reports[i].Seed, pdfs[i], CancellationToken.None);
                RecognitionOutcome outcome = await recogniser.RecogniseAsync(scan.File, MediaType.Pdf, [.. Enumerable.Range(1, scan.Pages.Length)], CancellationToken.None);
                RecognisedPages pages = outcome is Recognised { Pages: RecognisedPages found } ? found : RecognisedPages.None;
                read.Add(DocumentReader.Read(scan.File, pages, ReadingLimits.Default, CancellationToken.None));
            }
            return [.. read];
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }
}
