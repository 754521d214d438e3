using System.Globalization;
using System.Text.RegularExpressions;

namespace CTCPL.Pipeline.Parsing.Reports.Grammar;

/// <summary>Dates as reports write them: "ngày 22/7/2021", "ngày 05 tháng 01 năm 2024", "ngày 5/1/24"; a year of two digits is of this century.</summary>
internal static class DateText
{
    /// <summary>Folded date; groups day, month, year. A blank part matches as dots or nothing.</summary>
    public const string Pattern =
        @"ngay\s*(?<day>\d{0,2}[ ._]*)(?:\s*[/.-]\s*(?<month>\d{1,2})\s*[/.-]\s*(?<year>\d{4}|\d{2}(?!\d))|\s*thang\s*(?<month>\d{0,2}[ ._]*)\s*nam\s*(?<year>\d{4}))";

    /// <summary>The date of a match of <see cref="Pattern"/>; <c>null</c> when a part is blank or there is no such day.</summary>
    public static DateOnly? Value(Match match)
    {
        string year = match.Groups["year"].Value;
        string text = string.Join('-', year.Length == 2 ? "20" + year : year, Part(match, "month"), Part(match, "day"));
        return DateOnly.TryParseExact(text, "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date)
            ? date
            : null;
    }

    private static string Part(Match match, string group) => match.Groups[group].Value.Trim(' ', '.', '_').TrimStart('0');
}
