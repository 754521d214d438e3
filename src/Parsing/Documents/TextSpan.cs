namespace CTCPL.Pipeline.Parsing.Documents;

/// <summary>A run of characters in a document.</summary>
/// <param name="Page">One-based page; <c>null</c> where the format has no fixed pages (Word).</param>
/// <param name="Line">One-based line, counted over the whole document.</param>
/// <param name="Column">Zero-based offset into <see cref="TextLine.Content"/>, in UTF-16 units.</param>
/// <param name="Length">UTF-16 units; zero marks a place where something should be.</param>
public readonly record struct TextSpan(int? Page, int Line, int Column, int Length)
{
    /// <summary>The span of a whole line.</summary>
    public static TextSpan Of(TextLine line) => new(line.Page, line.Number, 0, line.Content.Length);

    /// <summary>The words at this span; the line must be the one the span names.</summary>
    public string In(DocumentText document) => document.Line(Line).Content.Substring(Column, Length);
}
