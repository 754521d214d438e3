using System.Xml.Linq;
using CTCPL.Pipeline.Parsing.Documents.OldFonts;

namespace CTCPL.Pipeline.Parsing.Documents.Word.Content;

/// <summary>What a paragraph holds: its lines and the text boxes anchored in it.</summary>
internal sealed class ParagraphContent
{
    /// <summary>One line or, with soft breaks, several; never empty, its lines may be.</summary>
    public List<ContentLine> Lines { get; } = [new ContentLine()];

    /// <summary>The w:txbxContent elements anchored here.</summary>
    public List<XElement> TextBoxes { get; } = [];

    public ContentLine Current => Lines[^1];

    /// <summary>UTF-16 units of the final view so far, line breaks counted.</summary>
    public int Length { get; private set; }

    public void Append(string text, PieceKind kind, OldCoding coding)
    {
        Current.Append(text, kind, coding);
        if (kind is PieceKind.Shown or PieceKind.Inserted)
            Length += text.Length;
    }

    public void Break()
    {
        Lines.Add(new ContentLine());
        Length++;
    }

    public bool HasVisibleText => Lines.Exists(l => l.Has(PieceKind.Shown) || l.Has(PieceKind.Inserted));

    public bool HasHiddenText => Lines.Exists(l => l.Has(PieceKind.Hidden));
}

/// <summary>One line of a paragraph, as pieces from left to right.</summary>
internal sealed class ContentLine
{
    private readonly List<Piece> _pieces = [];

    public IReadOnlyList<Piece> Pieces => _pieces;

    /// <summary>The last character in the final view; <c>null</c> before the first.</summary>
    public char? LastShown { get; private set; }

    public bool Has(PieceKind kind) => _pieces.Exists(p => p.Kind == kind && p.Text.Length > 0);

    public void Append(string text, PieceKind kind, OldCoding coding)
    {
        if (text.Length == 0)
            return;
        if (_pieces.Count == 0 || _pieces[^1] is var last && (last.Kind != kind || last.Coding != coding || last.Mark is not null))
            _pieces.Add(new Piece(kind, coding));
        _pieces[^1].Text.Append(text);
        if (kind is PieceKind.Shown or PieceKind.Inserted)
            LastShown = text[^1];
    }

    public void Append(Mark mark) => _pieces.Add(new Piece(PieceKind.Shown, OldCoding.None, mark));
}
