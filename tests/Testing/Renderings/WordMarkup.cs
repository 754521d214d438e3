using System.Security;
using System.Text;

namespace CTCPL.Pipeline.Testing.Renderings;

/// <summary>WordprocessingML as text (ECMA-376 part 1, 17).</summary>
internal static class WordMarkup
{
    /// <summary>A4 with the margins of administrative documents (Nghị định 30/2020/NĐ-CP, phụ lục I).</summary>
    public const string Page =
        "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1134\" w:right=\"851\" w:bottom=\"1134\" "
        + "w:left=\"1701\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/></w:sectPr>";

    /// <summary>Between the margins, in twentieths of a point.</summary>
    private const int PageWidth = 11906 - 851 - 1701;

    /// <summary>The typeface of everything that names none.</summary>
    /// <param name="points">Font size.</param>
    public static string Styles(int points) => FormattableString.Invariant(
        $"""
        <w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/>
        <w:sz w:val="{points * 2}"/><w:lang w:val="vi-VN"/></w:rPr></w:rPrDefault></w:docDefaults>
        <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
        """);

    public static string Paragraph(string content, string properties = "") => $"<w:p><w:pPr>{properties}</w:pPr>{content}</w:p>";

    public static string Run(string text) => Run(text, "");

    public static string Run(string text, string properties) =>
        $"<w:r><w:rPr>{properties}</w:rPr><w:t xml:space=\"preserve\">{SecurityElement.Escape(text)}</w:t></w:r>";

    public static string RunIn(string font, string text) => Run(text, $"<w:rFonts w:ascii=\"{font}\" w:hAnsi=\"{font}\" w:cs=\"{font}\"/>");

    /// <summary>A table of one row or more without borders; a cell holds paragraphs.</summary>
    public static string Table(params ReadOnlySpan<string[]> rows)
    {
        string column = FormattableString.Invariant($"{PageWidth / rows[0].Length}");
        var table = new StringBuilder("<w:tbl><w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/></w:tblPr><w:tblGrid>");
        foreach (string _ in rows[0])
            table.Append("<w:gridCol w:w=\"").Append(column).Append("\"/>");
        table.Append("</w:tblGrid>");
        foreach (string[] row in rows)
        {
            table.Append("<w:tr>");
            foreach (string cell in row)
                table.Append("<w:tc><w:tcPr><w:tcW w:type=\"dxa\" w:w=\"").Append(column).Append("\"/></w:tcPr>").Append(cell).Append("</w:tc>");
            table.Append("</w:tr>");
        }
        return table.Append("</w:tbl>").ToString();
    }

    /// <summary>The same with its borders drawn, as a table of figures has them.</summary>
    public static string RuledTable(params ReadOnlySpan<string[]> rows)
    {
        string borders = string.Concat(new[] { "top", "left", "bottom", "right", "insideH", "insideV" }.Select(side => $"<w:{side} w:val=\"single\" w:sz=\"4\"/>"));
        return Table(rows).Replace("w:type=\"auto\"/></w:tblPr>", $"w:type=\"auto\"/><w:tblBorders>{borders}</w:tblBorders></w:tblPr>", StringComparison.Ordinal);
    }

    /// <summary>A text box as Word 2010 and later write it: in DrawingML, and again in VML for older programs.</summary>
    public static string TextBox(string paragraphs) =>
        "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:wsp><wps:txbx><w:txbxContent>" + paragraphs
        + "</w:txbxContent></wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>"
        + paragraphs + "</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>";

    public static string Inserted(string content) =>
        $"<w:ins w:id=\"1\" w:author=\"Nguyễn Văn A\" w:date=\"2024-01-02T03:04:05Z\">{content}</w:ins>";

    public static string Deleted(string text) =>
        "<w:del w:id=\"2\" w:author=\"Nguyễn Văn A\" w:date=\"2024-01-02T03:04:05Z\"><w:r><w:delText xml:space=\"preserve\">"
        + SecurityElement.Escape(text) + "</w:delText></w:r></w:del>";

    public static string Control(string content) => $"<w:sdt><w:sdtPr/><w:sdtContent>{content}</w:sdtContent></w:sdt>";
}
