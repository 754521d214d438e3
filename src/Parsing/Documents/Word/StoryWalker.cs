using System.Xml.Linq;
using CTCPL.Pipeline.Parsing.Documents.Word.Content;
using CTCPL.Pipeline.Parsing.Documents.Word.Formatting;
using CTCPL.Pipeline.Parsing.Documents.Word.Numbering;
using CTCPL.Pipeline.Parsing.Documents.Word.Tables;

namespace CTCPL.Pipeline.Parsing.Documents.Word;

/// <summary>
/// Walks the blocks of one story (body, header, footer, note) in document order: paragraphs, tables cell by cell, and what
/// wraps them. Blocks it does not know are looked through.
/// </summary>
internal sealed class StoryWalker(
    Styles styles, InlineReader inline, ListNumbering numbering, LineCollector lines, TableCount tables, CancellationToken cancellationToken)
{
    /// <summary>Most calculated fields of one table that are done again; a score table has some thirty.</summary>
    private const int MostSums = 2_000;

    private ParagraphContent? _carried;
    private List<Formula> _formulas = [];
    private int _paragraphs;

    /// <param name="parent">The element whose children are the blocks.</param>
    /// <param name="part">The part of the document; paragraphs of the body are numbered.</param>
    /// <param name="background">The colour of the page.</param>
    public void Walk(XElement parent, DocumentPart part, Paint background) =>
        WalkBlocks(parent, new Place(part, Paragraph: null, Cell: null, background));

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
            case "altChunk":
                lines.NoteHere(NoteCodes.EmbeddedContent, "Có tài liệu khác nhúng vào đây (altChunk); nội dung bên trong không được đọc.");
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
        inline.Read(paragraph, content, place.Background, place.IsInserted);
        bool markIsDeleted = MarkIsDeleted(paragraph);
        // Without its mark, a paragraph runs on in the next one and takes that one's number.
        if (markIsDeleted && NextBlock(paragraph)?.Name == W.Main + "p")
        {
            if (content.HasVisibleText)
                InlineReader.EndDeleted(content);
            _carried = content;
            return;
        }
        bool isGone = !content.HasVisibleText && (markIsDeleted || IsHidden(paragraph, content));
        _formulas.AddRange(lines.Add(content, isGone ? "" : numbering.Next(paragraph), place));
        foreach (XElement textBox in content.TextBoxes)
            WalkTextBox(textBox, place);
    }

    // What a text box is filled with is not known here: no letter in it counts as invisible by its colour.
    private void WalkTextBox(XElement textBox, Place anchor) => WalkBlocks(
        textBox,
        anchor with { Background = Paint.Unknown, Part = anchor.Part is DocumentPart.Body ? DocumentPart.TextBox : anchor.Part });

    private void WalkTable(XElement table, Place place)
    {
        int index = tables.Next();
        var sheet = new TableSheet(lines.Text);
        var results = new List<(int Row, int Cell, Formula Formula)>();
        Paint background = BackgroundOf(table.Child("tblPr"), place.Background);
        foreach (XElement row in TableRow.Unwrapped(table, "tr"))
        {
            XElement? properties = row.Child("trPr");
            if (properties.Child("del") is not null)
            {
                NoteDeleted(row);
                continue;
            }
            sheet.StartRow();
            Place inRow = place with { Background = background, IsInserted = place.IsInserted || properties.Child("ins") is not null };
            WalkRow(row, TableRow.ColumnsBefore(properties), index, sheet, results, inRow);
        }
        foreach ((int row, int cell, Formula formula) in results.Take(MostSums))
        {
            if (TableFormula.RightResult(sheet, row, cell, formula) is string right)
                lines.Note(StaleNote(formula, right));
        }
    }

    private void WalkRow(
        XElement row, int column, int table, TableSheet sheet, List<(int Row, int Cell, Formula Formula)> results, Place place)
    {
        int number = 0;
        int end = TableRow.End(row, column);
        foreach (XElement cell in TableRow.Unwrapped(row, "tc"))
        {
            XElement? properties = cell.Child("tcPr");
            if (properties.Child("cellDel") is not null)
            {
                NoteDeleted(cell);
                continue;
            }
            number++;
            int span = TableRow.Span(properties);
            int before = lines.Count;
            List<Formula> outer = _formulas;
            _formulas = [];
            WalkBlocks(cell, place with
            {
                Cell = new TableCell(table, sheet.Rows, number),
                Reach = new CellReach(column, column + span, end),
                Background = properties.Child("shd") is XElement shading && Paint.OfShading(shading) is Paint own ? own : place.Background,
                IsInserted = place.IsInserted || properties.Child("cellIns") is not null,
            });
            results.AddRange(_formulas.Select(f => (sheet.Rows, number, f)));
            _formulas = outer;
            sheet.Add(new SheetCell(before, lines.Count, column + 1, span, properties.Child("vMerge") is not null));
            column += span;
        }
    }

    // The style may shade single rows or cells; which ones, only Word's layout tells.
    private Paint BackgroundOf(XElement? properties, Paint outer) =>
        styles.ShadesCells(properties.ChildValue("tblStyle")) ? Paint.Unknown
        : properties.Child("shd") is XElement shading && Paint.OfShading(shading) is Paint own ? own
        : outer;

    private void NoteDeleted(XElement rowOrCell)
    {
        string words = Unicode.Composed(TableRow.Words(rowOrCell));
        if (words.Length > 0)
            lines.NoteHere(NoteCodes.TrackedChange, "Còn sửa đổi chưa chấp nhận, xóa một phần bảng; đã đọc theo bản cuối.", words);
    }

    private static ReadingNote StaleNote(Formula formula, string right) => new(
        NoteCodes.StaleField,
        formula.Line,
        $"Trường tính tổng đang lưu kết quả «{formula.Result}», cộng lại được {right}; công thức chưa được cập nhật.")
    {
        Column = formula.Column,
        Length = formula.Result.Length,
        Words = right,
    };

    private static XElement? NextBlock(XElement paragraph) =>
        paragraph.ElementsAfterSelf().FirstOrDefault(e => e.Name.LocalName is "p" or "tbl" or "sdt" or "altChunk" or "sectPr");

    private static bool MarkIsDeleted(XElement paragraph)
    {
        XElement? mark = paragraph.Child("pPr").Child("rPr");
        return mark.Child("del") is not null || mark.Child("moveFrom") is not null;
    }

    // A paragraph that is hidden to its very mark is not counted by Word.
    private static bool IsHidden(XElement paragraph, ParagraphContent content) =>
        content.HasHiddenText && (paragraph.Child("pPr").Child("rPr").Switch("vanish") ?? false);
}

/// <summary>Counts the tables of a document, headers and notes included.</summary>
internal sealed class TableCount
{
    private int _count;

    /// <summary>The one-based index of the next table in reading order.</summary>
    public int Next() => ++_count;
}
