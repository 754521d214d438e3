using System.Text;
using CTCPL.Pipeline.Parsing.Documents.OldFonts;

namespace CTCPL.Pipeline.Parsing.Documents.Word.Content;

/// <summary>A stretch of a line that is taken in one way, or a mark without text.</summary>
/// <param name="kind">How its text is taken.</param>
/// <param name="coding">How its characters are coded, as far as the font tells.</param>
/// <param name="mark">What stands at this place; <c>null</c> for text.</param>
internal sealed class Piece(PieceKind kind, OldCoding coding, Mark? mark = null)
{
    public PieceKind Kind { get; } = kind;

    public OldCoding Coding { get; } = coding;

    public Mark? Mark { get; } = mark;

    /// <summary>The characters as stored, soft hyphens included: they are letters of TCVN3.</summary>
    public StringBuilder Text { get; } = new();
}

/// <summary>How a stretch of text is to be taken.</summary>
internal enum PieceKind
{
    /// <summary>Text of the final view.</summary>
    Shown,

    /// <summary>Text of the final view that is an unaccepted insertion.</summary>
    Inserted,

    /// <summary>Text that an unaccepted deletion takes away.</summary>
    Deleted,

    /// <summary>Text that is not to be seen.</summary>
    Hidden,
}

/// <summary>Something that stands between the characters of a line.</summary>
internal abstract record Mark
{
    private protected Mark()
    {
    }
}

/// <summary>Where the words begin that a comment is about, and where its reference stands.</summary>
internal sealed record CommentMark(string Id, bool IsStart) : Mark;

/// <summary>The result of a calculated field begins or ends.</summary>
/// <param name="Instruction">The field's instruction ("=SUM(ABOVE)"); <c>null</c> at its end.</param>
internal sealed record FormulaMark(string? Instruction) : Mark;

/// <summary>A picture, object or other document that was not read and is large enough to hold figures.</summary>
internal sealed record EmbeddedMark : Mark;
