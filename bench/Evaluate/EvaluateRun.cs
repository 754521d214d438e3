using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Testing.Evaluation;

namespace CTCPL.Pipeline.Bench.Evaluate;

/// <summary>Measures how well generated reports are read and judged, of which everything true is known.</summary>
internal static class EvaluateRun
{
    public static async Task<int> RunAsync(Options options)
    {
        int first = options.Number("seed", 0);
        int count = options.Number("reports", 2000);
        if (options.Has("show"))
            return await ShowAsync(first, options.Text("defect", ""), options.Text("format", "text"));
        var tally = new EvaluationTally();
        string format = options.Text("format", "text");
        if (string.Equals(format, "text", StringComparison.Ordinal))
        {
            Parallel.For(first, first + count, seed => tally.Add(GeneratedReport.Of(seed), Judged.Of(GeneratedReport.Of(seed).Text)));
        }
        else
        {
            await foreach ((GeneratedReport report, ReadOutcome read) in Formats.ReadAsync(format, Enumerable.Range(first, count).Select(GeneratedReport.Of)))
                tally.Add(report, read is Readable readable ? Judged.Of(readable.Text) : null, IsTracked(format, report) ? "tracked-change-in-figure" : null);
        }
        tally.Print(Console.Out, options.Number("examples", 3));
        var abstentions = new AbstentionTally();
        int others = options.Number("others", string.Equals(format, "text", StringComparison.Ordinal) ? count / 4 : 0);
        Parallel.For(first, first + others, seed => abstentions.Add(OtherDocument.Of(seed)));
        abstentions.Print(Console.Out, options.Number("examples", 3));
        int defective = options.Number("defective", count / 20);
        var singles = new DefectTally("Single defects");
        var pairs = new DefectTally("Pairs of defects");
        if (string.Equals(format, "text", StringComparison.Ordinal))
            Parallel.For(first, first + defective, seed => Seed(seed, singles, pairs));
        else
            await SeedFilesAsync(format, Enumerable.Range(first, defective), options.Number("of-one", 8), singles);
        singles.Print(Console.Out, options.Number("examples", 3));
        pairs.Print(Console.Out, options.Number("examples", 3));
        return tally.Wrong + tally.Accused + singles.Lost + abstentions.Errors == 0 ? 0 : 1;
    }

    private static bool IsTracked(string format, GeneratedReport report) => string.Equals(format, "word", StringComparison.Ordinal) && report.IsTrackedInWord;

    /// <summary>Some structural and formal defects and as many changed figures of each report, in files.</summary>
    private static async Task SeedFilesAsync(string format, IEnumerable<int> seeds, int ofOne, DefectTally singles)
    {
        (GeneratedReport Report, Defect? Defect)[] cases = [.. seeds.Select(GeneratedReport.Of).SelectMany(report => Some(report, ofOne).Prepend(null).Select(defect => (report, defect)))];
        Readable? sound = null;
        int at = 0;
        await foreach ((GeneratedReport _, ReadOutcome read) in Formats.ReadAsync(format, cases.Select(c => c.Defect is { } d ? c.Report with { Stated = d.Stated } : c.Report)))
        {
            (GeneratedReport report, Defect? defect) = cases[at++];
            if (defect is null)
                sound = read as Readable;
            else
                singles.Add(report.Seed, defect, sound is not null && read is Readable readable ? DefectVerdicts.Of(report, defect, sound.Text, readable.Text) : (DefectVerdict.Missed, "The file was not read."));
        }
    }

    /// <summary>Other ones for every seed, so that a run has them all.</summary>
    private static IEnumerable<Defect?> Some(GeneratedReport report, int ofOne)
    {
        Defect[] structural = [.. Defects.Structural(report.Stated)];
        Defect[] figures = [.. Defects.OfEveryFigure(report.Stated, new Manner(report.Seed))];
        return Enumerable.Range(0, ofOne).SelectMany(i => (Defect[])[structural[((report.Seed * ofOne) + i) * 7 % structural.Length], figures[((report.Seed * ofOne) + i) % figures.Length]]);
    }

    /// <summary>Prints one report, with a defect where one is named, and what was extracted.</summary>
    private static async Task<int> ShowAsync(int seed, string defect, string format)
    {
        var report = GeneratedReport.Of(seed);
        if (defect.Length > 0)
            report = report with { Stated = Defects.Structural(report.Stated).First(d => string.Equals(d.Name, defect, StringComparison.Ordinal)).Stated };
        DocumentText text = report.Text;
        await foreach ((GeneratedReport _, ReadOutcome read) in Formats.ReadAsync(format, [report]))
            text = read is Readable readable ? readable.Text : text;
        foreach (TextLine line in text.Lines)
            Console.Out.WriteLine(FormattableString.Invariant($"{line.Number} {(line.Cell is null ? "" : line.Cell.ToString())} {line.Content}"));
        if (Judged.Of(text).Outcome is Parsing.Reports.ParsedReport parsed)
            Console.Out.WriteLine(Testing.Reports.ReportGolden.Of(parsed.Report));
        return 0;
    }

    /// <summary>Every structural and formal defect by itself, one change of every figure, and some pairs.</summary>
    private static void Seed(int seed, DefectTally singles, DefectTally pairs)
    {
        var report = GeneratedReport.Of(seed);
        var manner = new Manner(seed);
        if (!Sense.Is(report.Stated))
            throw new InvalidOperationException(FormattableString.Invariant($"The report of seed {seed} contradicts itself."));
        foreach (Defect defect in Defects.Structural(report.Stated))
            singles.Add(seed, defect, DefectVerdicts.Of(report, defect));
        foreach (Defect defect in Defects.OfEveryFigure(report.Stated, manner))
            singles.Add(seed, defect, DefectVerdicts.Of(report, defect));
        foreach (Defect defect in Defects.Pairs(report))
            pairs.Add(seed, defect, DefectVerdicts.Of(report, defect));
    }
}
