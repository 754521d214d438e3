using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CTCPL.Pipeline.Parsing.Documents.OldFonts;

namespace CTCPL.Pipeline.Parsing.Documents.Word.Content;

/// <summary>
/// Puts the pieces of a line together: old codings decoded, letters composed, and the column of everything noted in the
/// text as it comes out.
/// </summary>
internal sealed class LineAssembly
{
    private readonly StringBuilder _text = new();
    private readonly StringBuilder _pending = new();
    private readonly ImmutableArray<LineChange>.Builder _changes = ImmutableArray.CreateBuilder<LineChange>();
    private readonly ImmutableArray<LineWords>.Builder _hidden = ImmutableArray.CreateBuilder<LineWords>();
    private readonly ImmutableArray<LineMark>.Builder _marks = ImmutableArray.CreateBuilder<LineMark>();
    private readonly StringBuilder _deleted = new();
    private int? _insertedFrom;

    /// <param name="line">The pieces.</param>
    /// <param name="number">The list number with the space behind it; empty for none.</param>
    /// <param name="coding">The coding of the document around.</param>
    public static AssembledLine Of(ContentLine line, string number, DocumentCoding coding)
    {
        string front = Unicode.Composed(OldFontText.Decode(number, OldCoding.None, () => coding.Around) ?? number);
        if (line.Pieces.Count == 0)
            return new AssembledLine(front.TrimEnd(), front.TrimEnd().Length, [], [], [], null);
        ImmutableArray<string> texts = PieceTexts.Of(line.Pieces, coding, out string? original);
        if (line.Pieces is [{ Kind: PieceKind.Shown, Mark: null }])
        {
            string text = (front + Unicode.Composed(texts[0])).TrimEnd();
            return new AssembledLine(text, Math.Min(front.Length, text.Length), [], [], [], original);
        }
        var assembly = new LineAssembly();
        assembly._text.Append(front);
        for (int i = 0; i < texts.Length; i++)
            assembly.Add(line.Pieces[i], texts[i]);
        return assembly.Finish(front, original);
    }

    private void Add(Piece piece, string text)
    {
        if (piece.Mark is Mark mark)
        {
            _marks.Add(new LineMark(Column(""), mark));
            return;
        }
        switch (piece.Kind)
        {
            case PieceKind.Deleted:
                _deleted.Append(text);
                break;
            case PieceKind.Inserted:
                _insertedFrom ??= Column(text);
                _pending.Append(text);
                break;
            case PieceKind.Hidden:
                CloseChange(Column(""));
                _hidden.Add(new LineWords(Column(""), Unicode.Composed(text)));
                break;
            default:
                CloseChange(Column(text));
                _pending.Append(text);
                break;
        }
    }

    private void CloseChange(int column)
    {
        if (_insertedFrom is null && _deleted.Length == 0)
            return;
        int from = _insertedFrom ?? column;
        _changes.Add(new LineChange(from, Math.Max(0, column - from), Unicode.Composed(_deleted.ToString())));
        _deleted.Clear();
        _insertedFrom = null;
    }

    /// <summary>The column of what comes next. The last letter is kept back: a combining mark at the start of what comes
    /// joins it, and it is then counted with that.</summary>
    private int Column(string next)
    {
        int end = _pending.Length;
        while (end > 0 && IsCombining(_pending[end - 1]))
            end--;
        end = Math.Max(0, end - 1);
        _text.Append(Unicode.Composed(_pending.ToString(0, end)));
        _pending.Remove(0, end);
        return next.Length > 0 && IsCombining(next[0]) ? _text.Length : _text.Length + Unicode.Composed(_pending.ToString()).Length;
    }

    private AssembledLine Finish(string front, string? original)
    {
        CloseChange(Column(""));
        _text.Append(Unicode.Composed(_pending.ToString()));
        int length = _text.Length;
        while (length > 0 && char.IsWhiteSpace(_text[length - 1]))
            length--;
        return new AssembledLine(
            _text.ToString(0, length),
            Math.Min(front.Length, length),
            [.. _changes.Where(IsTelling).Select(c => Within(c, length))],
            [.. _hidden.Where(h => !string.IsNullOrWhiteSpace(h.Words)).Select(h => h with { Column = Math.Min(h.Column, length) })],
            [.. _marks.Select(m => m with { Column = Math.Min(m.Column, length) })],
            original);
    }

    /// <summary>White space put in or taken out tells nothing, unless it parts or joins digits.</summary>
    private bool IsTelling(LineChange change)
    {
        (int column, int length, string deleted) = Within(change, _text.Length);
        if (!string.IsNullOrWhiteSpace(deleted) || !string.IsNullOrWhiteSpace(_text.ToString(column, length)))
            return true;
        int end = column + length;
        return column > 0 && end < _text.Length && char.IsDigit(_text[column - 1]) && char.IsDigit(_text[end]);
    }

    private static LineChange Within(LineChange change, int length) => change with
    {
        Column = Math.Min(change.Column, length),
        Length = Math.Max(0, Math.Min(change.Length, length - change.Column)),
    };

    private static bool IsCombining(char c) => c >= '\u0300' && CharUnicodeInfo.GetUnicodeCategory(c)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;
}
