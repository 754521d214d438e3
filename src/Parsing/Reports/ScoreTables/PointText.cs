using System.Buffers;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Parsing.Reports.Grammar;
using CTCPL.Pipeline.Parsing.Reports.Unsure;
using CTCPL.Pipeline.Parsing.Text;

namespace CTCPL.Pipeline.Parsing.Reports.ScoreTables;

/// <summary>Points as they stand alone in a cell: "3", "2,75", "02 điểm", "2,5/3".</summary>
internal static partial class PointText
{
    private const string Expected = "số điểm";

    /// <summary>What an empty cell may be filled with.</summary>
    private static readonly SearchValues<char> Blank = SearchValues.Create(" \t\u00a0-–—_.…/");

    [GeneratedRegex(@"^\s*(?<value>-?" + FigureText.Number + @")\s*(?:/\s*(?<of>" + FigureText.Number + @"))?\s*(?:diem|d)?\s*[.;]?\s*$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Points { get; }

    /// <summary>What a cell says: stated, garbled, or absent where it holds nothing but dashes.</summary>
    /// <param name="document">The document, for its doubts.</param>
    /// <param name="name">The fact's name.</param>
    /// <param name="lines">The cell's lines.</param>
    /// <param name="maximum">What a number behind a slash must be; <c>null</c> when it is not known.</param>
    public static Fact<decimal> Read(DocumentText document, string name, ImmutableArray<TextLine> lines, decimal? maximum)
    {
        TextLine[] told = [.. lines.Where(l => l.Content.AsSpan().ContainsAnyExcept(Blank))];
        if (told is [])
            return new Absent<decimal>(name);
        TextLine line = told[0];
        Match match = Points.Match(Folding.FoldInPlace(line.Content));
        bool isAlone = told.Length == 1 || told.Skip(1).All(l => Folding.Fold(l.Content) is "diem");
        if (!match.Success || !isAlone || FigureText.Value(match.Groups["value"].Value) is not { } value || !FitsMaximum(match.Groups["of"], maximum))
            return Garbled(name, line);
        return At(document, name, value, line, match.Groups["value"].Index, match.Groups["value"].Length);
    }

    /// <summary>A number that is known to stand there; garbled where the reader is not sure of it.</summary>
    /// <param name="document">The document, for its doubts.</param>
    /// <param name="name">The fact's name.</param>
    /// <param name="value">Its value.</param>
    /// <param name="line">The line.</param>
    /// <param name="column">Zero-based, in UTF-16 units.</param>
    /// <param name="length">UTF-16 units.</param>
    public static Fact<decimal> At(DocumentText document, string name, decimal value, TextLine line, int column, int length) => UnsureWords.Mark(
        document, new Stated<decimal>(name, value, Quotation.Around(line.Content, column, length), new TextSpan(line.Page, line.Number, column, length)), Expected);

    /// <summary>The fact as an unsure one: it cannot be told which column it stands in.</summary>
    public static Fact<decimal> Shifted(Fact<decimal> fact) => fact is Stated<decimal> stated
        ? new Garbled<decimal>(stated.Name, stated.Quote, Expected, stated.At)
        {
            Unsure = new Uncertainty<decimal>(DoubtKind.ShiftedTable, [stated.Value], stated.Quote, Other: null),
        }
        : fact;

    private static bool FitsMaximum(Group of, decimal? maximum) =>
        !of.Success || (maximum is not null && FigureText.Value(of.Value) == maximum);

    private static Garbled<decimal> Garbled(string name, TextLine line) =>
        new(name, Quotation.Around(line.Content, 0, line.Content.Length), Expected, new TextSpan(line.Page, line.Number, 0, line.Content.Length));
}
