using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Documents;

namespace CTCPL.Pipeline.Worker.Review.Documents;

/// <summary>A piece of the document as it is laid out on the page.</summary>
internal abstract record DocumentBlock
{
    private DocumentBlock()
    {
    }

    /// <summary>A new page of a format that has pages.</summary>
    internal sealed record PageStart(int Page) : DocumentBlock;

    /// <summary>A line outside tables.</summary>
    internal sealed record Line(MarkedLine Content) : DocumentBlock;

    /// <summary>A table: rows of cells of lines.</summary>
    internal sealed record Table(ImmutableArray<ImmutableArray<ImmutableArray<MarkedLine>>> Rows) : DocumentBlock;

    /// <summary>Lays a document out in reading order.</summary>
    /// <param name="document">As read.</param>
    /// <param name="highlights">By one-based line number.</param>
    public static ImmutableArray<DocumentBlock> LayOut(DocumentText document, ILookup<int, Highlight> highlights)
    {
        ImmutableArray<DocumentBlock>.Builder blocks = ImmutableArray.CreateBuilder<DocumentBlock>();
        int? page = null;
        for (int i = 0; i < document.Lines.Length;)
        {
            TextLine line = document.Lines[i];
            if (line.Page is { } newPage && newPage != page)
                blocks.Add(new PageStart(newPage));
            page = line.Page ?? page;
            int length = line.Cell is { } cell ? document.Lines.Skip(i).TakeWhile(l => l.Cell?.Index == cell.Index).Count() : 1;
            IEnumerable<MarkedLine> marked = document.Lines.Skip(i).Take(length).Select(l => new MarkedLine(l, [.. highlights[l.Number]]));
            blocks.Add(line.Cell is null ? new Line(marked.Single()) : new Table(RowsOf(marked)));
            i += length;
        }
        return blocks.DrainToImmutable();
    }

    private static ImmutableArray<ImmutableArray<ImmutableArray<MarkedLine>>> RowsOf(IEnumerable<MarkedLine> lines) =>
        [.. lines
            .GroupBy(l => l.Line.Cell?.Row)
            .Select(row => row.GroupBy(l => l.Line.Cell?.Cell).Select(c => c.ToImmutableArray()).ToImmutableArray())];
}

/// <summary>A line with the words in it that prove findings.</summary>
internal sealed record MarkedLine(TextLine Line, ImmutableArray<Highlight> Highlights)
{
    /// <summary>The automatic list number in front of the text, as Word shows it; empty when there is none.</summary>
    public string Marker => Highlights.IsEmpty ? Line.Content[..Line.AutomaticNumberLength] : "";

    /// <summary>The text, behind its marker.</summary>
    public ImmutableArray<Segment> Segments =>
        Highlights.IsEmpty ? [new Segment(Line.Content[Line.AutomaticNumberLength..], [])] : Segment.Cut(Line.Content, Highlights);

    /// <summary>The findings that point here, each once.</summary>
    public ImmutableArray<Highlight> Findings => [.. Highlights.DistinctBy(h => h.Number).OrderBy(h => h.Number)];
}
