using System.Globalization;
using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Testing.Documents;
using CTCPL.Pipeline.Testing.Evaluation;
using CTCPL.Pipeline.Testing.Renderings;
using UglyToad.PdfPig;

namespace CTCPL.Pipeline.Bench.Compare;

/// <summary>Text PDFs of 1 to 40 pages through <c>check</c>, against the programs that people would use for their text, and against PdfPig's letters alone.</summary>
internal static class ReadPdfComparison
{
    private const int MostPages = 40;

    /// <summary>Paragraphs of prose that fill about a page.</summary>
    private const int ProseOfAPage = 12;

    /// <summary>Files printed by one start of LibreOffice.</summary>
    private const int Batch = 25;

    public static async Task<int> RunAsync(Options options)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("ctcpl-bench-");
        try
        {
            string[] files = await WriteAsync(folder.FullName, options.Number("files", 500), options.Number("seed", 1));
            int pages = files.Sum(Pages);
            await new Race($"{files.Length.ToString(CultureInfo.InvariantCulture)} PDFs by LibreOffice, {pages.ToString(CultureInfo.InvariantCulture)} pages", files.Length, pages).RunAsync(
            [
                BuiltProgram.Checking(folder.FullName),
                new Contender("reading alone, in one process", () => Parallel.ForEachAsync(files, async (file, stop) => DocumentReader.Read(await File.ReadAllBytesAsync(file, stop), ReadingLimits.Default, stop))),
                new Contender("PdfPig's letters alone", () => Parallel.ForEachAsync(files, (file, _) => { Letters(file); return ValueTask.CompletedTask; })),
                Contender.ForEach("pdftotext", files, static file => [file, "-"]),
                Contender.ForEach("mutool", files, static file => ["draw", "-F", "txt", file]),
            ], options);
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static int Pages(string file)
    {
        using var document = PdfDocument.Open(file);
        return document.NumberOfPages;
    }

    private static int Letters(string file)
    {
        using var document = PdfDocument.Open(file);
        return document.GetPages().Sum(page => page.Letters.Count);
    }

    /// <summary>Reports with prose behind them, so that each page count from 1 to 40 comes up.</summary>
    private static async Task<string[]> WriteAsync(string folder, int count, int firstSeed)
    {
        List<string> paths = [];
        foreach (int[] numbers in Enumerable.Range(0, count).Chunk(Batch))
        {
            using var office = new OfficePdfs();
            byte[][] printed = await office.LibreOfficeAsync(
                [.. numbers.Select(n => (string.Create(CultureInfo.InvariantCulture, $"{n:0000}.docx"), Word(firstSeed + n, n % MostPages)))], CancellationToken.None);
            foreach ((byte[] pdf, int number) in printed.Zip(numbers))
            {
                paths.Add(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{number:0000}.pdf")));
                await File.WriteAllBytesAsync(paths[^1], pdf);
            }
        }
        return [.. paths];
    }

    private static byte[] Word(int seed, int morePages)
    {
        var report = GeneratedReport.Of(seed);
        IEnumerable<ReportPart> prose = Enumerable.Range(1, morePages * ProseOfAPage).Select(i => new ReportPart(PartKind.Prose, "", string.Create(
            CultureInfo.InvariantCulture,
            $"Trong kỳ, cán bộ tư pháp đã tổ chức {seed % 7 + i} buổi nói chuyện chuyên đề tại nhà văn hóa thôn, phát tờ rơi, trả lời ý kiến của người dân và ghi sổ theo dõi; công việc tiến hành đúng kế hoạch đã đề ra từ đầu năm.")));
        return WordRenderings.Compact(new WrittenReport("", [.. report.Parts, .. prose], "", []), points: 13);
    }
}
