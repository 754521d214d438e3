using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CTCPL.Pipeline.Parsing.Documents;

namespace CTCPL.Pipeline.Parsing.Reports.ScoreTables;

/// <summary>
/// Reads score tables of which only the text is left: rows that begin with the number of a criterion or an indicator and end with
/// their maximum and score, "10 10" and a name. Rows of items are left out: without borders nothing parts them from the levels of the form.
/// </summary>
internal sealed partial class FlatTables
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>So many criteria and indicators with both numbers make a table, no fewer.</summary>
    private const int FewestRows = 5;

    /// <summary>A head takes at most this many printed rows.</summary>
    private const int HeadRows = 10;

    /// <summary>Rows of one column begin within this, in points.</summary>
    private const double SameEdge = 6;

    [GeneratedRegex(@"^\W*(?:phu\s?luc\b.{0,20})?(?:bang|bieu|phieu)(?:\s+mau)?\s+(?:tu\s+)?(?:cham|danh\s+gia|diem)", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Title { get; }

    [GeneratedRegex(@"\btieu\s?chi\b|\bnoi\s?dung\b|\bs?tt\b", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex HeadWords { get; }

    [GeneratedRegex(@"\btoi\s?da\b|\bdiem\s?chuan\b", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MaximumWords { get; }

    [GeneratedRegex(@"\bcham\b|\bdat\s?duoc\b|\btu\s?danh\s?gia\b|\bdiem\s?dat\b", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ScoreWords { get; }

    /// <summary>Behind the unit's own scores stand those of the authority ("thẩm định", in a narrow column in two printed rows).</summary>
    [GeneratedRegex(@"\btham\b|\bcap\s?tren\b", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OtherScores { get; }

    /// <summary>The report's own text again.</summary>
    [GeneratedRegex(@"so\s+chi\s+tieu\s+dat\s.*\d\s*/\s*\d|so\s+diem\s+dat\s+duoc.*\d\s*/\s*\d|muc\s+do\s+dap\s+ung|thuan\s+loi|de\s+nghi\s+cong\s+nhan|^\W*noi\s+nhan\b|^\W*tm\.", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Prose { get; }

    private readonly DocumentText _document;
    private readonly ImmutableArray<FlatRow> _rows;

    private FlatTables(DocumentText document) => (_document, _rows) = (document, FlatRow.Of(document));

    /// <summary>The tables in document order.</summary>
    public static IEnumerable<ReadTable> Read(DocumentText document)
    {
        var tables = new FlatTables(document);
        for (int i = 0; i < tables._rows.Length; i++)
        {
            if (!tables.IsHead(i) || tables.Region(i) is not { } table)
                continue;
            yield return table;
            int end = table.Lines[^1];
            while (i + 1 < tables._rows.Length && tables._rows[i + 1].Lines[0].Number <= end)
                i++;
        }
    }

    /// <summary>A title, or the names of the columns, a printed row or more of them.</summary>
    private bool IsHead(int first)
    {
        FlatRow row = _rows[first];
        if (Title.IsMatch(row.Folded))
            return true;
        if (!HeadWords.IsMatch(row.Folded) || RowMarker.Of(row.Folded) is not null)
            return false;
        string words = Head(first);
        return MaximumWords.IsMatch(words) && ScoreWords.IsMatch(words);
    }

    /// <summary>Words above the first numbered row.</summary>
    private string Head(int first) =>
        string.Join(' ', _rows.Skip(first).Take(HeadRows).TakeWhile((r, i) => i == 0 || MarkerOf(r) is null).Select(r => r.Folded));

    private ReadTable? Region(int first)
    {
        var region = new FlatRegion(_document, hasOtherScores: OtherScores.IsMatch(Head(first)));
        double? edge = null;
        int end = first;
        for (int i = first + 1; i < _rows.Length && !Prose.IsMatch(_rows[i].Folded); i++)
        {
            RowMarker? marker = MarkerOf(_rows[i]);
            bool leads = marker is not null && (edge is null || _rows[i].Left is not { } left || Math.Abs(left - edge.Value) < SameEdge);
            if (leads)
                edge ??= _rows[i].Left;
            region.Take(_rows[i], marker, leads);
            end = i;
            if (region.IsClosed)
                break;
        }
        ImmutableArray<DraftRow> rows = region.Rows();
        int full = rows.Count(r => r.Maximum is not Absent<decimal> && r.Score is not Absent<decimal>);
        int from = Title.IsMatch(_rows[first].Folded) ? first + 1 : first; // a title stays: it tells what the document is
        return full >= FewestRows && full * 2 > rows.Length && !(region.IsOfCells && region.HasTooManyNumbers)
            ? new ReadTable(rows, _rows[from].Lines[0], [.. _rows[from..(end + 1)].SelectMany(r => r.Lines).Select(l => l.Number).Order()]) { NeedsProof = region.IsOfCells }
            : null;
    }

    /// <summary>The marker in front of a row; Roman numbers in capitals only.</summary>
    private static RowMarker? MarkerOf(FlatRow row) =>
        RowMarker.Of(row.Folded) is { } marker && (marker.Kind != RowMarkerKind.Roman || char.IsUpper(row.Text.TrimStart()[0])) ? marker : null;
}
