using System.Collections.Immutable;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CTCPL.Pipeline.Testing.Documents;

/// <summary>
/// Builds a .docx in memory with the Open XML SDK, which the reader under test does not use. The same calls give the same
/// bytes on one machine (fixed times and ids); across machines only the parts' contents are promised to be equal.
/// </summary>
public sealed class DocxBuilder
{
    private readonly List<OpenXmlElement> _blocks = [];
    private readonly DocxNumbering _numbering = new();
    private string? _header;
    private string? _footer;

    /// <summary>Each line of the text is one paragraph, empty ones included.</summary>
    public static DocxBuilder FromText(string text)
    {
        var builder = new DocxBuilder();
        foreach (string line in text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'))
            builder.Paragraph(line);
        return builder;
    }

    /// <summary>A paragraph of one run.</summary>
    public DocxBuilder Paragraph(string text) => Paragraph(p => p.Text(text));

    /// <summary>A paragraph whose text is split over several runs.</summary>
    public DocxBuilder Runs(params ReadOnlySpan<string> texts)
    {
        var paragraph = new DocxParagraph();
        foreach (string text in texts)
            paragraph.Text(text);
        _blocks.Add(paragraph.Element);
        return this;
    }

    /// <summary>A paragraph put together piece by piece.</summary>
    public DocxBuilder Paragraph(Action<DocxParagraph> fill)
    {
        var paragraph = new DocxParagraph();
        fill(paragraph);
        _blocks.Add(paragraph.Element);
        return this;
    }

    /// <summary>A paragraph in the middle of the page, in bold.</summary>
    public DocxBuilder Heading(string text) => Paragraph(p => p.Centered().Bold(text));

    /// <summary>Defines a list; the levels' patterns are Word's ("%1.", "%1)", "%1.%2.").</summary>
    /// <returns>The builder; the list's number is the count of lists so far.</returns>
    public DocxBuilder List(params ReadOnlySpan<(NumberFormatValues Format, string Text)> levels)
    {
        _numbering.Add(levels);
        return this;
    }

    /// <summary>A paragraph numbered by Word, so that its number is not in its text.</summary>
    /// <param name="list">One-based list, in the order of definition.</param>
    /// <param name="level">Zero-based level.</param>
    /// <param name="text">The text behind the number.</param>
    public DocxBuilder Numbered(int list, int level, string text) => Paragraph(p => p.Numbered(list, level).Text(text));

    /// <summary>A table; a cell's lines are its paragraphs.</summary>
    public DocxBuilder Table(params ReadOnlySpan<ImmutableArray<string>> rows)
    {
        var table = new Table(new TableProperties(), new TableGrid());
        foreach (ImmutableArray<string> row in rows)
            table.AppendChild(new TableRow(row.Select(Cell)));
        _blocks.Add(table);
        return this;
    }

    /// <summary>A block content control around a paragraph.</summary>
    public DocxBuilder Control(string text)
    {
        var paragraph = new DocxParagraph();
        paragraph.Text(text);
        _blocks.Add(new SdtBlock(new SdtProperties(), new SdtContentBlock(paragraph.Element)));
        return this;
    }

    public DocxBuilder Header(string text)
    {
        _header = text;
        return this;
    }

    public DocxBuilder Footer(string text)
    {
        _footer = text;
        return this;
    }

    public byte[] ToBytes()
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
            Write(document);
        return DocxArchive.Pack(DocxArchive.Unpack(stream.ToArray()).OrderBy(p => p.Key, StringComparer.Ordinal));
    }

    private void Write(WordprocessingDocument document)
    {
        MainDocumentPart main = document.AddMainDocumentPart();
        document.ChangeIdOfPart(main, "rId1");
        var section = new SectionProperties();
        if (_header is not null)
        {
            main.AddNewPart<HeaderPart>("rIdHeader").Header = new Header(new Paragraph(new Run(new Text(_header))));
            section.AppendChild(new HeaderReference { Id = "rIdHeader", Type = HeaderFooterValues.Default });
        }
        if (_footer is not null)
        {
            main.AddNewPart<FooterPart>("rIdFooter").Footer = new Footer(new Paragraph(new Run(new Text(_footer))));
            section.AppendChild(new FooterReference { Id = "rIdFooter", Type = HeaderFooterValues.Default });
        }
        if (!_numbering.IsEmpty)
            main.AddNewPart<NumberingDefinitionsPart>("rIdNumbering").Numbering = _numbering.ToElement();
        main.AddNewPart<StyleDefinitionsPart>("rIdStyles").Styles = DocxStyles.ToElement();
        section.Append(
            new PageSize { Width = 11906, Height = 16838 },
            new PageMargin { Top = 1134, Bottom = 1134, Left = 1701, Right = 851, Header = 567, Footer = 567, Gutter = 0 });
        main.Document = new Document(new Body(_blocks.Select(b => b.CloneNode(deep: true)).Append(section)));
    }

    private static TableCell Cell(string text)
    {
        var cell = new TableCell(new TableCellProperties(new TableCellWidth { Width = "0", Type = TableWidthUnitValues.Auto }));
        foreach (string line in text.Split('\n'))
        {
            var paragraph = new DocxParagraph();
            cell.AppendChild(paragraph.Centered().Text(line).Element);
        }
        return cell;
    }
}
