using System.Collections.Frozen;
using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Parsing.Reports.Grammar;
using CTCPL.Pipeline.Parsing.Text;

namespace CTCPL.Pipeline.Parsing.Reports;

/// <summary>
/// The body of a document as one text for searching, from which every offset leads back to its line. Headers, footers
/// and notes are left out: they carry no figures of the report.
/// </summary>
internal sealed class Transcript
{
    private readonly ImmutableArray<TextLine> _lines;
    private readonly int[] _starts;

    private readonly RecognisedLines _recognised;

    private Transcript(ImmutableArray<TextLine> lines, int[] starts, string text, RecognisedLines recognised)
    {
        _recognised = recognised;
        _lines = lines;
        _starts = starts;
        Text = text;
        Folded = Leaders.Blanked(Folding.FoldInPlace(text), text);
        Letters = LetterStream.Of(Folded);
    }

    /// <summary>The lines as they stand, a line feed between them.</summary>
    public string Text { get; }

    /// <summary>The same, folded, and without the dots that a number was written into; the same offsets.</summary>
    public string Folded { get; }

    /// <summary>Only letters, digits and '%' of <see cref="Folded"/>: words run together or split look the same here.</summary>
    public LetterStream Letters { get; }

    /// <summary>The body's lines, in order.</summary>
    public ImmutableArray<TextLine> Lines => _lines;

    public static Transcript Of(DocumentText document) => Without(document, FrozenSet<int>.Empty);

    /// <summary>The body without some of its lines.</summary>
    /// <param name="document">The document.</param>
    /// <param name="without">One-based numbers of the lines left out.</param>
    public static Transcript Without(DocumentText document, FrozenSet<int> without)
    {
        ImmutableArray<TextLine> lines =
            [.. document.Lines.Where(l => l.Part is DocumentPart.Body or DocumentPart.TextBox && !without.Contains(l.Number))];
        int[] starts = new int[lines.Length];
        int offset = 0;
        for (int i = 0; i < lines.Length; i++)
        {
            starts[i] = offset;
            offset += lines[i].Content.Length + 1;
        }
        return new Transcript(lines, starts, string.Join('\n', lines.Select(l => l.Content)), RecognisedLines.Of(document));
    }

    /// <summary>Zero-based index into <see cref="Lines"/> of the line that holds this offset.</summary>
    public int IndexAt(int offset)
    {
        int index = Array.BinarySearch(_starts, offset);
        return index >= 0 ? index : ~index - 1;
    }

    /// <summary>Offset of the start of the line with this index.</summary>
    public int StartOf(int index) => _starts[index];

    /// <summary>Offset behind the last unit of the line with this index (its line feed).</summary>
    public int EndOf(int index) => _starts[index] + _lines[index].Content.Length;

    /// <summary>The first unsure stretch that the words between two offsets touch, and the words it covers; <c>null</c> when they
    /// are sure. Words over several lines are looked at in all of them.</summary>
    public (Doubt Doubt, string Words)? DoubtAt(int start, int end)
    {
        for (int index = IndexAt(start); index < _lines.Length && _starts[index] < end; index++)
        {
            foreach (Doubt doubt in _lines[index].Doubts)
            {
                int from = _starts[index] + doubt.Column;
                if (from < end && start < from + doubt.Length)
                    return (doubt, _lines[index].Content.Substring(doubt.Column, doubt.Length));
            }
        }
        return null;
    }

    /// <summary>Whether a text recogniser read the line that holds this offset.</summary>
    public bool IsRecognised(int offset) => _recognised.Contain(_lines[IndexAt(offset)]);

    /// <summary>Offset of a span that <see cref="Span"/> gave.</summary>
    public int OffsetOf(TextSpan span)
    {
        int index = Math.Min(span.Line, _lines.Length) - 1;
        while (_lines[index].Number != span.Line)
            index--;
        return _starts[index] + span.Column;
    }

    /// <summary>The span from <paramref name="start"/>, cut at the end of its line.</summary>
    public TextSpan Span(int start, int end)
    {
        int index = IndexAt(start);
        TextLine line = _lines[index];
        int column = Math.Min(start - _starts[index], line.Content.Length);
        return new TextSpan(line.Page, line.Number, column, Math.Max(0, Math.Min(end - start, line.Content.Length - column)));
    }

    /// <summary>The evidence words around an offset.</summary>
    public string Quote(int start, int end)
    {
        int index = IndexAt(start);
        TextSpan span = Span(start, end);
        return Quotation.Around(_lines[index].Content, span.Column, span.Length);
    }

    public Stated<T> State<T>(string name, T value, int start, int end) =>
        new(name, value, Quote(start, end), Span(start, end));
}

/// <summary>Letters, digits and '%' of a folded text, with the way back.</summary>
/// <param name="Text">The letters.</param>
/// <param name="Offsets">Offset in the folded text of each.</param>
internal sealed record LetterStream(string Text, int[] Offsets)
{
    public static LetterStream Of(string folded)
    {
        char[] letters = new char[folded.Length];
        int[] offsets = new int[folded.Length];
        int count = 0;
        for (int i = 0; i < folded.Length; i++)
        {
            if (!char.IsAsciiLetterOrDigit(folded[i]) && folded[i] != '%')
                continue;
            letters[count] = folded[i];
            offsets[count++] = i;
        }
        return new LetterStream(new string(letters, 0, count), offsets[..count]);
    }
}
