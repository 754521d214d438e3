namespace CTCPL.Pipeline.Parsing.Documents.Pdf;

/// <summary>The glyphs of one row put in order from left to right, each drawn character once, marks joined to their letters.</summary>
internal static class RowGlyphs
{
    /// <summary>Bold imitated by drawing twice moves the second drawing by less than this share of the font size …</summary>
    private const double OverprintSize = 0.2;

    /// <summary>… and by less than this share of the glyph's own advance ("ll" and "11" are two letters) …</summary>
    private const double OverprintAdvance = 0.45;

    /// <summary>… or by less than this many points, which no two letters of their own are apart.</summary>
    private const double OverprintPoints = 0.3;

    public static List<Glyph> InOrder(List<Glyph> row)
    {
        if (!IsInOrder(row))
            row.Sort(Compare);
        var ordered = new List<Glyph>(row.Count);
        List<Glyph>? marks = null;
        foreach (Glyph glyph in row)
        {
            if (glyph.IsMark)
                (marks ??= []).Add(glyph);
            else if (!IsOverprint(ordered, glyph))
                ordered.Add(glyph);
        }
        return marks is null ? ordered : WithMarks(ordered, marks);
    }

    private static int Compare(Glyph one, Glyph other) => one.Start.CompareTo(other.Start) is var order and not 0 ? order : one.Order.CompareTo(other.Order);

    /// <summary>Most rows are drawn from left to right.</summary>
    private static bool IsInOrder(List<Glyph> row)
    {
        for (int i = 1; i < row.Count; i++)
        {
            if (Compare(row[i - 1], row[i]) > 0)
                return false;
        }
        return true;
    }

    private static bool IsOverprint(List<Glyph> ordered, in Glyph glyph)
    {
        for (int i = ordered.Count - 1; i >= 0 && i >= ordered.Count - 4; i--)
        {
            Glyph before = ordered[i];
            double moved = glyph.Start - before.Start;
            double allowed = Math.Max(
                OverprintPoints,
                Math.Min(OverprintSize * glyph.Size, OverprintAdvance * glyph.Advance));
            if (moved <= allowed && string.Equals(before.Text, glyph.Text, StringComparison.Ordinal))
                return true;
        }
        return false;
    }

    /// <summary>Joins each mark to the letter under (or over) the middle of its outline.</summary>
    private static List<Glyph> WithMarks(List<Glyph> letters, List<Glyph> marks)
    {
        int at = 0;
        foreach (Glyph mark in marks.OrderBy(mark => mark.InkCentre))
        {
            while (at + 1 < letters.Count && letters[at + 1].Start < mark.InkCentre)
                at++;
            int bearer = at;
            while (bearer > 0 && letters[bearer].IsSpace)
                bearer--;
            if (letters.Count == 0)
                continue;
            Glyph letter = letters[bearer];
            if (!letter.Text.EndsWith(mark.Text, StringComparison.Ordinal)) // a mark drawn twice
                letters[bearer] = letter with { Text = letter.Text + mark.Text, Ink = letter.Ink.Union(mark.Ink) };
        }
        return letters;
    }
}
