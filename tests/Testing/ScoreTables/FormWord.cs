using System.Collections.Immutable;
using System.Net;

namespace CTCPL.Pipeline.Testing.ScoreTables;

/// <summary>Writes a score table the ways Word files hold it.</summary>
public static class FormWord
{
    private static readonly int[] Widths = [1100, 3600, 900, 1100, 900, 1000, 1300];

    /// <summary>The table as markup: a head of two rows with merged cells, then the rows.</summary>
    /// <param name="form">The table.</param>
    /// <param name="pieces">Into how many tables it is torn, the head repeated in each.</param>
    /// <param name="mergesHead">Without it the head is one row that counts the two columns of the basis as one cell, so that it is a
    /// cell short, as badly made files are.</param>
    public static string Table(ScoreForm form, int pieces = 1, bool mergesHead = true)
    {
        int each = (form.Rows.Length + pieces - 1) / pieces;
        return string.Join(
            "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>",
            form.Rows.Chunk(each).Select(rows => "<w:tbl><w:tblPr><w:tblBorders><w:top w:val=\"single\" w:sz=\"4\"/><w:left w:val=\"single\" w:sz=\"4\"/>"
                + "<w:bottom w:val=\"single\" w:sz=\"4\"/><w:right w:val=\"single\" w:sz=\"4\"/><w:insideH w:val=\"single\" w:sz=\"4\"/>"
                + "<w:insideV w:val=\"single\" w:sz=\"4\"/></w:tblBorders><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>"
                + string.Concat(Widths.Select(w => FormattableString.Invariant($"<w:gridCol w:w=\"{w}\"/>"))) + "</w:tblGrid>"
                + (mergesHead ? MergedHead : ShortHead)
                + (form.Style.HasIndexRow ? Row([.. Enumerable.Range(1, 7).Select(n => FormattableString.Invariant($"({n})"))]) : "")
                + string.Concat(rows.Select(r => Row(r.Cells))) + "</w:tbl>"));
    }

    /// <summary>A paragraph.</summary>
    public static string Paragraph(string text) => $"<w:p><w:r><w:t xml:space=\"preserve\">{WebUtility.HtmlEncode(text)}</w:t></w:r></w:p>";

    private static string MergedHead { get; } =
        "<w:tr><w:trPr><w:tblHeader/></w:trPr>"
        + string.Concat(new[]
        {
            Cell(0, "Tiêu chí, chỉ tiêu", "<w:vMerge w:val=\"restart\"/>"), Cell(1, "Nội dung", "<w:vMerge w:val=\"restart\"/>"),
            Cell(2, "Điểm số tối đa", "<w:vMerge w:val=\"restart\"/>"), Cell(3, "Căn cứ chấm điểm", "<w:gridSpan w:val=\"2\"/>"),
            Cell(5, "Điểm số tự chấm", "<w:vMerge w:val=\"restart\"/>"), Cell(6, "Chữ ký của công chức", "<w:vMerge w:val=\"restart\"/>"),
        })
        + "</w:tr><w:tr><w:trPr><w:tblHeader/></w:trPr>"
        + string.Concat(new[]
        {
            Cell(0, "", "<w:vMerge/>"), Cell(1, "", "<w:vMerge/>"), Cell(2, "", "<w:vMerge/>"), Cell(3, "Số liệu thực hiện (1)"),
            Cell(4, "Tỷ lệ đạt được (2)"), Cell(5, "", "<w:vMerge/>"), Cell(6, "", "<w:vMerge/>"),
        })
        + "</w:tr>";

    private static string ShortHead { get; } = "<w:tr>" + string.Concat(
        new[] { "Tiêu chí, chỉ tiêu", "Nội dung", "Điểm số tối đa", "Căn cứ chấm điểm", "Điểm số tự chấm", "Chữ ký" }.Select((text, i) => Cell(i, text))) + "</w:tr>";

    private static string Row(ImmutableArray<string> cells) => "<w:tr>" + string.Concat(cells.Select((text, i) => Cell(i, text))) + "</w:tr>";

    private static string Cell(int column, string text, string properties = "") =>
        FormattableString.Invariant($"<w:tc><w:tcPr><w:tcW w:w=\"{Widths[column]}\" w:type=\"dxa\"/>") + properties + "</w:tcPr>" + Paragraph(text) + "</w:tc>";
}
