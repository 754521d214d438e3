using System.Collections.Immutable;
using System.Diagnostics;
using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Testing.Documents;
using CTCPL.Pipeline.Testing.Scans;
using CTCPL.Pipeline.Worker.Reading;
using CTCPL.Pipeline.Worker.Reading.Recognition;
using CTCPL.Pipeline.Worker.Reading.Tools;
using static System.FormattableString;

namespace CTCPL.Pipeline.Bench.Ocr;

/// <summary>How many figures of noisy scans are read right, doubtfully, wrongly: every figure on the paper is counted.</summary>
internal static class OcrEvaluation
{
    /// <summary>Reports exported by one start of LibreOffice.</summary>
    private const int Batch = 20;

    /// <summary>Worst examples printed.</summary>
    private const int Examples = 60;

    public static async Task<int> RunAsync(Options options)
    {
        int first = options.Number("seed", 0);
        int count = options.Number("reports", 200);
        string scratchRoot = Directory.CreateTempSubdirectory("ctcpl-ocr-").FullName;
        var tally = new Tally();
        using (var scratch = Scratch.Open(scratchRoot))
        {
            var bounds = new ReadingOptions { Recognisers = options.Number("pages", Environment.ProcessorCount) };
            using var recogniser = new TextRecogniser(bounds, scratch);
            for (int from = first; from < first + count; from += Batch)
            {
                foreach (ScannedReport report in await ScansAsync([.. Enumerable.Range(from, Math.Min(Batch, first + count - from))]))
                    await ReadAsync(recogniser, report, tally);
                Print(tally, Console.Error, examples: 0);
            }
        }
        Print(tally, Console.Out, Examples);
        Directory.Delete(scratchRoot, recursive: true);
        return tally.Of("all").Bad == 0 ? 0 : 1;
    }

    private static async Task<List<ScannedReport>> ScansAsync(int[] seeds)
    {
        using var office = new OfficePdfs();
        byte[][] pdfs = await office.LibreOfficeAsync(
            [.. seeds.Select(seed => (Invariant($"report-{seed}.fodt"), new RandomReport(seed).ToFlatText()))], CancellationToken.None);
        List<ScannedReport> scans = [];
        for (int i = 0; i < seeds.Length; i++)
            scans.Add(await ScannedReport.OfAsync(seeds[i], pdfs[i], CancellationToken.None));
        return scans;
    }

    private static async Task ReadAsync(TextRecogniser recogniser, ScannedReport report, Tally tally)
    {
        long begun = Stopwatch.GetTimestamp();
        ImmutableArray<int> pages = [.. Enumerable.Range(1, report.Pages.Length)];
        RecognitionOutcome outcome = await recogniser.RecogniseAsync(report.File, MediaType.Pdf, pages, CancellationToken.None);
        RecognisedPages recognised = outcome is Recognised { Pages: RecognisedPages found } ? found : RecognisedPages.None;
        ReadOutcome read = DocumentReader.Read(report.File, recognised, ReadingLimits.Default, CancellationToken.None);
        ImmutableArray<TextLine> lines = read is Readable { Text: DocumentText text } ? text.Lines : [];
        tally.Reports++;
        tally.Reading += Stopwatch.GetElapsedTime(begun);
        for (int page = 1; page <= report.Pages.Length; page++)
        {
            tally.Pages++;
            tally.Untold += recognised.Find(page) is null ? 1 : 0;
            List<ReadWord> words = [.. ReadWord.Of(lines.Where(line => line.Page == page))];
            tally.Add(report, page, FigureComparison.Of(report.Pages[page - 1], words, isTold: recognised.Find(page) is null));
            tally.Unreadable += words.Count(word => word.Text.Contains('\uFFFD'));
        }
    }

    private static void Print(Tally tally, TextWriter to, int examples)
    {
        to.WriteLine("| scans | figures | right | doubtful | wrong | lost | invented |");
        to.WriteLine("|---|---|---|---|---|---|---|");
        foreach ((string name, Tally.Counts counts) in tally.Groups)
            to.WriteLine(Invariant($"| {name} | {counts.All} | {counts.Share(Verdict.Right)} | {counts.Share(Verdict.Doubtful)} | {counts.Number(Verdict.Wrong)} | {counts.Number(Verdict.Lost)} | {counts.Number(Verdict.Invented)} |"));
        to.WriteLine(Invariant($"{tally.Reports} reports, {tally.Pages} pages, {tally.Reading.TotalSeconds / Math.Max(1, tally.Pages):0.0} s a page, {tally.Unreadable} places marked unreadable, {tally.Untold} pages not recognised"));
        foreach (string example in tally.Worst.Take(examples))
            to.WriteLine(example);
    }
}
