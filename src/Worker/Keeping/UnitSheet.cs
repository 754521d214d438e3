using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using CTCPL.Pipeline.Worker.Hosting;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace CTCPL.Pipeline.Worker.Keeping;

/// <summary>The registry of units as it is sent in by a form: CSV in UTF-8, or the first sheet of an Excel file.</summary>
internal static partial class UnitSheet
{
    /// <summary>Bytes of a file; of what an Excel file unpacks to ten times as much.</summary>
    public const int MostBytes = 4 << 20;

    private const int MostColumns = 50;

    private const int MostRows = 50_000;

    /// <summary>The file's text as <see cref="UnitFile.Parse"/> reads it.</summary>
    /// <exception cref="OperatorException">It is neither, or too big.</exception>
    public static string TextOf(byte[] bytes)
    {
        if (bytes.Length > MostBytes)
            throw new OperatorException("Tệp danh mục lớn hơn 4 MiB: không phải danh mục đơn vị.");
        try
        {
            return bytes.AsSpan().StartsWith("PK"u8)
                ? OfExcel(bytes)
                : new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (DecoderFallbackException e)
        {
            throw new OperatorException("Tệp danh mục không phải UTF-8: hãy lưu lại dạng “CSV UTF-8” hoặc Excel (.xlsx).", e);
        }
        catch (Exception e) when (e is InvalidDataException or OpenXmlPackageException or XmlException or FileFormatException or InvalidOperationException or ArgumentException)
        {
            throw new OperatorException("Không đọc được tệp Excel này: hãy mở và lưu lại dạng .xlsx, hoặc “CSV UTF-8”.", e);
        }
    }

    private static string OfExcel(byte[] bytes)
    {
        using (var archive = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read))
        {
            if (archive.Entries.Sum(e => e.Length) > MostBytes * 10L)
                throw new OperatorException("Tệp Excel quá lớn: không phải danh mục đơn vị.");
        }
        using var document = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
        WorkbookPart workbook = document.WorkbookPart ?? throw new InvalidDataException("No workbook.");
        string id = workbook.Workbook?.Descendants<Sheet>().FirstOrDefault()?.Id?.Value ?? throw new InvalidDataException("No sheet.");
        SharedStringItem[] shared = [.. workbook.SharedStringTablePart?.SharedStringTable?.Elements<SharedStringItem>() ?? []];
        var text = new StringBuilder();
        foreach (Row row in ((WorksheetPart)workbook.GetPartById(id)).Worksheet?.Descendants<Row>().Take(MostRows) ?? [])
            text.AppendJoin(';', Fields(row, shared).Select(Quoted)).Append('\n');
        return text.ToString();
    }

    private static string[] Fields(Row row, SharedStringItem[] shared)
    {
        string[] fields = new string[MostColumns];
        Array.Fill(fields, "");
        int next = 0;
        foreach (Cell cell in row.Elements<Cell>())
        {
            int at = ColumnOf(cell.CellReference?.Value) ?? next;
            if (at < MostColumns)
                fields[at] = Value(cell, shared);
            next = at + 1;
        }
        return fields;
    }

    private static string Value(Cell cell, SharedStringItem[] shared)
    {
        if (cell.DataType?.Value == CellValues.SharedString)
            return int.TryParse(cell.CellValue?.Text, NumberStyles.None, CultureInfo.InvariantCulture, out int index) && index < shared.Length ? shared[index].InnerText : "";
        return cell.DataType?.Value == CellValues.InlineString ? cell.InlineString?.InnerText ?? "" : cell.CellValue?.Text ?? "";
    }

    /// <summary>Zero-based; <c>null</c> where the cell does not say.</summary>
    private static int? ColumnOf(string? reference) => reference is not null && Letters.Match(reference) is { Success: true } match
        ? match.Value.Aggregate(0, (column, letter) => (column * 26) + letter - 'A' + 1) - 1
        : null;

    [GeneratedRegex("^[A-Z]{1,3}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Letters { get; }

    private static string Quoted(string field) =>
        "\"" + field.Replace("\"", "\"\"", StringComparison.Ordinal).Replace('\n', ' ').Replace('\r', ' ') + "\"";
}
