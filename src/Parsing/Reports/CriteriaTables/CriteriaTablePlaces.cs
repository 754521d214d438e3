using System.Collections.Immutable;
using System.Globalization;
using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Parsing.Reports.Grammar;
using CTCPL.Pipeline.Parsing.Reports.Outline;
using CTCPL.Pipeline.Parsing.Reports.ScoreTables;

namespace CTCPL.Pipeline.Parsing.Reports.CriteriaTables;

/// <summary>Where the cells of a table of all criteria stand in a transcript that holds it.</summary>
internal sealed class CriteriaTablePlaces(Transcript transcript)
{
    public GatheredPart Of(CriteriaTable table)
    {
        ImmutableArray<GatheredCriterion> criteria =
        [
            .. table.Rows.Select(row => new GatheredCriterion(Heading(row), [.. row.Cells.Select(c => Spot(c.Measure, c.Cell, c.Before))])),
        ];
        int end = transcript.Lines.Where(l => table.Lines.Contains(l.Number)).Select(l => Start(l) + l.Content.Length).Max();
        return new GatheredPart(criteria, table.Total is { } total ? [Spot(Measure.Points, total, total.Lines[0])] : [], end);
    }

    /// <summary>An empty cell is an empty place behind the line in front of it.</summary>
    private FigureSpot Spot(Measure measure, GridCell? cell, TextLine before)
    {
        if (cell is not null)
            return new FigureSpot(measure, Start(cell.Lines[0]), Start(cell.Lines[^1]) + cell.Lines[^1].Content.Length);
        int end = Start(before) + before.Content.Length;
        return new FigureSpot(measure, end, end);
    }

    private HeadingPlace? Heading(CriteriaTableRow row)
    {
        if (row.Name is not { } name)
            return null;
        int line = transcript.IndexAt(Start(name));
        if (HeadingFinder.At(transcript, line) is { Number: not null } numbered)
            return numbered;
        if (row.Number is not { } number)
            return HeadingFinder.NameOnly(transcript, line);
        string digits = number.Folded.Trim().Trim('(', ')', '.');
        int? value = int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int parsed) ? parsed : NumberWord.Value(digits);
        return new HeadingPlace(Start(name), Start(name) + name.Content.Length, Start(number.Lines[0]), digits.Length, value, Marker: null, Start(name), SaysCriterion: true);
    }

    private int Start(TextLine line) => transcript.OffsetOf(new TextSpan(line.Page, line.Number, 0, 0));
}
