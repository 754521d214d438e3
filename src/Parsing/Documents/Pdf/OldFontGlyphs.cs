using CTCPL.Pipeline.Parsing.Documents.OldFonts;

namespace CTCPL.Pipeline.Parsing.Documents.Pdf;

/// <summary>Turns the glyphs of old Vietnamese fonts in a row into Unicode.</summary>
internal static class OldFontGlyphs
{
    /// <summary>Decodes each stretch of one coding; one that does not decode stays as it is.</summary>
    /// <param name="row">Glyphs in order.</param>
    public static List<Glyph> Decode(List<Glyph> row)
    {
        if (!row.Exists(glyph => glyph.Coding is not OldCoding.None))
            return row;
        var decoded = new List<Glyph>(row.Count);
        for (int first = 0; first < row.Count;)
        {
            int behind = row.FindIndex(first, glyph => glyph.Coding != row[first].Coding);
            List<Glyph> run = row[first..(behind < 0 ? row.Count : behind)];
            decoded.AddRange(run[0].Coding is OldCoding.None ? run : Run(run));
            first += run.Count;
        }
        return decoded;
    }

    private static List<Glyph> Run(List<Glyph> run)
    {
        OldCoding coding = run[0].Coding;
        if (OldFontText.Decode(Text(run), coding) is string whole)
        {
            List<Glyph> letters = Letters(run, coding);
            if (string.Equals(Text(letters), whole, StringComparison.Ordinal))
                return letters;
        }
        return [.. run.Select(glyph => glyph with { Text = GlyphText.Repair(glyph.Text) }).Where(glyph => glyph.Text.Length > 0)];
    }

    /// <summary>Glyph by glyph; in VNI a vowel and the mark behind it are two glyphs of one letter.</summary>
    private static List<Glyph> Letters(List<Glyph> run, OldCoding coding)
    {
        var letters = new List<Glyph>(run.Count);
        for (int i = 0; i < run.Count; i++)
        {
            Glyph glyph = run[i];
            if (i + 1 < run.Count && OldFontText.Decode(glyph.Text + run[i + 1].Text, coding) is { Length: 1 } pair)
            {
                Glyph mark = run[++i];
                letters.Add(glyph with { Text = pair, End = Math.Max(glyph.End, mark.End), Ink = glyph.Ink.Union(mark.Ink) });
            }
            else
            {
                string text = OldFontText.Decode(glyph.Text, coding) ?? glyph.Text;
                letters.Add(glyph with { Text = coding is OldCoding.Tcvn3Capitals ? text.ToUpperInvariant() : text });
            }
        }
        return letters;
    }

    private static string Text(List<Glyph> glyphs) => string.Concat(glyphs.Select(glyph => glyph.Text));
}
