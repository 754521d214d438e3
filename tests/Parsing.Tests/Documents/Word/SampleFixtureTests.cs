using System.Text;
using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Testing.Documents;
using CTCPL.Pipeline.Testing.Reports;

namespace CTCPL.Pipeline.Parsing.Tests.Documents.Word;

public sealed class SampleFixtureTests
{
    [Fact]
    public void CommittedSamples_AreWhatTheBuilderMakes()
    {
        if (SampleFixtureWriter.IsAskedFor)
            SampleFixtureWriter.WriteAll();
        foreach ((string name, byte[] built) in SampleReports.Build().Where(s => s.Key is not SampleReports.Broken))
            Assert.Equal(Parts(built), Parts(SampleFolder.Read(name)));
    }

    [Fact]
    public void BrokenSample_IsTheBeginningOfTheCommunesReport() =>
        Assert.Equal(SampleReports.Cut(SampleFolder.Read(SampleReports.Commune)), SampleFolder.Read(SampleReports.Broken));

    [Fact]
    public void Builder_AskedTwice_GivesTheSameBytes() =>
        Assert.Equal(SampleReports.Build()[SampleReports.Commune], SampleReports.Build()[SampleReports.Commune]);

    [Fact]
    public void WardReport_AsRead_IsItsText()
    {
        string[] expected = [.. SampleWard.Text.ReplaceLineEndings("\n").Split('\n').Select(l => l.TrimEnd()).Where(l => l.Length > 0)];
        Assert.Equal(expected, Reading.Contents(Reading.Text(SampleFolder.Read(SampleReports.Ward))));
    }

    [Fact]
    public void CommuneReport_AsRead_HasWordsOwnHeadingNumbers()
    {
        DocumentText text = Reading.Text(SampleFolder.Read(SampleReports.Commune));
        Assert.Equal(
            ["I. ", "1. ", "2. ", "3. ", "II. ", "III. ", "IV. "],
            text.Lines.Where(l => l.AutomaticNumberLength > 0).Select(l => l.Content[..l.AutomaticNumberLength]),
            StringComparer.Ordinal);
    }

    [Fact]
    public void BrokenSample_AsRead_IsTruncated() =>
        Assert.Equal(RefusalReason.Truncated, Assert.IsType<Refused>(DocumentReader.Read(
            SampleFolder.Read(SampleReports.Broken), ReadingLimits.Default, TestContext.Current.CancellationToken)).Reason);

    [Fact]
    public void EverySample_HasItsExpectation() => Assert.All(
        Directory.GetFiles(SampleFolder.Path).Where(f => !f.EndsWith(".json", StringComparison.Ordinal)),
        file => Assert.True(File.Exists(Path.ChangeExtension(file, ".expected.json")), file));

    // Deflated bytes differ between versions of the compressor, the parts do not.
    private static string[] Parts(byte[] document) =>
        [.. DocxArchive.Unpack(document).Select(p => p.Key + "\n" + Encoding.UTF8.GetString(p.Value))];
}
