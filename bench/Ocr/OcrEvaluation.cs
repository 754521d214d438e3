using System.Collections.Immutable;
using System.Diagnostics;
using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Rules;
using CTCPL.Pipeline.Testing.Documents;
using CTCPL.Pipeline.Testing.Scans;
using CTCPL.Pipeline.Worker.Reading;
using CTCPL.Pipeline.Worker.Reading.Recognition;
using CTCPL.Pipeline.Worker.Reading.Tools;
using static System.FormattableString;

namespace CTCPL.Pipeline.Bench.Ocr;

/// <summary>How many figures of noisy scans are read right, doubtfully, wrongly: what the check says of a report after the rules,
/// and every figure on the paper by itself.</summary>
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
        string keep = options.Text("keep", "");
        string scratchRoot = Directory.CreateTempSubdirectory("ctcpl-ocr-").FullName;
        var tally = new Tally();
        var facts = new FactTally();
        using (var scratch = Scratch.Open(scratchRoot))
        {
            var bounds = new ReadingOptions { Recognisers = options.Number("pages", Environment.ProcessorCount) };
            using var recogniser = new TextRecogniser(bounds, scratch);
            for (int from = first; from < first + count; from += Batch)
            {
                foreach (KeptScan scan in await ScansAsync(recogniser, tally, keep, [.. Enumerable.Range(from, Math.Min(Batch, first + count - from))]))
                {
                    ImmutableArray<TextLine> lines = Read(scan, tally, facts);
                    foreach (TextLine line in options.Values.ContainsKey("lines") ? lines : [])
                        Console.Out.WriteLine(Invariant($"{scan.Report.Seed}.{line.Page}.{line.Number} {string.Join(' ', ReadWord.Of([line]).Select(word => word.Doubtful ? word.Text + "?" : word.Text))}"));
                }
                facts.Print(Console.Error, examples: 0);
            }
        }
        facts.Print(Console.Out, Examples);
        Print(tally, Console.Out, Examples);
        Directory.Delete(scratchRoot, recursive: true);
        return facts.AnyWrong ? 1 : 0;
    }

    private static async Task<List<KeptScan>> ScansAsync(TextRecogniser recogniser, Tally tally, string keep, int[] seeds)
    {
        List<KeptScan> scans = [.. seeds.Select(seed => KeptScan.Find(keep, seed)).OfType<KeptScan>()];
        seeds = [.. seeds.Except(scans.Select(scan => scan.Report.Seed))];
        if (seeds.Length == 0)
            return scans;
        using var office = new OfficePdfs();
        byte[][] pdfs = await office.LibreOfficeAsync(
            [.. seeds.Select(seed => (Invariant($"report-{seed}.fodt"), new RandomReport(seed).ToFlatText()))], CancellationToken.None);
        for (int i = 0; i < seeds.Length; i++)
        {
            ScannedReport report = await ScannedReport.OfAsync(seeds[i], pdfs[i], CancellationToken.None);
            long begun = Stopwatch.GetTimestamp();
            var scan = new KeptScan(report, await RecogniseAsync(recogniser, report));
            tally.Recognising += Stopwatch.GetElapsedTime(begun);
            tally.RecognisedPages += report.Pages.Length;
            scan.Keep(keep);
            scans.Add(scan);
        }
        return scans;
    }

    private static async Task<RecognisedPages> RecogniseAsync(TextRecogniser recogniser, ScannedReport report)
    {
        ImmutableArray<int> pages = [.. Enumerable.Range(1, report.Pages.Length)];
        RecognitionOutcome outcome = await recogniser.RecogniseAsync(report.File, MediaType.Pdf, pages, CancellationToken.None);
        return outcome is Recognised { Pages: RecognisedPages found } ? found : RecognisedPages.None;
    }

    private static ImmutableArray<TextLine> Read(KeptScan scan, Tally tally, FactTally facts)
    {
        (ScannedReport report, RecognisedPages recognised) = scan;
        ReadOutcome read = DocumentReader.Read(report.File, recognised, ReadingLimits.Default, CancellationToken.None);
        ImmutableArray<TextLine> lines = read is Readable { Text: DocumentText text } ? text.Lines : [];
        CheckedFile file = Checking.Judge(Invariant($"{report.Seed:x64}"), report.File.Length, MediaType.Pdf, read, RuleSettings.Default);
        facts.Add(report, file.Assessment is not null, [.. ReportComparison.Facts(new RandomReport(report.Seed), file)], ReportComparison.FalseErrors(file));
        tally.Reports++;
        for (int page = 1; page <= report.Pages.Length; page++)
        {
            tally.Pages++;
            tally.Untold += recognised.Find(page) is null ? 1 : 0;
            List<ReadWord> words = [.. ReadWord.Of(lines.Where(line => line.Page == page))];
            tally.Add(report, page, FigureComparison.Of(report.Pages[page - 1], words, isTold: recognised.Find(page) is null));
            tally.Unreadable += words.Count(word => word.Text.Contains('\uFFFD'));
        }
        return lines;
    }

    private static void Print(Tally tally, TextWriter to, int examples)
    {
        to.WriteLine("| scans | figures | right | doubtful | wrong | lost | invented |");
        to.WriteLine("|---|---|---|---|---|---|---|");
        foreach ((string name, Tally.Counts counts) in tally.Groups)
            to.WriteLine(Invariant($"| {name} | {counts.All} | {counts.Share(Verdict.Right)} | {counts.Share(Verdict.Doubtful)} | {counts.Number(Verdict.Wrong)} | {counts.Number(Verdict.Lost)} | {counts.Number(Verdict.Invented)} |"));
        to.WriteLine(Invariant($"{tally.Reports} reports, {tally.Pages} pages, {tally.Recognising.TotalSeconds / Math.Max(1, tally.RecognisedPages):0.0} s a page recognised, {tally.Unreadable} places marked unreadable, {tally.Untold} pages not recognised"));
        foreach (string example in tally.Worst.Take(examples))
            to.WriteLine(example);
    }
}
