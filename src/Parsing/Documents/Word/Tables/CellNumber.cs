using System.Globalization;
using System.Text.RegularExpressions;

namespace CTCPL.Pipeline.Parsing.Documents.Word.Tables;

/// <summary>A number alone in a cell, where there is only one way to take it.</summary>
internal static partial class CellNumber
{
    /// <summary>The number; <c>null</c> for anything else, "1.000" included (a thousand or one?).</summary>
    public static decimal? Of(string text)
    {
        Match match = Number.Match(text);
        return match.Success
            ? decimal.Parse(match.Value.Trim().Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture)
            : null;
    }

    /// <summary>The number with a decimal comma.</summary>
    /// <param name="number">The number.</param>
    /// <param name="decimals">Least digits behind the comma.</param>
    public static string Write(decimal number, int decimals) =>
        number.ToString(decimals == 0 ? "0.####" : "0." + new string('0', decimals), CultureInfo.InvariantCulture).Replace('.', ',');

    [GeneratedRegex(@"^\s*[0-9]{1,9}(?:[.,][0-9]{1,2})?\s*$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number { get; }
}
