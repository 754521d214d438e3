using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Documents;

namespace CTCPL.Pipeline.Testing.Reports;

/// <summary>Says of a document made of plain text what a reader might have noticed.</summary>
public static class ReadingDoubts
{
    /// <summary>Distance of two lines of a scanned page, in points.</summary>
    private const double Pitch = 20;

    /// <summary>The document as one scanned page, its lines evenly spaced.</summary>
    public static DocumentText Scanned(DocumentText document) => document with
    {
        Method = ReadingMethod.Ocr,
        Pages = 1,
        Lines = [.. document.Lines.Select(line => line with
        {
            Page = 1,
            Paragraph = null,
            Recognised = true,
            Box = new Box(70, 5000 - (line.Number * Pitch), 500, 5012 - (line.Number * Pitch)),
        })],
    };

    /// <summary>The document with these words unsure.</summary>
    /// <exception cref="ArgumentException">The words do not stand there exactly once.</exception>
    public static DocumentText Add(DocumentText document, string words, DoubtKind kind, string? other)
    {
        TextLine line = Only(document, words);
        return Add(document, line.Number, new Doubt(line.Content.IndexOf(words, StringComparison.Ordinal), words.Length, kind, other));
    }

    /// <summary>The document with one more doubt about a line, in its place among the others.</summary>
    public static DocumentText Add(DocumentText document, int number, Doubt doubt)
    {
        TextLine line = document.Line(number);
        ImmutableArray<Doubt> doubts = [.. line.Doubts.Add(doubt).OrderBy(d => d.Column)];
        return document with { Quality = ReadingQuality.Doubtful, Lines = document.Lines.SetItem(number - 1, line with { Doubts = doubts }) };
    }

    /// <summary>The document with a note about the line that holds this phrase.</summary>
    public static DocumentText Note(DocumentText document, string code, string phrase, Func<ReadingNote, TextLine, ReadingNote> note)
    {
        TextLine line = Only(document, phrase);
        return document with { Notes = document.Notes.Add(note(new ReadingNote(code, line.Number, "Ghi chú khi đọc."), line)) };
    }

    private static TextLine Only(DocumentText document, string phrase)
    {
        TextLine[] lines = [.. document.Lines.Where(l => l.Content.Contains(phrase, StringComparison.Ordinal))];
        return lines is [var only] && only.Content.Split(phrase).Length == 2
            ? only
            : throw new ArgumentException($"“{phrase}” does not stand in the text exactly once.", nameof(phrase));
    }
}
