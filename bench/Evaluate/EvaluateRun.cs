using CTCPL.Pipeline.Testing.Evaluation;

namespace CTCPL.Pipeline.Bench.Evaluate;

/// <summary>Measures how well generated reports are read and judged, of which everything true is known.</summary>
internal static class EvaluateRun
{
    public static int Run(Options options)
    {
        int first = options.Number("seed", 0);
        int count = options.Number("reports", 2000);
        if (options.Has("show"))
        {
            foreach (Parsing.Documents.TextLine line in GeneratedReport.Of(first).Text.Lines)
                Console.Out.WriteLine(FormattableString.Invariant($"{line.Number} {(line.Cell is null ? "" : line.Cell.ToString())} {line.Content}"));
            if (Judged.Of(GeneratedReport.Of(first).Text).Outcome is Parsing.Reports.ParsedReport parsed)
                Console.Out.WriteLine(Testing.Reports.ReportGolden.Of(parsed.Report));
            return 0;
        }
        var tally = new EvaluationTally();
        Parallel.For(first, first + count, seed =>
        {
            var report = GeneratedReport.Of(seed);
            tally.Add(report, Judged.Of(report.Text));
        });
        tally.Print(Console.Out, options.Number("examples", 3));
        return tally.Wrong + tally.Accused == 0 ? 0 : 1;
    }
}
