using System.Collections.Immutable;
using System.Text;
using CTCPL.Pipeline.Parsing.Documents.OldFonts;

namespace CTCPL.Pipeline.Parsing.Documents.Word.Content;

/// <summary>The texts of a line's pieces, old codings decoded and what shows nothing left out.</summary>
internal static class PieceTexts
{
    private const string SoftHyphen = "\u00AD";

    /// <param name="pieces">The pieces of one line.</param>
    /// <param name="document">The coding of the document around.</param>
    /// <param name="original">The visible text before it was decoded; <c>null</c> when nothing was.</param>
    /// <returns>A text for each piece, in order.</returns>
    public static ImmutableArray<string> Of(IReadOnlyList<Piece> pieces, DocumentCoding document, out string? original)
    {
        string[] stored = [.. pieces.Select(p => p.Text.ToString())];
        string[] texts = [.. stored];
        bool decoded = false;
        if (!Array.TrueForAll(stored, t => Ascii.IsValid(t)))
        {
            foreach (OldCoding coding in pieces.Select(p => p.Coding).Distinct().ToArray())
                decoded |= Decode(pieces, texts, coding, document);
        }
        original = decoded ? string.Concat(stored.Where((_, i) => IsVisible(pieces[i]))).Trim() : null;
        return [.. texts.Select(t => t.Replace(SoftHyphen, "", StringComparison.Ordinal))];
    }

    /// <summary>Decodes the pieces whose fonts tell one coding, all or none, so that a word cut in pieces is one word.</summary>
    private static bool Decode(IReadOnlyList<Piece> pieces, string[] texts, OldCoding coding, DocumentCoding document)
    {
        string together = string.Concat(texts.Where((_, i) => pieces[i].Coding == coding && IsVisible(pieces[i])));
        OldCoding found = OldFontText.Find(together, coding, () => document.Around);
        if (found is OldCoding.None)
            return false;
        if (found is OldCoding.Vni)
            JoinMarks(pieces, texts, coding);
        for (int i = 0; i < texts.Length; i++)
        {
            if (pieces[i].Coding == coding)
                texts[i] = OldFontText.DecodeAs(texts[i], found) ?? texts[i];
        }
        return true;
    }

    /// <summary>Moves a VNI mark at the start of a piece to its letter at the end of the piece before.</summary>
    private static void JoinMarks(IReadOnlyList<Piece> pieces, string[] texts, OldCoding coding)
    {
        int before = -1;
        for (int i = 0; i < texts.Length; i++)
        {
            if (texts[i].Length == 0 || pieces[i].Coding != coding || !IsVisible(pieces[i]))
                continue;
            if (before >= 0 && Vni.IsPair(texts[before][^1], texts[i][0]))
                (texts[before], texts[i]) = (texts[before] + texts[i][0], texts[i][1..]);
            before = texts[i].Length > 0 ? i : before;
        }
    }

    private static bool IsVisible(Piece piece) => piece.Kind is PieceKind.Shown or PieceKind.Inserted;
}
