using System.Collections.Immutable;

namespace CTCPL.Pipeline.Parsing.Documents.Word.Content;

/// <summary>Gathers the lines and notes of a document, and numbers the lines.</summary>
internal sealed class LineCollector(ReadingLimits limits, DocumentCoding coding, Comments comments)
{
    private readonly ImmutableArray<TextLine>.Builder _lines = ImmutableArray.CreateBuilder<TextLine>();
    private readonly LineNotes _notes = new(limits, comments);

    public ImmutableArray<TextLine> Lines => _lines.ToImmutable();

    /// <summary>The notes, by the lines they are about.</summary>
    public ImmutableArray<ReadingNote> Notes => [.. _notes.ToImmutable().OrderBy(n => n.Line ?? 0)];

    /// <summary>One-based number of the last line; zero before the first.</summary>
    public int Count => _lines.Count;

    /// <summary>Adds a paragraph: its list number in front of the first line, and its notes.</summary>
    /// <param name="content">The paragraph.</param>
    /// <param name="number">The rendered list number with the space behind it; empty for none.</param>
    /// <param name="place">Where the paragraph stands.</param>
    /// <returns>The results of calculated fields in it.</returns>
    public ImmutableArray<Formula> Add(ParagraphContent content, string number, Place place)
    {
        bool continues = false;
        ImmutableArray<Formula> formulas = [];
        foreach (ContentLine line in content.Lines)
        {
            AssembledLine assembled = LineAssembly.Of(line, number, coding);
            number = "";
            bool isLine = assembled.Text.Length > 0;
            if (isLine)
                AddLine(assembled, place, continues);
            continues |= isLine;
            _notes.Add(assembled, isLine, _lines.Count);
            if (isLine)
                formulas = formulas.AddRange(Formula.Of(assembled, _lines.Count));
        }
        return formulas;
    }

    /// <summary>Notes something about the place that the reading has come to.</summary>
    public void NoteHere(string code, string message, string? words = null) =>
        _notes.Add(new ReadingNote(code, _lines.Count == 0 ? null : _lines.Count, message) { Words = words });

    /// <summary>Notes something.</summary>
    public void Note(ReadingNote note) => _notes.Add(note);

    /// <summary>The text of some lines, one below the other.</summary>
    /// <param name="after">One-based number of the line before the first.</param>
    /// <param name="last">One-based number of the last.</param>
    public string Text(int after, int last) => string.Join('\n', Enumerable.Range(after, last - after).Select(i => _lines[i].Content));

    private void AddLine(AssembledLine line, Place place, bool continues)
    {
        if (_lines.Count >= limits.Lines)
            throw UnreadableException.TooComplex("quá nhiều dòng");
        _lines.Add(new TextLine(_lines.Count + 1, line.Text)
        {
            Paragraph = place.Paragraph,
            Cell = place.Cell,
            Reach = place.Reach,
            Part = place.Part,
            AutomaticNumberLength = line.NumberLength,
            ContinuesParagraph = continues,
        });
    }
}

/// <summary>Where a paragraph stands.</summary>
/// <param name="Part">The part of the document.</param>
/// <param name="Paragraph">One-based number in the body; <c>null</c> outside it.</param>
/// <param name="Cell">The cell of a table; <c>null</c> outside tables.</param>
/// <param name="Background">The colour of the page or cell.</param>
/// <param name="IsInserted">Whether the row or cell is an unaccepted insertion.</param>
internal readonly record struct Place(
    DocumentPart Part, int? Paragraph, TableCell? Cell, Formatting.Paint Background, bool IsInserted = false)
{
    /// <summary>How far that cell reaches.</summary>
    public CellReach? Reach { get; init; }
}
