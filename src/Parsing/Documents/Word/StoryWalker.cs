using System.Xml.Linq;
using CTCPL.Pipeline.Parsing.Documents.Word.Numbering;

namespace CTCPL.Pipeline.Parsing.Documents.Word;

/// <summary>
/// Walks the blocks of one story (body, header, footer, note) in document order: paragraphs, tables cell by cell, and what
/// wraps them. Blocks it does not know are looked through.
/// </summary>
internal sealed class StoryWalker(
    Styles styles, ListNumbering numbering, LineCollector lines, TableCount tables, CancellationToken cancellationToken)
{
    private readonly InlineReader _inline = new(styles);
    private ParagraphContent? _carried;
    private int _paragraphs;

    /// <param name="parent">The element whose children are the blocks.</param>
    /// <param name="part">The part of the document; paragraphs of the body are numbered.</param>
    public void Walk(XElement parent, DocumentPart part) => WalkBlocks(parent, new Place(part, Paragraph: null, Cell: null));

    private void WalkBlocks(XElement parent, Place place)
    {
        foreach (XElement block in parent.Elements())
            WalkBlock(block, place);
    }

    private void WalkBlock(XElement block, Place place)
    {
        if (block.Name == W.Compatibility + "AlternateContent")
        {
            WalkBlocks(Alternate.Chosen(block), place);
            return;
        }
        if (block.Name.Namespace != W.Main)
            return;
        switch (block.Name.LocalName)
        {
            case "p":
                WalkParagraph(block, place);
                break;
            case "tbl":
                WalkTable(block, place);
                break;
            case "sectPr" or "tblPr" or "tblGrid" or "tcPr" or "trPr" or "sdtPr" or "sdtEndPr" or "del" or "moveFrom":
                break;
            default:
                WalkBlocks(block, place);
                break;
        }
    }

    private void WalkParagraph(XElement paragraph, Place place)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (place.Part is DocumentPart.Body)
            place = place with { Paragraph = ++_paragraphs };
        ParagraphContent content = _carried ?? new ParagraphContent();
        _carried = null;
        _inline.Read(paragraph, content);
        // Without its mark, a paragraph runs on in the next one and takes that one's number.
        if (MarkIsDeleted(paragraph) && paragraph.ElementsAfterSelf().FirstOrDefault()?.Name == W.Main + "p")
        {
            _carried = content;
            return;
        }
        lines.Add(content, IsHidden(paragraph, content) ? "" : numbering.Next(paragraph), place);
        foreach (XElement textBox in content.TextBoxes)
            WalkTextBox(textBox, place);
    }

    private void WalkTextBox(XElement textBox, Place anchor) => WalkBlocks(
        textBox, anchor.Part is DocumentPart.Body ? anchor with { Part = DocumentPart.TextBox } : anchor);

    private void WalkTable(XElement table, Place place)
    {
        int index = tables.Next();
        int row = 0;
        foreach (XElement tableRow in Unwrapped(table, "tr"))
        {
            XElement? properties = tableRow.Child("trPr");
            if (properties.Child("del") is not null)
                continue;
            row++;
            int cell = 0;
            foreach (XElement tableCell in Unwrapped(tableRow, "tc"))
            {
                cell++;
                if (tableCell.Child("tcPr").Child("cellDel") is null)
                    WalkBlocks(tableCell, place with { Cell = new TableCell(index, row, cell) });
            }
        }
    }

    /// <summary>The rows of a table or the cells of a row, those inside content controls and the like included.</summary>
    private static IEnumerable<XElement> Unwrapped(XElement parent, string name) => parent.Elements().SelectMany(child =>
        child.Name == W.Main + name ? [child]
        : child.Name == W.Main + "tbl" || child.Name == W.Main + "p" ? []
        : child.Name == W.Compatibility + "AlternateContent" ? Unwrapped(Alternate.Chosen(child), name)
        : Unwrapped(child, name));

    private static bool MarkIsDeleted(XElement paragraph)
    {
        XElement? mark = paragraph.Child("pPr").Child("rPr");
        return mark.Child("del") is not null || mark.Child("moveFrom") is not null;
    }

    // A paragraph that is hidden to its very mark is not counted by Word.
    private static bool IsHidden(XElement paragraph, ParagraphContent content) =>
        content is { HasVisibleText: false, HasHiddenText: true } && (paragraph.Child("pPr").Child("rPr").Switch("vanish") ?? false);
}

/// <summary>Counts the tables of a document, headers and notes included.</summary>
internal sealed class TableCount
{
    private int _count;

    /// <summary>The one-based index of the next table in reading order.</summary>
    public int Next() => ++_count;
}
