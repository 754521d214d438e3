namespace CTCPL.Pipeline.Testing.ScoreTables;

/// <summary>Writes a score table as text without cells.</summary>
public static class FormText
{
    private const string Head = "Tiêu chí, chỉ tiêu\nNội dung\nĐiểm số tối đa\nCăn cứ chấm điểm\nSố liệu thực hiện (1)\nTỷ lệ đạt được (2)\nĐiểm số tự chấm\nChữ ký";

    /// <summary>A row a line, cells parted by spaces: "1.1 Ban hành … 3 3 Nguyễn Văn Mẫu".</summary>
    public static string Lines(ScoreForm form) => Head.Replace('\n', ' ') + "\n"
        + string.Join('\n', form.Rows.Select(r => string.Join(' ', r.Cells.Where(c => c.Length > 0))));

    /// <summary>A cell a line.</summary>
    public static string Cells(ScoreForm form) => Head + "\n" + string.Join('\n', form.Rows.SelectMany(r => r.Cells).Where(c => c.Length > 0));
}
