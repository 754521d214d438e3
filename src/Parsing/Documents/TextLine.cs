using System.Collections.Immutable;

namespace CTCPL.Pipeline.Parsing.Documents;

/// <summary>
/// One line of a document as read. A Word paragraph is one line, or several where it holds soft line breaks;
/// a line of a PDF is a line as printed (a sentence may go on in the next line).
/// </summary>
/// <param name="Number">One-based, counted over the whole document.</param>
/// <param name="Content">
/// NFC text. Tabs and runs of spaces are kept as they stand; an automatic list number is rendered in front as Word
/// shows it ("a) Đối với …"). Trailing white space is removed, leading white space is kept.
/// </param>
public sealed record TextLine(int Number, string Content)
{
    /// <summary>One-based page; <c>null</c> where the format has no fixed pages.</summary>
    public int? Page { get; init; }

    /// <summary>One-based paragraph of the document body, table paragraphs included; <c>null</c> for PDF.</summary>
    public int? Paragraph { get; init; }

    /// <summary>The table cell the line stands in; <c>null</c> outside tables.</summary>
    public TableCell? Cell { get; init; }

    /// <summary>How far that cell reaches from left to right in its table; <c>null</c> outside tables and where it is not known.</summary>
    public CellReach? Reach { get; init; }

    /// <summary>Where the line stands on its page; <c>null</c> for Word.</summary>
    public Box? Box { get; init; }

    /// <summary>Which part of the document the line belongs to.</summary>
    public DocumentPart Part { get; init; } = DocumentPart.Body;

    /// <summary>Length in UTF-16 units of the automatic list number rendered at the start of <see cref="Content"/>
    /// (with the space behind it); zero when the text holds no automatic number.</summary>
    public int AutomaticNumberLength { get; init; }

    /// <summary><c>true</c> when a line break inside one paragraph (soft break, wrapped PDF line known to go on)
    /// stands between the previous line and this one.</summary>
    public bool ContinuesParagraph { get; init; }

    /// <summary><c>true</c> when a text recogniser read the line from a picture. In a document of which no line says so, all
    /// do that came by <see cref="ReadingMethod.Ocr"/> or <see cref="ReadingMethod.Mixed"/>.</summary>
    public bool Recognised { get; init; }

    /// <summary>Stretches of <see cref="Content"/> that may not say what the paper says, in order; empty where the text is
    /// the document's own.</summary>
    public ImmutableArray<Doubt> Doubts { get; init; } = [];
}

/// <summary>A stretch of a line that the reader is not sure of.</summary>
/// <param name="Column">Zero-based offset into <see cref="TextLine.Content"/>, in UTF-16 units.</param>
/// <param name="Length">UTF-16 units; above zero.</param>
/// <param name="Kind">Why.</param>
/// <param name="Other">What a second look read there; <c>null</c> when there was none.</param>
public sealed record Doubt(int Column, int Length, DoubtKind Kind, string? Other = null);

/// <summary>Why a stretch of text is not sure.</summary>
public enum DoubtKind
{
    /// <summary>The recogniser itself gave it a low confidence.</summary>
    LowConfidence,

    /// <summary>Two looks at the same picture read different characters.</summary>
    LooksDiffer,

    /// <summary>Letters whose codes do not decode to text.</summary>
    BrokenText,

    /// <summary>A cell that stands under no clear column.</summary>
    ShiftedTable,
}

/// <summary>A cell of a table, all one-based. Cells are counted as they stand in their row: a cell over several columns is one,
/// columns left free in front are none, and the lower cells of one over several rows count, although they are empty. Rows
/// and cells that an unaccepted change deletes are not counted.</summary>
/// <param name="Index">The table, counted over the document in reading order; a nested table follows the one around it.</param>
/// <param name="Row">The row.</param>
/// <param name="Cell">The cell in its row.</param>
public sealed record TableCell(int Index, int Row, int Cell);

/// <summary>How far a cell reaches from left to right: Word counts columns of the table's grid, a PDF measures points.</summary>
/// <param name="Left">Where it begins; zero for Word's first column.</param>
/// <param name="Right">Where it ends, above <paramref name="Left"/>.</param>
/// <param name="RowEnd">Where the last cell of its row ends, columns left free behind it counted; <c>null</c> where it is not known.</param>
public sealed record CellReach(double Left, double Right, double? RowEnd = null);

/// <summary>A rectangle on a page in PDF points, origin at the lower left corner.</summary>
public sealed record Box(double Left, double Bottom, double Right, double Top);

/// <summary>The part of a document a line belongs to. Only <see cref="Body"/> and <see cref="TextBox"/> carry report figures.</summary>
public enum DocumentPart { Body, TextBox, Header, Footer, Note }
