using System.Security;
using System.Text;

namespace CTCPL.Pipeline.Testing.Scans;

/// <summary>Builds a flat OpenDocument text (OpenDocument 1.3, part 3, 3.1), for LibreOffice to lay out as an office would:
/// A4, margins of a Vietnamese administrative document, justified paragraphs, tables.</summary>
/// <param name="font">Family of every letter.</param>
/// <param name="size">Font size in points.</param>
public sealed class FlatText(string font, double size)
{
    private readonly StringBuilder _body = new();

    /// <summary>A justified paragraph.</summary>
    public FlatText Paragraph(string text) => Add($"<text:p text:style-name=\"P\">{Escape(text)}</text:p>");

    /// <summary>A paragraph in the middle, in bold.</summary>
    public FlatText Heading(string text) => Add($"<text:p text:style-name=\"H\">{Escape(text)}</text:p>");

    /// <summary>The letterhead: two columns without borders, each line in the middle of its column.</summary>
    public FlatText Letterhead(IEnumerable<string> left, IEnumerable<string> right) =>
        Add("<table:table table:name=\"L\"><table:table-column table:number-columns-repeated=\"2\"/><table:table-row>"
            + HeadCell(left) + HeadCell(right) + "</table:table-row></table:table>");

    /// <summary>A table with borders, every cell in the middle of its column.</summary>
    public FlatText Table(IEnumerable<IReadOnlyList<string>> rows, params ReadOnlySpan<double> centimetres)
    {
        var table = new StringBuilder("<table:table table:name=\"T\">");
        foreach (double width in centimetres)
            table.Append(System.Globalization.CultureInfo.InvariantCulture, $"<table:table-column table:style-name=\"W{width * 10:0}\"/>");
        foreach (IReadOnlyList<string> row in rows)
        {
            table.Append("<table:table-row>");
            foreach (string cell in row)
                table.Append("<table:table-cell table:style-name=\"B\"><text:p text:style-name=\"C\">").Append(Escape(cell)).Append("</text:p></table:table-cell>");
            table.Append("</table:table-row>");
        }
        return Add(table.Append("</table:table>").ToString());
    }

    /// <summary>The file, for the extension .fodt.</summary>
    public byte[] ToBytes() => Encoding.UTF8.GetBytes(string.Create(System.Globalization.CultureInfo.InvariantCulture,
        $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
        <office:styles><style:default-style style:family="paragraph"><style:text-properties style:font-name="{font}" fo:font-family="'{font}'" fo:font-size="{size}pt"/></style:default-style></office:styles>
        <office:automatic-styles>
        <style:style style:name="P" style:family="paragraph"><style:paragraph-properties fo:text-align="justify" fo:margin-bottom="3pt" fo:text-indent="1cm"/></style:style>
        <style:style style:name="H" style:family="paragraph"><style:paragraph-properties fo:text-align="center" fo:margin-bottom="3pt"/><style:text-properties fo:font-weight="bold"/></style:style>
        <style:style style:name="C" style:family="paragraph"><style:paragraph-properties fo:text-align="center"/></style:style>
        <style:style style:name="B" style:family="table-cell"><style:table-cell-properties fo:border="0.5pt solid #000000" fo:padding="2pt"/></style:style>
        {string.Concat(Enumerable.Range(10, 120).Select(tenths => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"<style:style style:name=\"W{tenths}\" style:family=\"table-column\"><style:table-column-properties style:column-width=\"{tenths / 10.0}cm\"/></style:style>")))}
        <style:page-layout style:name="A4"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin-top="2cm" fo:margin-bottom="2cm" fo:margin-left="3cm" fo:margin-right="1.5cm"/></style:page-layout>
        </office:automatic-styles>
        <office:master-styles><style:master-page style:name="Standard" style:page-layout-name="A4"/></office:master-styles>
        <office:body><office:text>{_body}</office:text></office:body>
        </office:document>
        """));

    private static string HeadCell(IEnumerable<string> lines) =>
        $"<table:table-cell>{string.Concat(lines.Select(line => $"<text:p text:style-name=\"H\">{Escape(line)}</text:p>"))}</table:table-cell>";

    private static string Escape(string text) => SecurityElement.Escape(text);

    private FlatText Add(string markup)
    {
        _body.Append(markup).Append('\n');
        return this;
    }
}
