using CTCPL.Pipeline.Testing.Documents;

namespace CTCPL.Pipeline.Testing.ScoreTables;

/// <summary>Draws a score table on pages, with borders or without.</summary>
public static class FormPdf
{
    private const double Top = 780;
    private const double Size = 8;
    private const double RowHeight = 26;
    private const int RowsOfPage = 24;

    /// <summary>Left borders of the seven columns and the right one of the last, in points.</summary>
    private static readonly double[] Borders = [30, 90, 300, 345, 400, 445, 490, 570];

    /// <param name="pdf">Where to; the table begins on a page of its own.</param>
    /// <param name="form">The table.</param>
    /// <param name="repeatsHead">Whether the head stands on every page.</param>
    /// <param name="hasBorders">Whether borders are drawn.</param>
    public static void Draw(PdfBuilder pdf, ScoreForm form, bool repeatsHead = true, bool hasBorders = true)
    {
        foreach ((int page, FormRow[] rows) in form.Rows.Chunk(RowsOfPage).Index())
        {
            pdf.Page();
            double y = Top;
            List<double> borders = [y];
            if (page == 0 || repeatsHead)
            {
                Head(pdf, y, hasBorders);
                borders.Add(y -= RowHeight * 2);
            }
            foreach (FormRow row in rows)
            {
                Row(pdf, row, y);
                borders.Add(y -= RowHeight);
            }
            if (!hasBorders)
                continue;
            borders.Reverse();
            pdf.Grid(Borders, [.. borders]);
        }
    }

    /// <summary>Drawn over the grid's upright lines, the merged head of the basis has one of its own; the grid's own line through it is
    /// part of what a reader must bear.</summary>
    private static void Head(PdfBuilder pdf, double y, bool hasBorders)
    {
        string[][] heads =
        [
            ["Tiêu chí,", "chỉ tiêu"], ["Nội dung"], ["Điểm số", "tối đa"], ["Số liệu", "(1)"], ["Tỷ lệ", "(2)"], ["Điểm số", "tự chấm"], ["Chữ ký"],
        ];
        for (int i = 0; i < heads.Length; i++)
        {
            for (int line = 0; line < heads[i].Length; line++)
                pdf.Text(Borders[i] + 3, y - 16 - (11 * line), heads[i][line], Size);
        }
        if (hasBorders)
            pdf.Text(Borders[3] + 3, y - 6, "Căn cứ", Size - 2);
    }

    private static void Row(PdfBuilder pdf, FormRow row, double y)
    {
        pdf.Text(Borders[0] + 3, y - 11, row.Marker.Length == 0 ? " " : row.Marker, Size);
        (string first, string rest) = Halves(row.Name);
        pdf.Text(Borders[1] + 3, y - 11, first, Size);
        if (rest.Length > 0)
            pdf.Text(Borders[1] + 3, y - 21, rest, Size);
        string[] figures = [row.Maximum, row.Data, row.Ratio, row.Score];
        for (int i = 0; i < figures.Length; i++)
        {
            if (figures[i].Length > 0)
                pdf.TextEndingAt(Borders[i + 3] - 12, y - 11, figures[i], Size);
        }
        if (row.Sign.Length > 0)
            pdf.Text(Borders[6] + 3, y - 11, row.Sign, Size - 1);
    }

    /// <summary>A name over two printed lines where it is long.</summary>
    private static (string First, string Second) Halves(string name)
    {
        int cut = name.Length > 40 ? name.LastIndexOf(' ', 40) : -1;
        return cut < 0 ? (name, "") : (name[..cut], name[(cut + 1)..]);
    }
}
