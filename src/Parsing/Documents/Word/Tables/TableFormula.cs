using System.Text.RegularExpressions;
using CTCPL.Pipeline.Parsing.Documents.Word.Content;

namespace CTCPL.Pipeline.Parsing.Documents.Word.Tables;

/// <summary>
/// Does the sums of a table's calculated fields again (ISO/IEC 29500-1, 17.16.3): Word keeps a result until somebody asks it
/// to update, so that a sum may stand under numbers that have changed since.
/// </summary>
internal static partial class TableFormula
{
    /// <summary>Most cells of one sum.</summary>
    private const int MostOperands = 500;

    /// <summary>The result that should stand there; <c>null</c> when the kept one is right, or when it cannot be told: an
    /// operand that is not plainly a number, merged cells, an instruction other than a sum.</summary>
    /// <param name="sheet">The table.</param>
    /// <param name="row">One-based row of the field.</param>
    /// <param name="cell">One-based cell of the field in its row.</param>
    /// <param name="formula">The field.</param>
    public static string? RightResult(TableSheet sheet, int row, int cell, Formula formula)
    {
        Match match = Sum.Match(formula.Instruction);
        if (!match.Success || CellNumber.Of(formula.Result) is not decimal kept)
            return null;
        List<decimal>? operands = match.Groups["side"].Value.ToUpperInvariant() switch
        {
            "ABOVE" => Run(sheet, row, cell, step: (-1, 0)),
            "LEFT" => Run(sheet, row, cell, step: (0, -1)),
            _ => Listed(sheet, match),
        };
        if (operands is null or { Count: 0 })
            return null;
        string picture = match.Groups["picture"].Value;
        bool isRounded = picture.Length > 0;
        int decimals = Math.Max(0, picture.Length - 1 - Math.Max(picture.LastIndexOf(','), picture.LastIndexOf('.')));
        decimals = picture.AsSpan().ContainsAny(',', '.') && decimals <= 2 ? decimals : 0;
        decimal right = Rounded(operands.Sum());
        // A number that heads the column ("2024") is an operand to Word, but perhaps not to whoever checks.
        bool isRight = right == kept || operands.Count > 2 && Rounded(operands.Sum() - operands[^1]) == kept;
        return isRight ? null : CellNumber.Write(right, decimals);

        decimal Rounded(decimal sum) => isRounded ? Math.Round(sum, decimals, MidpointRounding.AwayFromZero) : sum;
    }

    /// <summary>The numbers next to the field, in one run up or to the left; <c>null</c> when it is not clear where they end.</summary>
    private static List<decimal>? Run(TableSheet sheet, int row, int cell, (int Row, int Cell) step)
    {
        List<decimal> numbers = [];
        SheetCell? field = sheet.Find(row, cell);
        bool ended = false;
        for (int r = row + step.Row, c = cell + step.Cell; r >= 1 && c >= 1; r += step.Row, c += step.Cell)
        {
            if (sheet.Find(r, c) is not SheetCell next || next.IsMergedDown || numbers.Count > MostOperands)
                return null;
            if (step.Row != 0 && (next.GridColumn != field?.GridColumn || next.Span != field.Span))
            {
                if (sheet.HasDigit(next))
                    return null;
                ended = true;
            }
            else if (sheet.NumberOf(next) is decimal number && !ended)
            {
                numbers.Add(number);
            }
            else if (sheet.HasDigit(next))
            {
                return null; // behind a gap, or digits among words: Word takes them in its own way
            }
            else
            {
                ended = true;
            }
        }
        return numbers;
    }

    /// <summary>The numbers of the cells named ("A1", "B2:B5"); <c>null</c> when one of them is none.</summary>
    private static List<decimal>? Listed(TableSheet sheet, Match match)
    {
        List<decimal> numbers = [];
        foreach (Capture capture in match.Groups["cells"].Captures)
        {
            string[] ends = capture.Value.Split(':');
            ((int Row, int Cell) from, (int Row, int Cell) to) = (Place(ends[0]), Place(ends[^1]));
            if (from.Row > to.Row || from.Cell > to.Cell || (long)(to.Row - from.Row + 1) * (to.Cell - from.Cell + 1) > MostOperands)
                return null;
            for (int row = from.Row; row <= to.Row; row++)
            {
                for (int cell = from.Cell; cell <= to.Cell; cell++)
                {
                    if (sheet.Find(row, cell) is not { IsMergedDown: false } found || sheet.NumberOf(found) is not decimal number)
                        return null;
                    numbers.Add(number);
                }
            }
        }
        return numbers;
    }

    private static (int Row, int Cell) Place(string name) =>
        (int.Parse(name.AsSpan().Trim()[1..], System.Globalization.CultureInfo.InvariantCulture), char.ToUpperInvariant(name.Trim()[0]) - 'A' + 1);

    /// <summary>"=SUM(ABOVE)", "=SUM(LEFT)", "=SUM(A1:A5; C3)", "=A1+B2", each with a numeric picture at most.</summary>
    [GeneratedRegex(
        @"^\s*=\s*(?:SUM\s*\(\s*(?:(?<side>ABOVE|LEFT)|(?<cells>[A-Z][0-9]{1,3}(?:\s*:\s*[A-Z][0-9]{1,3})?)(?:\s*[;,]\s*(?<cells>[A-Z][0-9]{1,3}(?:\s*:\s*[A-Z][0-9]{1,3})?)){0,20})\s*\)"
        + @"|(?<cells>[A-Z][0-9]{1,3})(?:\s*\+\s*(?<cells>[A-Z][0-9]{1,3})){1,20})\s*(?:\\#\s*""?(?<picture>[0#.,]{1,20})""?)?\s*(?:\\\*\s*MERGEFORMAT)?\s*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Sum { get; }
}
