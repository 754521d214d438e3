using System.Collections.Immutable;

namespace CTCPL.Pipeline.Parsing.Documents;

/// <summary>A document as read: its lines in reading order, each with its place. Nothing is judged here.</summary>
/// <param name="Method">How the lines were got out of the bytes.</param>
/// <param name="Lines">Every line in reading order; <c>Lines[i].Number == i + 1</c>. Never contains an empty line.</param>
/// <param name="Pages">Number of pages; <c>null</c> where the format has no fixed pages (Word).</param>
/// <param name="Quality">Whether the text can be trusted figure by figure.</param>
/// <param name="Notes">What the reader noticed and a rule may need (tracked changes, hidden text …).</param>
public sealed record DocumentText(
    ReadingMethod Method,
    ImmutableArray<TextLine> Lines,
    int? Pages,
    ReadingQuality Quality,
    ImmutableArray<ReadingNote> Notes)
{
    /// <summary>The line with this one-based number.</summary>
    public TextLine Line(int number) => Lines[number - 1];

    /// <summary>The first unsure stretch that these words touch; <c>null</c> when they are sure.</summary>
    public Doubt? DoubtAt(TextSpan words) => Line(words.Line).Doubts
        .FirstOrDefault(d => d.Column < words.Column + words.Length && words.Column < d.Column + d.Length);
}

/// <summary>How a document was read. The contract's <c>reading.method</c>.</summary>
public enum ReadingMethod { Word, Pdf, Ocr, Mixed, Converted }

/// <summary>The contract's <c>reading.quality</c>.</summary>
public enum ReadingQuality { Good, Doubtful }

/// <summary>Something the reader noticed about a place.</summary>
/// <param name="Code">One of <see cref="NoteCodes"/>.</param>
/// <param name="Line">One-based line it is about; <c>null</c> for the whole document.</param>
/// <param name="Message">One Vietnamese sentence.</param>
public sealed record ReadingNote(string Code, int? Line, string Message)
{
    /// <summary>Zero-based offset in the line of what it is about (for a deletion, of where the words stood); <c>null</c>
    /// where only the line is known.</summary>
    public int? Column { get; init; }

    /// <summary>UTF-16 units from <see cref="Column"/> on; zero for words that are not in the line.</summary>
    public int Length { get; init; }

    /// <summary>The words that are not in the text as read: deleted or hidden ones. <c>null</c> where there are none.</summary>
    public string? Words { get; init; }
}
