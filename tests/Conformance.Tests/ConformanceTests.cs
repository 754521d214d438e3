using System.Text.Json;

namespace CTCPL.Pipeline.Conformance.Tests;

/// <summary>A report says the same in whatever form it is sent, and every place given for it is right.</summary>
public sealed class ConformanceTests(RenderedFiles files) : IClassFixture<RenderedFiles>
{
    public static TheoryData<string> Names => [.. RenderingCatalog.All.Select(rendering => rendering.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Report_InThisForm_StatesTheSameFacts(string name)
    {
        Rendering rendering = Named(name);
        string[] expected = rendering.Report.Facts.ReplaceLineEndings("\n").Split('\n');
        string[] read = [.. ReportFacts.Of(Report(rendering))];

        Assert.Equal(expected.Length, read.Length);
        string[] others =
        [
            .. expected.Zip(read.Zip(expected, (line, written) => Undoubted.Line(line, written, rendering.MayDoubt)))
                .Where(pair => !string.Equals(pair.First, pair.Second, StringComparison.Ordinal))
                .Select(pair => $"written: {pair.First}   read: {pair.Second}"),
        ];
        Assert.True(others.Length == 0, string.Join('\n', others));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Report_InThisForm_IsReadByTheRightMethod(string name)
    {
        Rendering rendering = Named(name);

        JsonElement reading = files.Result(rendering).GetProperty("reading");
        Assert.Equal(rendering.Method, reading.GetProperty("method").GetString());
    }

    /// <summary>A form that hides a fault, or makes one of a good report, would accuse wrongly.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Report_InThisForm_HasTheSameFaults(string name)
    {
        Rendering rendering = Named(name);
        string[] faults =
        [
            .. files.Result(rendering).GetProperty("findings").EnumerateArray()
                .Where(finding => finding.GetProperty("severity").GetString() is "error" && finding.GetProperty("outcome").GetString() is "notMet")
                .Select(finding => finding.GetProperty("rule").GetString()!)
                .Distinct(StringComparer.Ordinal),
        ];

        if (rendering.MayDoubt is AllowedDoubt.Figures)
            Assert.Subset(rendering.Report.Faults.ToHashSet(StringComparer.Ordinal), faults.ToHashSet(StringComparer.Ordinal));
        else
            Assert.Equal(rendering.Report.Faults, faults);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Place_OfEveryFact_HoldsItsQuote(string name)
    {
        Rendering rendering = Named(name);
        IndependentPlaces places = files.Places(rendering);
        IReadOnlyList<Anchor> anchors = Anchor.Of(Report(rendering));

        if (rendering.MayDoubt is not AllowedDoubt.Figures)
            Assert.Equal(28, anchors.Count); // five headings, twenty measures, three conditions
        string[] faults =
        [
            .. anchors.Select(anchor => (anchor, fault: places.Fault(anchor)))
                .Where(found => found.fault is not null)
                .Select(found => $"{found.anchor.Name}: “{found.anchor.Quote}”: {found.fault}"),
        ];
        Assert.True(faults.Length == 0, string.Join('\n', faults));
    }

    private JsonElement Report(Rendering rendering)
    {
        JsonElement result = files.Result(rendering);
        Assert.True(
            result.GetProperty("report").ValueKind is JsonValueKind.Object,
            $"{result.GetProperty("outcome")}: {result.GetProperty("reason").GetRawText()}");
        return result.GetProperty("report");
    }

    private static Rendering Named(string name) =>
        RenderingCatalog.All.Single(rendering => string.Equals(rendering.Name, name, StringComparison.Ordinal));
}
