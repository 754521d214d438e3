using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Parsing.Documents.Word;
using CTCPL.Pipeline.Testing.Documents;

namespace CTCPL.Pipeline.Parsing.Tests.Documents.Word;

/// <summary>Short forms for reading what a test has built.</summary>
internal static class Reading
{
    public static ReadOutcome Outcome(byte[] bytes, ReadingLimits? limits = null) =>
        WordReader.Read(bytes, limits ?? ReadingLimits.Default, TestContext.Current.CancellationToken);

    public static DocumentText Text(byte[] bytes) => Assert.IsType<Readable>(Outcome(bytes)).Text;

    public static DocumentText Text(DocxBuilder document) => Text(document.ToBytes());

    public static string[] Lines(DocxBuilder document) => Contents(Text(document));

    public static string[] Lines(DocxParts document) => Contents(Text(document.ToBytes()));

    public static DocumentText Text(DocxParts document) => Text(document.ToBytes());

    /// <summary>A document with these blocks in its body, as read.</summary>
    public static DocumentText TextOf(string blocks) => Text(DocxParts.WithBody(blocks));

    /// <summary>The lines of a document with these blocks in its body.</summary>
    public static string[] Body(string blocks) => Lines(DocxParts.WithBody(blocks));

    /// <summary>The lines of a document with one paragraph of this content.</summary>
    public static string[] Paragraph(string content) => Body($"<w:p>{content}</w:p>");

    public static Refused Refusal(byte[] bytes, ReadingLimits? limits = null) => Assert.IsType<Refused>(Outcome(bytes, limits));

    public static string[] Contents(DocumentText text) => [.. text.Lines.Select(l => l.Content)];

    /// <summary>What the note is about in its line: the words at its column.</summary>
    public static string At(DocumentText text, ReadingNote note) =>
        text.Line(note.Line ?? 0).Content.Substring(note.Column ?? 0, note.Length);
}
