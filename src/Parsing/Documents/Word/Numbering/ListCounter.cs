using System.Text;
using CTCPL.Pipeline.Parsing.Documents.Word.Formatting;

namespace CTCPL.Pipeline.Parsing.Documents.Word.Numbering;

/// <summary>The running numbers of one family of lists: Word keeps one count per level and family, not per list.</summary>
internal sealed class ListCounter
{
    private readonly int?[] _counts = new int?[NumberingLevel.Count];
    private readonly HashSet<int> _used = [];

    /// <summary>Counts one more paragraph at this zero-based level and gives its number as shown, without what follows it.</summary>
    public string Next(NumberingList list, int level)
    {
        if (_used.Add(list.Id))
        {
            foreach (int restarted in list.RestartAt.Keys)
                _counts[restarted] = null;
        }
        // A higher level that was skipped counts as begun ("1.1", then "2."), as LibreOffice does too.
        for (int higher = 0; higher < level; higher++)
            _counts[higher] ??= list.StartOf(higher);
        _counts[level] = _counts[level] + 1 ?? list.StartOf(level);
        for (int deeper = level + 1; deeper < NumberingLevel.Count; deeper++)
        {
            if (Restarts(list, deeper, level))
                _counts[deeper] = null;
        }
        return Show(list, level);
    }

    // w:lvlRestart, 17.9.10: absent, any higher level restarts; zero, none does; k, level k and those above it do.
    private static bool Restarts(NumberingList list, int deeper, int used)
    {
        int? after = list.Levels.TryGetValue(deeper, out NumberingLevel? level) ? level.RestartAfter : null;
        return after is null || used < after;
    }

    private string Show(NumberingList list, int level)
    {
        if (!list.Levels.TryGetValue(level, out NumberingLevel? shown) || shown.IsHidden)
            return "";
        if (shown.Format is "bullet")
            return Symbols.Bullet(shown.Text);
        var text = new StringBuilder();
        for (int i = 0; i < shown.Text.Length; i++)
        {
            if (shown.Text[i] == '%' && i + 1 < shown.Text.Length && shown.Text[i + 1] is >= '1' and <= '9')
                text.Append(NumberOf(list, shown.Text[++i] - '1', shown.IsLegal));
            else
                text.Append(shown.Text[i]);
        }
        return text.ToString();
    }

    private string NumberOf(NumberingList list, int level, bool legal)
    {
        string format = list.Levels.TryGetValue(level, out NumberingLevel? defined) ? defined.Format : "decimal";
        return NumberFormat.Render(_counts[level] ?? list.StartOf(level), legal && format is not "none" ? "decimal" : format);
    }
}
