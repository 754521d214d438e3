using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Parsing.Reports.Grammar;

namespace CTCPL.Pipeline.Parsing.Reports.ScoreTables;

/// <summary>The numbers that end a printed row, the name of who signed behind them: "… 3 12/12 100% 2,5 Nguyễn Văn Mẫu".</summary>
internal static partial class FlatFigures
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const string Number = @"\d{1,3}(?:[.,]\d{1,2})?";

    [GeneratedRegex(@"(?:^|(?<=\s))(?<run>(?:" + Number + @"(?:\s?/\s?" + Number + @"|\s?%)?(?:\s?diem)?(?:\s+|$))+)[^\d%/]{0,40}$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Run { get; }

    /// <summary>Shares ("12/12", "100%") are what the points were given for.</summary>
    [GeneratedRegex("(?<number>" + Number + @")(?<share>\s?/\s?" + Number + @"|\s?%)?", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Figure { get; }

    /// <summary>The plain numbers of the run, from left to right; none where the row ends with words.</summary>
    /// <param name="row">The row.</param>
    /// <param name="from">Where its words begin behind the marker, in UTF-16 units.</param>
    public static ImmutableArray<FlatNumber> Of(FlatRow row, int from)
    {
        Match run = Run.Match(row.Folded, from, row.Folded.Length - from);
        return run.Success
            ? [.. Figure.Matches(run.Groups["run"].Value).Where(f => !f.Groups["share"].Success).Select(f => At(row, run.Index + f.Index, f.Groups["number"]))]
            : [];
    }

    /// <summary>Whether nothing but numbers stands in the row.</summary>
    public static bool AreAlone(FlatRow row) => !row.Folded.Any(char.IsAsciiLetter) && row.Folded.Any(char.IsAsciiDigit);

    private static FlatNumber At(FlatRow row, int offset, Group number)
    {
        (TextLine line, int column) = row.At(offset);
        return new FlatNumber(FigureText.Value(number.Value)!.Value, line, column, number.Length);
    }
}

/// <summary>A plain number of a printed row.</summary>
/// <param name="Value">Its value.</param>
/// <param name="Line">The line.</param>
/// <param name="Column">Zero-based, in UTF-16 units.</param>
/// <param name="Length">UTF-16 units.</param>
internal readonly record struct FlatNumber(decimal Value, TextLine Line, int Column, int Length)
{
    public Fact<decimal> Fact(DocumentText document, string name) => PointText.At(document, name, Value, Line, Column, Length);
}
