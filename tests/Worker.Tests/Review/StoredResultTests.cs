using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Rules;
using CTCPL.Pipeline.Testing.Evaluation;
using CTCPL.Pipeline.Worker.Exports;
using CTCPL.Pipeline.Worker.Reading;
using CTCPL.Pipeline.Worker.Review.Documents;

namespace CTCPL.Pipeline.Worker.Tests.Review;

/// <summary>Whatever a report says or leaves out, its page can read what was kept of it.</summary>
public sealed class StoredResultTests
{
    [Fact]
    public void Figures_OfReportsWithAnythingWrongOrMissing_AreReadBack()
    {
        int silent = 0;
        for (int seed = 1; seed <= 40; seed++)
        {
            var sound = GeneratedReport.Of(seed);
            Defect[] defects = [.. Defects.Structural(sound.Stated)];
            foreach (Defect defect in defects.Where((_, i) => i % 5 == seed % 5))
            {
                string result = Result((sound with { Stated = defect.Stated }).Text);
                ReportFigures? figures = StoredResult.Figures(result);
                silent += figures is { Declared.RecognitionRequested: null } ? 1 : 0;
                Assert.NotNull(StoredResult.Reading(result));
            }
        }
        Assert.True(silent > 0, "None of them leaves out the request.");
    }

    private static string Result(DocumentText text)
    {
        var file = new ParsedFile(new string('0', 64), 1, "application/pdf", new Readable(text), Parsed: null, Case: null);
        RuleSettings settings = RuleSettings.Default;
        return CheckJson.Write("a.pdf", PatientChecking.Judge(PatientChecking.Parse(file, settings), settings, surroundings: null));
    }
}
