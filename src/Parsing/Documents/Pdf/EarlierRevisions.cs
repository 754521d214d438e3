using System.Collections.Immutable;

namespace CTCPL.Pipeline.Parsing.Documents.Pdf;

/// <summary>
/// Looks whether earlier revisions of an incrementally saved file said other figures. What counts is the last revision
/// (ISO 32000-1, 7.5.6); a signature appends one and changes no text.
/// </summary>
internal static class EarlierRevisions
{
    /// <summary>So many revisions are looked at, the latest of the earlier ones.</summary>
    private const int MostRevisions = 3;

    /// <summary>Larger files are not read again for their earlier revisions, in bytes.</summary>
    private const int LargestFile = 16 << 20;

    /// <summary>Documents of more pages are no reports that somebody corrects.</summary>
    private const int MostPages = 100;

    /// <summary>So many lines are told.</summary>
    private const int MostNotes = 20;

    /// <summary>The last revision with a note for each line with figures that an earlier one had otherwise.</summary>
    public static Readable Compare(ReadOnlyMemory<byte> bytes, Readable last, ReadingLimits limits, CancellationToken cancellationToken)
    {
        if (bytes.Length > LargestFile || last.Text.Pages > MostPages)
            return last;
        var notes = new List<ReadingNote>();
        var known = last.Text.Lines.Select(line => line.Content).ToHashSet(StringComparer.Ordinal);
        foreach (int end in Ends(bytes.Span).TakeLast(MostRevisions).Reverse())
        {
            if (Text(PdfReader.ReadRevision(bytes[..end], RecognisedPages.None, limits, cancellationToken)) is not DocumentText earlier)
                continue;
            notes.AddRange(earlier.Lines.Where(line => FigureDoubts.HasDigit(line.Content) && known.Add(line.Content))
                .Select(line => Note(line, last.Text.Lines)));
        }
        return notes.Count == 0 ? last : new Readable(last.Text with { Notes = [.. last.Text.Notes, .. notes.Take(MostNotes)] });
    }

    private static DocumentText? Text(ReadOutcome outcome) => outcome switch
    {
        Readable earlier => earlier.Text,
        NeedsRecognition { Otherwise: Readable earlier } => earlier.Text,
        _ => null,
    };

    private static ReadingNote Note(TextLine earlier, ImmutableArray<TextLine> lines)
    {
        TextLine? now = lines.Where(line => line.Page == earlier.Page).MinBy(line => Distance(line.Box!, earlier.Box!));
        return new ReadingNote(NoteCodes.EarlierRevision, now?.Number, $"Bản lưu trước của tệp PDF ghi ở đây: “{earlier.Content}”.")
        {
            Words = earlier.Content,
        };
    }

    private static double Distance(Box one, Box other) =>
        Math.Abs(one.Bottom - other.Bottom) + (Math.Abs(one.Left - other.Left) / 10);

    /// <summary>Where earlier revisions end: behind each end mark but the last. A linearized file has one more, behind its
    /// first page's part, which is no revision.</summary>
    private static List<int> Ends(ReadOnlySpan<byte> bytes)
    {
        var ends = new List<int>();
        bool linearized = bytes[..Math.Min(bytes.Length, 2048)].IndexOf("/Linearized"u8) >= 0;
        for (int from = 0; bytes[from..].IndexOf("%%EOF"u8) is var found and >= 0;)
        {
            from += found + 5;
            ends.Add(from);
        }
        if (linearized && ends.Count > 0)
            ends.RemoveAt(0);
        if (ends.Count > 0)
            ends.RemoveAt(ends.Count - 1);
        for (int i = ends.Count - 1; i >= 0; i--)
        {
            if (bytes[(ends[i] - 5)..].IndexOf("startxref"u8) < 0 || !PdfEnd.IsWhole(bytes[..ends[i]]))
                ends.RemoveAt(i);
        }
        return ends;
    }
}
