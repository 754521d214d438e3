using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Documents;

namespace CTCPL.Pipeline.Testing.ScoreTables;

/// <summary>Puts the text of a score table behind a document, its borders lost.</summary>
public static class FormFlat
{
    private const string Title = "BẢNG CHẤM ĐIỂM, ĐÁNH GIÁ KẾT QUẢ THỰC HIỆN CÁC TIÊU CHÍ TIẾP CẬN PHÁP LUẬT";

    private static readonly ImmutableArray<string> Head =
        ["Tiêu chí, chỉ tiêu", "Nội dung", "Điểm số tối đa", "Số liệu thực hiện (1)", "Tỷ lệ đạt được (2)", "Điểm số tự chấm", "Chữ ký"];

    /// <summary>The document with the table's rows as its last lines.</summary>
    public static DocumentText Append(DocumentText document, ScoreForm form, FlatLayout layout)
    {
        var lines = document.Lines.ToBuilder();
        int page = lines.Count > 0 && lines[^1].Page is { } last ? last + 1 : 1;
        lines.Add(new TextLine(lines.Count + 1, Title) { Page = layout == FlatLayout.Placed ? page : null, Box = layout == FlatLayout.Placed ? new Box(70, 800, 500, 810) : null });
        ImmutableArray<ImmutableArray<string>> rows = [Head, .. form.Rows.Select(r => r.Cells)];
        for (int row = 0; row < rows.Length; row++)
        {
            (string Words, int Column)[] cells = [.. rows[row].Select((c, i) => (c, i)).Where(c => c.c.Length > 0)];
            foreach ((string line, int column) in layout switch
            {
                FlatLayout.Rows => [(string.Join(' ', cells.Select(c => c.Words)), 0)],
                FlatLayout.Tabs => [(string.Join('\t', rows[row]), 0)],
                _ => cells,
            })
            {
                double top = 780 - (row % 50 * 14);
                lines.Add(new TextLine(lines.Count + 1, line)
                {
                    Page = layout == FlatLayout.Placed ? page + (row / 50) : null,
                    Box = layout == FlatLayout.Placed ? new Box(70 + (column * 70), top - 10, 70 + (column * 70) + 40, top) : null,
                });
            }
        }
        return document with { Lines = lines.ToImmutable() };
    }
}

/// <summary>What becomes of a table whose borders are lost.</summary>
public enum FlatLayout
{
    /// <summary>A row is one paragraph, its cells parted by spaces.</summary>
    Rows,

    /// <summary>A row is one paragraph, its cells parted by tabs.</summary>
    Tabs,

    /// <summary>Every cell is a paragraph of its own.</summary>
    Cells,

    /// <summary>Every cell is a line on a page, beside the others of its row.</summary>
    Placed,
}
