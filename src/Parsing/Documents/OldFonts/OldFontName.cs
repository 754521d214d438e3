namespace CTCPL.Pipeline.Parsing.Documents.OldFonts;

/// <summary>Tells an old Vietnamese font by its name: ".VnTime", ".VnArialH", "VNI-Times".</summary>
internal static class OldFontName
{
    private static readonly string[] Looks = ["Regular", "Bold", "BoldItalic", "Italic", "Oblique", "Normal", "MT", "PS"];

    /// <summary>The coding that goes with the font.</summary>
    /// <param name="font">The name as a document gives it; a PDF's may have a subset tag ("ABCDEF+.VnTime") and a look
    /// (".VnTime,Bold", ".VnTime-Bold").</param>
    public static OldCoding CodingOf(string? font)
    {
        if (string.IsNullOrEmpty(font))
            return OldCoding.None;
        ReadOnlySpan<char> name = font.AsSpan(font.IndexOf('+', StringComparison.Ordinal) + 1).Trim();
        if (name.StartsWith("VNI-", StringComparison.OrdinalIgnoreCase) || name.StartsWith("VNI ", StringComparison.OrdinalIgnoreCase))
            return OldCoding.Vni;
        // PostScript names may lack the dot.
        bool isAbc = name.StartsWith(".Vn", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("Vn", StringComparison.Ordinal) && name.Length > 2 && char.IsAsciiLetterUpper(name[2]);
        if (!isAbc)
            return OldCoding.None;
        return WithoutLook(name).EndsWith("H", StringComparison.Ordinal) ? OldCoding.Tcvn3Capitals : OldCoding.Tcvn3;
    }

    private static ReadOnlySpan<char> WithoutLook(ReadOnlySpan<char> name)
    {
        for (int cut; (cut = name.LastIndexOfAny(',', '-', ' ')) > 0; name = name[..cut])
        {
            ReadOnlySpan<char> look = name[(cut + 1)..];
            bool isLook = false;
            foreach (string known in Looks)
                isLook |= look.Equals(known, StringComparison.OrdinalIgnoreCase);
            if (!isLook)
                break;
        }
        return name;
    }
}
