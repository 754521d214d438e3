using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;

namespace CTCPL.Pipeline.Browser.Tests;

/// <summary>A workbook read back by Open XML SDK: valid, without a formula; each row as text, numbers as stored, dates by their cell's format.</summary>
internal static class SheetText
{
    public static string[] Rows(byte[] bytes)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken).Select(e => e.Description));
        WorkbookPart workbook = document.WorkbookPart!;
        Worksheet sheet = workbook.WorksheetParts.Single().Worksheet!;
        Assert.Empty(sheet.Descendants<CellFormula>());
        Assert.Equal(PaneStateValues.Frozen, sheet.Descendants<Pane>().Single().State!.Value);
        Assert.Single(sheet.Descendants<AutoFilter>());
        Stylesheet styles = workbook.WorkbookStylesPart!.Stylesheet!;
        return [.. sheet.Descendants<Row>().Select(row => Line(row, styles))];
    }

    private static string Line(Row row, Stylesheet styles)
    {
        List<string> fields = [];
        foreach (Cell cell in row.Elements<Cell>())
        {
            int column = cell.CellReference!.Value!.TakeWhile(char.IsLetter).Aggregate(0, (n, c) => (n * 26) + c - 'A' + 1);
            while (fields.Count < column - 1)
                fields.Add("");
            fields.Add(Value(cell, styles));
        }
        return string.Join(';', fields);
    }

    private static string Value(Cell cell, Stylesheet styles)
    {
        if (cell.DataType?.Value == CellValues.InlineString)
            return cell.InlineString!.InnerText;
        string number = cell.CellValue!.Text;
        UInt32Value format = styles.CellFormats!.Elements<CellFormat>().ElementAt((int)cell.StyleIndex!.Value).NumberFormatId!;
        bool isDate = styles.NumberingFormats!.Elements<NumberingFormat>().Any(n => n.NumberFormatId! == format.Value && n.FormatCode!.Value!.Contains("yyyy", StringComparison.Ordinal));
        return isDate
            ? DateTime.FromOADate(double.Parse(number, CultureInfo.InvariantCulture)).ToString("dd/MM/yyyy HH:mm", CultureInfo.InvariantCulture)
            : number;
    }
}
