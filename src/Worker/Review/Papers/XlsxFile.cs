using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace CTCPL.Pipeline.Worker.Review.Papers;

/// <summary>
/// A workbook of one sheet, written row by row so that a sheet of any length takes no memory: the libraries hold the whole sheet.
/// Text is always text, never a formula; numbers are numbers, dates are dates.
/// </summary>
internal sealed partial class XlsxFile : IAsyncDisposable
{
    /// <summary>Characters that Excel takes in one cell (ECMA-376; Excel's own limit).</summary>
    private const int MostCharacters = 32_767;

    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private readonly ZipArchive _archive;
    private readonly XmlWriter _sheet;
    private readonly int _columns;
    private int _row;

    private XlsxFile(ZipArchive archive, XmlWriter sheet, int columns)
    {
        _archive = archive;
        _sheet = sheet;
        _columns = columns;
    }

    /// <summary>Begins the workbook with its row of headings, frozen, first column too.</summary>
    /// <param name="target">Where to; stays open.</param>
    /// <param name="name">Of the sheet.</param>
    /// <param name="columns">From left to right.</param>
    public static async Task<XlsxFile> CreateAsync(Stream target, string name, IReadOnlyList<SheetColumn> columns)
    {
        var archive = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true);
        foreach ((string path, string text) in XlsxParts.All(name))
            await WritePartAsync(archive, path, text);
        Stream part = archive.CreateEntry(XlsxParts.Sheet, CompressionLevel.Fastest).Open();
        var sheet = XmlWriter.Create(part, new XmlWriterSettings { Encoding = new UTF8Encoding(false), CloseOutput = true, CheckCharacters = true });
        var file = new XlsxFile(archive, sheet, columns.Count);
        file.Begin(columns);
        file.Row([.. columns.Select(c => (object?)c.Title)], XlsxParts.HeadStyle);
        return file;
    }

    /// <summary>Adds a row: <see cref="string"/>, <see cref="decimal"/>, <see cref="int"/>, <see cref="DateTime"/> (as it is to be read on the wall) or <c>null</c>.</summary>
    public void Row(params object?[] cells) => Row(cells, style: null);

    private void Row(object?[] cells, int? style)
    {
        _row++;
        _sheet.WriteStartElement("row", Main);
        _sheet.WriteAttributeString("r", Whole(_row));
        foreach ((int index, object? cell) in cells.Index())
        {
            if (cell is not null)
                Cell(ColumnName(index) + Whole(_row), cell, style);
        }
        _sheet.WriteEndElement();
    }

    private void Cell(string place, object cell, int? style)
    {
        _sheet.WriteStartElement("c", Main);
        _sheet.WriteAttributeString("r", place);
        switch (cell)
        {
            case string text:
                _sheet.WriteAttributeString("s", Whole(style ?? (LooksLikeFormula(text) ? XlsxParts.QuotedStyle : XlsxParts.TextStyle)));
                _sheet.WriteAttributeString("t", "inlineStr");
                _sheet.WriteStartElement("is", Main);
                _sheet.WriteStartElement("t", Main);
                _sheet.WriteAttributeString("xml", "space", ns: null, "preserve");
                _sheet.WriteString(Clean(text));
                _sheet.WriteEndElement();
                _sheet.WriteEndElement();
                break;
            case DateTime moment:
                Value(XlsxParts.DateStyle, moment.ToOADate().ToString("R", CultureInfo.InvariantCulture));
                break;
            case decimal number:
                Value(XlsxParts.NumberStyle, number.ToString(CultureInfo.InvariantCulture));
                break;
            case int number:
                Value(XlsxParts.WholeStyle, Whole(number));
                break;
            default:
                throw new ArgumentException($"A cell cannot hold {cell.GetType().Name}.", nameof(cell));
        }
        _sheet.WriteEndElement();
    }

    private void Value(int style, string text)
    {
        _sheet.WriteAttributeString("s", Whole(style));
        _sheet.WriteElementString("v", Main, text);
    }

    private void Begin(IReadOnlyList<SheetColumn> columns)
    {
        _sheet.WriteStartElement("worksheet", Main);
        _sheet.WriteRaw("""<sheetViews><sheetView workbookViewId="0"><pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/></sheetView></sheetViews>""");
        _sheet.WriteRaw("<cols>" + string.Concat(columns.Index().Select(c =>
            $"""<col min="{Whole(c.Index + 1)}" max="{Whole(c.Index + 1)}" width="{Whole(c.Item.Width)}" customWidth="1"/>""")) + "</cols>");
        _sheet.WriteStartElement("sheetData", Main);
    }

    public async ValueTask DisposeAsync()
    {
        _sheet.WriteEndElement();
        _sheet.WriteRaw($"""<autoFilter ref="A1:{ColumnName(_columns - 1)}{Whole(_row)}"/><pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>""");
        _sheet.Dispose(); // into a file or memory: nothing to wait for
        await _archive.DisposeAsync();
    }

    /// <summary>What a spreadsheet program would take for a formula when the cell is typed anew.</summary>
    internal static bool LooksLikeFormula(string text) => text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠';

    /// <summary>Text as a cell may hold it: what XML cannot is U+FFFD, what Excel would take for an escape is escaped.</summary>
    private static string Clean(string text)
    {
        string whole = SlipParts.Clean(text);
        string escaped = Escape.Replace(whole, "_x005F_");
        return escaped.Length <= MostCharacters ? escaped : string.Concat(escaped.AsSpan(0, MostCharacters - 1), "…");
    }

    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Escape { get; }

    private static async Task WritePartAsync(ZipArchive archive, string path, string text)
    {
        await using Stream part = await archive.CreateEntry(path).OpenAsync();
        await part.WriteAsync(Encoding.UTF8.GetBytes(text));
    }

    /// <summary>"A", … "Z", "AA".</summary>
    /// <param name="index">Zero-based.</param>
    private static string ColumnName(int index) => index < 26 ? ((char)('A' + index)).ToString() : ColumnName((index / 26) - 1) + (char)('A' + (index % 26));

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);
}
