using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Testing.Reports;

namespace CTCPL.Pipeline.Parsing.Tests.Documents.Pdf;

public sealed class PrintedReportTests(PrintedReportFiles files) : IClassFixture<PrintedReportFiles>
{
    public static TheoryData<string> Names => PrintedReportFiles.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Report_PrintedByAnyProgram_HasEveryWordInOrder(string file)
    {
        DocumentText text = Reading.Text(files[file]);

        Assert.Equal(ReadingQuality.Good, text.Quality);
        string words = Body(text).Aggregate("", (read, line) => Join(read, line.Content));
        Assert.Equal(string.Join(' ', PrintedReport.Paragraphs), words);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Report_PrintedByAnyProgram_HasEachMeasureAsOneParagraph(string file)
    {
        List<string> paragraphs = Paragraphs(Reading.Text(files[file]));

        Assert.Equal(20, PrintedReport.Measures.Count());
        Assert.All(PrintedReport.Measures, measure => Assert.Contains(measure, paragraphs, StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Report_PrintedByAnyProgram_JoinsWrappedSentences(string file)
    {
        List<string> paragraphs = Paragraphs(Reading.Text(files[file]));

        Assert.Contains(PrintedReport.Paragraphs.Single(line => line.StartsWith("c) Trong", StringComparison.Ordinal)), paragraphs, StringComparer.Ordinal);
        Assert.Contains(PrintedReport.Paragraphs.Single(line => line.StartsWith("d) Mức", StringComparison.Ordinal)), paragraphs, StringComparer.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Report_PrintedByAnyProgram_GivesTheFactsOfItsText(string file)
    {
        string facts = ReportGolden.FactsOnly(ReportParser.Parse(Reading.Text(files[file])));

        Assert.Equal(ReportGolden.FactsOnly(ReportParser.Parse(PlainText.Lines(string.Join('\n', PrintedReport.Paragraphs)))), facts);
        Assert.Contains("points = ", facts, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Report_PrintedByAnyProgram_HasPagesAndBoxesThatGoDownThem(string file)
    {
        DocumentText text = Reading.Text(files[file]);

        Assert.Equal(Enumerable.Range(1, text.Pages!.Value), text.Lines.Select(line => line.Page!.Value).Distinct());
        Assert.Equal(Enumerable.Range(1, text.Lines.Length), text.Lines.Select(line => line.Number));
        foreach (IGrouping<int?, TextLine> page in Body(text).GroupBy(line => line.Page))
            Assert.All(page.Zip(page.Skip(1)), pair => Assert.True(pair.Second.Box!.Bottom < pair.First.Box!.Bottom));
    }

    private static IEnumerable<TextLine> Body(DocumentText text) => text.Lines.Where(line => line.Part == DocumentPart.Body);

    private static List<string> Paragraphs(DocumentText text)
    {
        var paragraphs = new List<string>();
        foreach (TextLine line in Body(text))
        {
            if (line.ContinuesParagraph)
                paragraphs[^1] = Join(paragraphs[^1], line.Content);
            else
                paragraphs.Add(line.Content);
        }
        return paragraphs;
    }

    /// <summary>A browser may break a line behind a hyphen ("QĐ-" / "TTg").</summary>
    private static string Join(string above, string line) =>
        above.Length == 0 || (above.EndsWith('-') && !above.EndsWith(" -", StringComparison.Ordinal)) ? above + line : $"{above} {line}";
}
