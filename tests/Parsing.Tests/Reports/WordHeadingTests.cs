using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Testing.Documents;

namespace CTCPL.Pipeline.Parsing.Tests.Reports;

/// <summary>The second criterion's heading and figures, put into a Word file in every way wards do; the rest is the form's.</summary>
public sealed class WordHeadingTests
{
    private const string Heading = "b) Đối với tiêu chí 2:";
    private const string PointsLabel = "- Số điểm đạt được của tiêu chí: ";

    private const string Styles =
        "<w:style w:type=\"paragraph\" w:styleId=\"u2\"><w:name w:val=\"Đầu đề 2\"/><w:pPr><w:outlineLvl w:val=\"1\"/></w:pPr></w:style>";

    public static TheoryData<string, string> Shapes { get; } = new()
    {
        { "no style", Paragraph(Heading) },
        { "style renamed in Vietnamese", $"<w:p><w:pPr><w:pStyle w:val=\"u2\"/></w:pPr>{Run(Heading)}</w:p>" },
        { "style that does not exist", $"<w:p><w:pPr><w:pStyle w:val=\"gone\"/></w:pPr>{Run(Heading)}</w:p>" },
        { "bold paragraph", $"<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>{Heading}</w:t></w:r></w:p>" },
        { "table cell", $"<w:tbl><w:tr><w:tc>{Paragraph(Heading)}</w:tc></w:tr></w:tbl>" },
        { "text box", $"<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>{Paragraph(Heading)}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>" },
        { "text box of both kinds", "<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx><w:txbxContent>"
            + $"{Paragraph(Heading)}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>"
            + $"{Paragraph(Heading)}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>" },
    };

    public static TheoryData<string, string> Splits { get; } = new()
    {
        { "soft break in the heading", "<w:r><w:t>b) Đối với</w:t><w:br/><w:t>tiêu chí 2:</w:t></w:r>" },
        { "soft break before the number", "<w:r><w:t>b) Đối với tiêu chí</w:t><w:br/><w:t>2:</w:t></w:r>" },
        { "tab in the heading", "<w:r><w:t>b)</w:t><w:tab/><w:t>Đối với tiêu chí</w:t><w:tab/><w:t>2:</w:t></w:r>" },
        { "a run a letter", string.Concat(Heading.Select(c => Run(c.ToString()))) },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    [Trait("Hostile", "C33")]
    public void Heading_OfAnyShape_IsTheCriterions(string shape, string blocks) => HasSecondCriterion(Replaced(Heading, blocks), shape);

    /// <summary>A page's header is no place of the report: the heading is missing, its figures are not.</summary>
    [Fact]
    [Trait("Hostile", "C33")]
    public void Heading_InThePageHeader_IsNoHeading_AndTheFiguresStayTold()
    {
        const string section = "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"h1\"/></w:sectPr>";
        Report report = Parse(DocxParts.WithBody(Body(Heading, "") + section).Header("h1", Paragraph(Heading)));

        Assert.Equal(5, report.Blocks.Length);
        Assert.IsType<Absent<CriterionHeading>>(report.Blocks[1].Heading);
        Assert.Equal((30m, 30m), (report.Blocks[1].First(Measure.Points)?.Figure.StatedValue, report.Blocks[1].First(Measure.Points)?.Figure.StatedOf));
        Assert.Contains(report.Document.Lines, line => line.Part == DocumentPart.Header);
    }

    [Theory]
    [MemberData(nameof(Splits))]
    [Trait("Hostile", "C40")]
    [Trait("Hostile", "C41")]
    public void Heading_SplitByBreaksTabsOrRuns_IsTheCriterions(string split, string runs) => HasSecondCriterion(Replaced(Heading, $"<w:p>{runs}</w:p>"), split);

    [Theory]
    [InlineData("<w:r><w:t>2</w:t></w:r><w:r><w:t>8</w:t></w:r><w:r><w:t>,</w:t></w:r><w:r><w:t>5/3</w:t></w:r><w:r><w:t>0</w:t></w:r>")]
    [InlineData("<w:r><w:t>28,5</w:t><w:tab/><w:t>/</w:t><w:tab/><w:t>30</w:t></w:r>")]
    [InlineData("<w:r><w:t>28,5/</w:t><w:br/><w:t>30</w:t></w:r>")]
    [InlineData("<w:r><w:t>28</w:t></w:r><w:proofErr w:type=\"spellStart\"/><w:r><w:rPr><w:b/></w:rPr><w:t>,5</w:t></w:r><w:bookmarkStart w:id=\"1\" w:name=\"x\"/><w:r><w:t>/30</w:t></w:r>")]
    [InlineData("<w:r><w:br/><w:t>28,5/30</w:t></w:r>")]
    [Trait("Hostile", "C40")]
    [Trait("Hostile", "C41")]
    public void Figure_SplitByRunsTabsOrBreaks_IsItsValue(string runs)
    {
        Figure points = PointsWith(runs);

        Assert.Equal((28.5m, 30m), (points.StatedValue, points.StatedOf));
    }

    /// <summary>Whether the two sides of a tab or a break are one number cannot be told: neither half may pass for it.</summary>
    [Theory]
    [InlineData("<w:r><w:t>2</w:t><w:tab/><w:t>8/30 điểm</w:t></w:r>")]
    [InlineData("<w:r><w:t>2</w:t><w:br/><w:t>8/30 điểm</w:t></w:r>")]
    [InlineData("<w:r><w:t>28,</w:t><w:tab/><w:t>5/30 điểm</w:t></w:r>")]
    [InlineData("<w:r><w:t>28,</w:t><w:br/><w:t>5/30 điểm</w:t></w:r>")]
    [InlineData("<w:r><w:t>2</w:t></w:r><w:r><w:t xml:space=\"preserve\"> 8/30 điểm</w:t></w:r>")]
    [Trait("Hostile", "C40")]
    public void Figure_TornInTwo_IsNeverOneOfItsHalves(string runs)
    {
        Figure points = PointsWith(runs);

        Assert.True(points.StatedValue is null or 28 or 28.5m, $"read {points.Quote}");
    }

    private static Figure PointsWith(string runs)
    {
        Report report = Parse(Replaced($"{PointsLabel}30/30 điểm.", $"<w:p><w:r><w:t xml:space=\"preserve\">{PointsLabel}</w:t></w:r>{runs}</w:p>"));
        Assert.Equal(5, report.Blocks.Length);
        return report.Blocks[1].First(Measure.Points)!.Figure;
    }

    private static void HasSecondCriterion(DocxParts document, string label)
    {
        Report report = Parse(document);

        Assert.True(report.Blocks.Length == 5, label);
        Assert.Equal(2, Assert.IsType<Stated<CriterionHeading>>(report.Blocks[1].Heading).Value.Number);
        Assert.All(report.Blocks, block => Assert.Equal(4, block.Figures.Length));
        Assert.Equal(5, report.Markers.Count(m => m.List == MarkedList.Criteria));
    }

    /// <summary>The form as a Word file, the one paragraph of this text replaced by markup.</summary>
    private static DocxParts Replaced(string line, string blocks) => DocxParts.WithBody(Body(line, blocks)).Styles(Styles);

    private static string Body(string line, string blocks)
    {
        string[] lines = FormText.Standard.Split('\n');
        Assert.Single(lines, line);
        return string.Concat(lines.Select(text => string.Equals(text, line, StringComparison.Ordinal) ? blocks : Paragraph(text)));
    }

    private static Report Parse(DocxParts document) =>
        Assert.IsType<ParsedReport>(ReportParser.Parse(Documents.Word.Reading.Text(document))).Report;

    private static string Paragraph(string text) => $"<w:p>{Run(text)}</w:p>";

    private static string Run(string text) => $"<w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r>";
}
