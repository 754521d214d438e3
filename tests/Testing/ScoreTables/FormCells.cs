using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Testing.Reports;

namespace CTCPL.Pipeline.Testing.ScoreTables;

/// <summary>Puts a score table behind a document made of plain text, as if read from a Word table.</summary>
public static class FormCells
{
    private static readonly ImmutableArray<string> Head =
        ["Tiêu chí, chỉ tiêu", "Nội dung", "Điểm số tối đa", "Số liệu thực hiện (1)", "Tỷ lệ đạt được (2)", "Điểm số tự chấm", "Chữ ký"];

    /// <summary>The report with the table as its annex.</summary>
    public static ReportText Annexed(this ReportText report, ScoreForm form)
    {
        Func<DocumentText, DocumentText> before = report.Reading;
        return report with { Reading = document => Append(before(document), form) };
    }

    /// <summary>The document with the table as its last lines.</summary>
    public static DocumentText Append(DocumentText document, ScoreForm form)
    {
        var lines = document.Lines.ToBuilder();
        ImmutableArray<ImmutableArray<string>> rows = [Head, .. form.Rows.Select(r => r.Cells)];
        for (int row = 0; row < rows.Length; row++)
        {
            for (int cell = 0; cell < rows[row].Length; cell++)
            {
                if (rows[row][cell].Length == 0)
                    continue;
                lines.Add(new TextLine(lines.Count + 1, rows[row][cell])
                {
                    Page = lines.Count > 0 ? lines[^1].Page : null,
                    Cell = new TableCell(1, row + 1, cell + 1),
                    Reach = new CellReach(cell, cell + 1, rows[row].Length),
                });
            }
        }
        return document with { Lines = lines.ToImmutable() };
    }
}
