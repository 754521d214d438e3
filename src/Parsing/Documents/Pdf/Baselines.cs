namespace CTCPL.Pipeline.Parsing.Documents.Pdf;

/// <summary>Glyphs gathered into printed rows, top to bottom. What a row holds is not yet in order along it.</summary>
internal static class Baselines
{
    /// <summary>Glyphs whose baselines differ by less than this share of the font size stand on one line, whatever their fonts.</summary>
    private const double SameLine = 0.3;

    /// <summary>A raised or lowered note mark stands within this share of the larger font size …</summary>
    private const double RaisedLine = 0.55;

    /// <summary>… and is set smaller than this share of it.</summary>
    private const double RaisedSize = 0.8;

    public static List<List<Glyph>> Of(List<Glyph> drawn)
    {
        List<Glyph> glyphs = FromTheTop(drawn);
        var rows = new List<List<Glyph>>();
        Band row = default;
        foreach (Band band in Bands(glyphs))
        {
            if (row.Count > 0 && IsOneLine(row, band))
            {
                row = row with { Count = row.Count + band.Count };
                if (band.Weight > row.Weight)
                    row = row with { Baseline = band.Baseline, Size = band.Size, Weight = band.Weight };
                continue;
            }
            Close(rows, glyphs, row);
            row = band;
        }
        Close(rows, glyphs, row);
        return rows;
    }

    /// <summary>Most pages are drawn so; else their baselines are sorted, and the large glyphs moved once.</summary>
    private static List<Glyph> FromTheTop(List<Glyph> drawn)
    {
        int falling = 1;
        while (falling < drawn.Count && drawn[falling].Baseline <= drawn[falling - 1].Baseline)
            falling++;
        if (falling >= drawn.Count)
            return drawn;
        double[] depths = [.. drawn.Select(g => -g.Baseline)];
        int[] places = [.. Enumerable.Range(0, drawn.Count)];
        Array.Sort(depths, places);
        return [.. places.Select(place => drawn[place])];
    }

    /// <summary>Runs of glyphs on exactly one baseline (to a twentieth of their size).</summary>
    private static IEnumerable<Band> Bands(List<Glyph> glyphs)
    {
        int first = 0;
        for (int i = 1; i <= glyphs.Count; i++)
        {
            if (i < glyphs.Count && glyphs[first].Baseline - glyphs[i].Baseline <= glyphs[first].Size * 0.05)
                continue;
            double weight = 0;
            double size = 0;
            for (int member = first; member < i; member++)
            {
                weight += glyphs[member].Advance;
                if (!glyphs[member].IsSpace)
                    size = Math.Max(size, glyphs[member].Size);
            }
            yield return new Band(first, i - first, glyphs[first].Baseline, size == 0 ? glyphs[first].Size : size, weight);
            first = i;
        }
    }

    private static bool IsOneLine(in Band row, in Band band)
    {
        double apart = row.Baseline - band.Baseline;
        double larger = Math.Max(row.Size, band.Size);
        double smaller = Math.Min(row.Size, band.Size);
        return apart < smaller * SameLine || (apart < larger * RaisedLine && smaller < larger * RaisedSize);
    }

    private static void Close(List<List<Glyph>> rows, List<Glyph> glyphs, in Band row)
    {
        if (row.Count == 0)
            return;
        List<Glyph> members = glyphs.GetRange(row.First, row.Count);
        for (int i = 0; i < members.Count; i++)
        {
            Glyph glyph = members[i];
            bool raised = glyph.Size < row.Size * RaisedSize && glyph.Baseline - row.Baseline > row.Size * 0.15;
            if (raised && GlyphText.Superscript(glyph.Text) is string superscript)
                members[i] = glyph with { Text = superscript };
        }
        rows.Add(members);
    }

    /// <summary>Glyphs <c>First … First + Count - 1</c>; the rest describes the widest baseline among them.</summary>
    private readonly record struct Band(int First, int Count, double Baseline, double Size, double Weight);
}
