using System.Globalization;
using System.Text.RegularExpressions;

namespace CTCPL.Pipeline.Parsing.Reports.Grammar;

/// <summary>
/// Dates as reports write them: "ngày 22/7/2021", "ngày 05 tháng 01 năm 2024", "ngày 5/1/24", "05-01-2025"; a year of two digits is
/// of this century. Patterns are for folded text and give the groups day, month, year.
/// </summary>
internal static class DateText
{
    /// <summary>A date that says so ("ngày …"). A blank part matches as dots or nothing. No two parts can share a character, so that a
    /// match costs no more than its length.</summary>
    public const string Pattern =
        @"ngay(?:(?<day>[\s\d._]{0,24})thang(?<month>[\s\d._]{0,24})nam\s{0,20}(?<year>\d{4}(?!\d)|\d{0,3}(?!\d)[._]{0,24})"
        + @"|(?<day>[\s\d._]{0,24})/(?<month>[\s\d._]{0,24})/\s{0,9}(?<year>\d{4}|\d{2})(?!\d)"
        + @"|\s{0,9}(?<day>\d{1,2})\s{0,9}(?<mark>[.-])\s{0,9}(?<month>\d{1,2})\s{0,9}\k<mark>\s{0,9}(?<year>\d{4}|\d{2})(?!\d))";

    /// <summary>A date in digits alone. One mark between all three: "01-31/12/2024" is a stretch of days.</summary>
    public const string Digits =
        @"(?<day>\d{1,2})(?<=(?<![\d/.,-])\d{1,2})\s?(?<mark>[/.-])\s?(?<month>\d{1,2})\s?\k<mark>\s?(?<year>(?:19|20)\d\d)(?![\d/-])";

    /// <summary>The date of a match; <c>null</c> when a part is blank or there is no such day.</summary>
    public static DateOnly? Value(Match match) => Written(match)?.Value;

    /// <summary>The parts of a match; <c>null</c> when one of them is blank.</summary>
    public static WrittenDate? Written(Match match)
    {
        string year = Part(match, "year");
        return year.Length is 2 or 4 && Part(match, "day").Length <= 2 && Part(match, "month").Length <= 2 && Number(Part(match, "day")) is int day && Number(Part(match, "month")) is int month
            ? new WrittenDate(day, month, Number(year.Length == 2 ? "20" + year : year)!.Value)
            : null;
    }

    /// <summary>Whether the parts are left blank visibly, with dots or wide gaps; "ngày tháng năm sinh" is no date.</summary>
    public static bool IsVisiblyBlank(Match match) =>
        match.Value.AsSpan().ContainsAnyInRange('0', '9') || match.Value.AsSpan().ContainsAny('.', '_') || match.Value.Contains("  ", StringComparison.Ordinal);

    private static string Part(Match match, string group) => match.Groups[group].Value.Trim(' ', '\n', '.', '_');

    private static int? Number(string digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;
}
