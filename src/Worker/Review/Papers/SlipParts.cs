using System.Globalization;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CTCPL.Pipeline.Worker.Review.Papers;

/// <summary>Paragraphs as administrative documents have them: Times New Roman, 13 or 14 points (Nghị định 30/2020/NĐ-CP, Phụ lục I).</summary>
internal static class SlipParts
{
    public const string Font = "Times New Roman";

    /// <summary>One paragraph of these runs.</summary>
    /// <param name="align">Where its lines stand.</param>
    /// <param name="firstLine">Indent of its first line, in twentieths of a point.</param>
    /// <param name="after">Space below, in twentieths of a point.</param>
    /// <param name="runs">Its text.</param>
    public static Paragraph Line(JustificationValues align, int firstLine, int after, params Run[] runs)
    {
        var properties = new ParagraphProperties(
            new SpacingBetweenLines { Before = "0", After = Number(after) },
            new Indentation { FirstLine = Number(firstLine) },
            new Justification { Val = align });
        return new Paragraph([properties, .. runs]);
    }

    /// <summary>A paragraph of running text.</summary>
    public static Paragraph Body(params Run[] runs) => Line(JustificationValues.Both, 567, 80, runs);

    public static Paragraph Centred(params Run[] runs) => Line(JustificationValues.Center, 0, 0, runs);

    /// <summary>Words in one look.</summary>
    /// <param name="text">Cleaned of what no document may hold.</param>
    /// <param name="points">Size of the letters.</param>
    /// <param name="bold">Heavy.</param>
    /// <param name="italic">Slanted.</param>
    public static Run Text(string text, decimal points = 14, bool bold = false, bool italic = false)
    {
        var properties = new RunProperties(new RunFonts { Ascii = Font, HighAnsi = Font, EastAsia = Font, ComplexScript = Font });
        if (bold)
            properties.Append(new Bold());
        if (italic)
            properties.Append(new Italic());
        properties.Append(new FontSize { Val = Number((int)(points * 2)) }, new FontSizeComplexScript { Val = Number((int)(points * 2)) });
        return new Run(properties, new Text(Clean(text)) { Space = SpaceProcessingModeValues.Preserve });
    }

    /// <summary>A table without borders, its columns as wide as told in twentieths of a point.</summary>
    public static Table Columns(params (int Width, Paragraph[] Lines)[] columns)
    {
        var table = new Table(
            new TableProperties(
                new TableWidth { Width = Number(columns.Sum(c => c.Width)), Type = TableWidthUnitValues.Dxa },
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableCellMarginDefault(
                    new TableCellLeftMargin { Width = 0, Type = TableWidthValues.Dxa },
                    new TableCellRightMargin { Width = 0, Type = TableWidthValues.Dxa })),
            new TableGrid(columns.Select(c => new GridColumn { Width = Number(c.Width) })));
        table.Append(new TableRow([new TableRowProperties(new CantSplit()), .. columns.Select(c => new TableCell(
            [new TableCellProperties(new TableCellWidth { Width = Number(c.Width), Type = TableWidthUnitValues.Dxa }), .. c.Lines]))]));
        return table;
    }

    /// <summary>The short rule under a heading, drawn as a paragraph's lower border.</summary>
    /// <param name="width">Of the column, in twentieths of a point.</param>
    /// <param name="length">Of the rule, in twentieths of a point.</param>
    public static Paragraph Rule(int width, int length)
    {
        string side = Number((width - length) / 2);
        return new Paragraph(
            new ParagraphProperties(
                new ParagraphBorders(new BottomBorder { Val = BorderValues.Single, Size = 6, Space = 0, Color = "000000" }),
                new SpacingBetweenLines { Before = "0", After = "60", Line = "40", LineRule = LineSpacingRuleValues.Exact },
                new Indentation { Left = side, Right = side }),
            Text("", points: 2));
    }

    /// <summary>What an XML document cannot hold becomes U+FFFD.</summary>
    public static string Clean(string text)
    {
        if (text.All(c => XmlConvert.IsXmlChar(c)))
            return text.Replace('\n', ' ').Replace('\r', ' ');
        return string.Concat(text.EnumerateRunes().Select(r =>
            r.Value > 0xffff || XmlConvert.IsXmlChar((char)r.Value) ? r.ToString() : "\ufffd")).Replace('\n', ' ').Replace('\r', ' ');
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
