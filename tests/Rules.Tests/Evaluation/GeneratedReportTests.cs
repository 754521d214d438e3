using System.Collections.Concurrent;
using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Testing.Evaluation;
using static System.FormattableString;

namespace CTCPL.Pipeline.Rules.Tests.Evaluation;

/// <summary>Nothing is invented and nothing is missed, over reports that are written in every way that the generator knows.
/// <c>./ctcpl bench evaluate</c> takes other seeds, and files instead of text.</summary>
public sealed class GeneratedReportTests
{
    private const int Reports = 10_000;

    /// <summary>Of which every figure is changed by itself.</summary>
    private const int Mutated = 2_000;

    /// <summary>Of which two blocks, lines or formal places are spoilt, each by itself.</summary>
    private const int Spoilt = 500;

    /// <summary>Plans, minutes, decisions and the like, and files with two reports, as many of each.</summary>
    private const int Others = 900;

    [Fact]
    public void ConsistentReport_InAnyLayout_HasNoErrorAndNoWarning_AndIsReadAsItWasMade() => ForSeeds(Reports, seed =>
    {
        var report = GeneratedReport.Of(seed);
        var judged = Judged.Of(report.Text);
        return judged.Outcome is not ParsedReport parsed
            ? ["It is refused."]
            : judged.Accusations(report.Stated).Select(f => $"{f.Rule}: {f.Message}")
                .Concat(Fields.Of(report.Stated, parsed.Report, judged.Assessment!).Where(f => !f.IsRight).Select(f => $"{f.Name} is {f.Expected}, read as {f.Read}"));
    });

    [Fact]
    public void GeneratedReport_ByItself_ContradictsNothing() =>
        ForSeeds(Mutated, seed => Sense.Is(GeneratedReport.Of(seed).Stated) ? [] : ["It contradicts itself."]);

    [Fact]
    public void Figure_ChangedByItself_IsFoundOrStillMakesSense() => ForSeeds(Mutated, seed =>
    {
        var report = GeneratedReport.Of(seed);
        return Lost(report, Defects.OfEveryFigure(report.Stated, new Manner(seed)));
    });

    [Fact]
    public void BlockLineOrPlace_Spoilt_IsFoundByItsRule() => ForSeeds(Spoilt, seed =>
    {
        var report = GeneratedReport.Of(seed);
        ImmutableArray<Defect> defects = [.. Defects.Structural(report.Stated)];
        return Lost(report, [defects[seed % defects.Length], new Manner(seed).Pick("spoilt", defects)]);
    });

    [Fact]
    public void DocumentThatIsNoReport_OrTwo_GivesNoFigures() => ForSeeds(Others, seed =>
    {
        var other = OtherDocument.Of(seed);
        return other.Fault(Judged.Of(other.Text).Outcome) is { } fault ? [$"{other.Kind}: {fault}"] : [];
    });

    private static IEnumerable<string> Lost(GeneratedReport report, IEnumerable<Defect> defects)
    {
        DocumentText sound = report.Text;
        foreach (Defect defect in defects)
        {
            (DefectVerdict verdict, string said) = DefectVerdicts.Of(report, defect, sound, (report with { Stated = defect.Stated }).Text);
            if (verdict is DefectVerdict.Missed or DefectVerdict.Elsewhere)
                yield return $"{defect.Name} is {verdict}: {said}";
        }
    }

    /// <summary>Several seeds at once; every fault is said with its seed.</summary>
    private static void ForSeeds(int count, Func<int, IEnumerable<string>> faults)
    {
        ConcurrentQueue<string> found = [];
        Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, seed =>
        {
            foreach (string fault in faults(seed))
                found.Enqueue(Invariant($"Seed {seed}: {fault}"));
        });
        Assert.True(found.IsEmpty, string.Join('\n', found.Order(StringComparer.Ordinal).Take(20)));
    }
}
