using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Documents;
using DiffPlex;
using DiffPlex.Chunkers;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace CTCPL.Pipeline.Worker.Review.Comparing;

/// <summary>What differs in the text of two versions, paragraph by paragraph; paragraphs that are the same are folded away.</summary>
internal static class TextChanges
{
    /// <summary>Longest text of each side, in lines: the comparing grows with the square of what differs.</summary>
    public const int MostLines = 4_000;

    /// <summary>Paragraphs that are the same and shown before and behind a change.</summary>
    private const int Around = 1;

    /// <returns>Rows in order; <c>null</c> when a text is too long.</returns>
    public static ImmutableArray<ChangedRow>? Between(DocumentText older, DocumentText newer)
    {
        if (older.Lines.Length > MostLines || newer.Lines.Length > MostLines)
            return null;
        SideBySideDiffModel model = new SideBySideDiffBuilder(new Differ(), new LineChunker(), new WordChunker())
            .BuildDiffModel(Paragraphs(older), Paragraphs(newer), ignoreWhitespace: false);
        ImmutableArray<ChangedRow> rows = [.. model.OldText.Lines.Zip(model.NewText.Lines, Row)];
        return Folded(rows);
    }

    /// <summary>One paragraph a line: where a PDF wraps, a Word document does not. Heads and feet of pages are not compared.</summary>
    private static string Paragraphs(DocumentText document)
    {
        var paragraphs = new List<string>();
        foreach (TextLine line in document.Lines.Where(line => line.Part is not (DocumentPart.Header or DocumentPart.Footer)))
        {
            string words = string.Join(' ', line.Content.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            if (line.ContinuesParagraph && paragraphs.Count > 0)
                paragraphs[^1] += " " + words;
            else if (words.Length > 0)
                paragraphs.Add(words);
        }
        return string.Join('\n', paragraphs);
    }

    private static ChangedRow Row(DiffPiece older, DiffPiece newer) => new(
        older.Type == ChangeType.Unchanged && newer.Type == ChangeType.Unchanged, Pieces(older), Pieces(newer), 0);

    private static ImmutableArray<ChangedPiece> Pieces(DiffPiece side) =>
        side.Type == ChangeType.Imaginary || side.Text is null
            ? []
            : side.SubPieces.Count == 0
                ? [new ChangedPiece(side.Text, side.Type is not ChangeType.Unchanged)]
                : [.. side.SubPieces.Where(p => p.Text is not null).Select(p => new ChangedPiece(p.Text, p.Type is not ChangeType.Unchanged))];

    private static ImmutableArray<ChangedRow> Folded(ImmutableArray<ChangedRow> rows)
    {
        ImmutableArray<ChangedRow>.Builder shown = ImmutableArray.CreateBuilder<ChangedRow>();
        int left = 0;
        for (int i = 0; i < rows.Length; i++)
        {
            bool near = Enumerable.Range(Math.Max(0, i - Around), 2 * Around + 1).Any(j => j < rows.Length && !rows[j].Same);
            if (!near)
            {
                left++;
                continue;
            }
            if (left > 0)
                shown.Add(new ChangedRow(Same: true, [], [], left));
            left = 0;
            shown.Add(rows[i]);
        }
        if (left > 0 && shown.Count > 0)
            shown.Add(new ChangedRow(Same: true, [], [], left));
        return shown.ToImmutable();
    }
}

/// <summary>A paragraph in both versions.</summary>
/// <param name="Same">It does not differ.</param>
/// <param name="Older">Its words in the older version; empty where it is not there.</param>
/// <param name="Newer">Its words in the newer version; empty where it is not there.</param>
/// <param name="Folded">Above zero: as many paragraphs that are the same, not shown.</param>
internal sealed record ChangedRow(bool Same, ImmutableArray<ChangedPiece> Older, ImmutableArray<ChangedPiece> Newer, int Folded);

/// <summary>Words of a paragraph.</summary>
/// <param name="Text">As they stand.</param>
/// <param name="Changed">They are not in the other version.</param>
internal sealed record ChangedPiece(string Text, bool Changed);
