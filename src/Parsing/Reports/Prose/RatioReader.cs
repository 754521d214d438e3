using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace CTCPL.Pipeline.Parsing.Reports.Prose;

/// <summary>
/// Finds percentages with their two numbers: "tiếp 120/125 lượt, đạt 96%", "5/5 tiêu chí (100%)", "đạt tỷ lệ 98,5% (197/200)". Only where
/// brackets or the words between say that the percentage is of these numbers; a date, a document's number, a bound or a change is none.
/// </summary>
internal static partial class RatioReader
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>More than any report has; a hostile text is not read to its end for them.</summary>
    private const int Most = 500;

    private const string Number = @"(?:\d{1,3}(?:\.\d{3})+(?:,\d{1,2})?|\d{1,6}(?:[.,]\d{1,3})?)";
    private const string Percent = @"(?<percent>\d{1,3}(?:[.,]\d{1,3})?)[ ]?(?:%|phan[ ]tram\b)";
    private const string Words = @"(?:[ ]{1,2}[a-z]{1,12}){0,8}";
    private const string Counts =
        @"(?<![\w.,/%-])(?<part>" + Number + @")(?:[ ][a-z]{1,10}){0,2}[ ]*(?:/|\btren(?:[ ]tong[ ]so)?\b|\btrong[ ]tong[ ]so\b)[ ]*(?<whole>" + Number + @")(?![\d/%]|[.,]\d|[ ]?%|-[a-z])(?<unit>" + Words + ")";

    [GeneratedRegex(Counts + @"[ ]*(?<mark>[,:(=-])?[ ]*(?<link>(?:(?:dat|chiem|tuc|bang|la|tuong[ ]duong|tuong[ ]ung)[ ](?:la[ ]|voi[ ])?)?(?:(?:mot[ ])?t[yi][ ]le[ ]*:?[ ]?(?:la[ ]|dat[ ])?)?)" + Percent, Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CountsFirst { get; }

    [GeneratedRegex(@"(?<![\d.,/])" + Percent + @"(?<noun>" + Words + @")[ ]*(?:(?<mark>\()[ ]*|,[ ]*(?=tuc\b|tuong[ ](?:duong|ung)\b))(?:(?:tuc|bang|la|dat|gom|tuong[ ]duong|tuong[ ]ung)[ ](?:la[ ]|voi[ ])?)?" + Counts, Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PercentFirst { get; }

    /// <summary>Words that make a percentage a bound, a guess or a change.</summary>
    [GeneratedRegex(@"(?:[<>≥≤~≈±+=-]|\b(?:tu|tren|duoi|hon|gan|khoang|chung|xap xi|it nhat|toi thieu|toi da|tang|giam|vuot|them|den|tu [\d.,]+)(?:[ ](?:them|duoc))?)[ ]*$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex IsVague { get; }

    /// <summary>Words in front of two numbers that make them a date, an address or a document's number.</summary>
    [GeneratedRegex(@"(?:\b(?:thang|ngay|quy|ky|hom|sang|chieu|toi|den|tu|nam|qd|luat|dieu|khoan|quyet dinh|thong tu|nghi dinh|nghi quyet|ke hoach|mau|ngo|kiet|to|thua)|(?<!\btong[ ])\bso)[ ]*:?[ ]*$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NamesNumbers { get; }

    /// <summary>The percentage ends its clause; "96% kế hoạch" and "96% hộ dân" are of something else.</summary>
    [GeneratedRegex(@"^[ ]*(?:$|[\n).;:]|,(?!\d)|va\b)", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex EndsClause { get; }

    [GeneratedRegex(@"\b(?:so diem|diem toi da|tro len|tro xuong|so voi|trong do|ke hoach)\b", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OfSomethingElse { get; }

    [GeneratedRegex(@"\b(?:chi tieu|tieu chi|dieu kien|diem)\b", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OfTheForm { get; }

    [GeneratedRegex(@"\b(?:con|chua|khong|ton dong|qua han|tre han|cham han)\b", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Rest { get; }

    /// <summary>The ratios of the document, in order.</summary>
    public static ImmutableArray<StatedRatio> Read(ProseText prose) =>
    [
        .. CountsFirst.Matches(prose.Text).Take(Most).Where(m => IsTied(prose, m))
            .Concat(PercentFirst.Matches(prose.Text).Take(Most).Where(m => IsExplained(prose, m)))
            .Where(m => AreCounts(prose, m))
            .OrderBy(m => m.Index)
            .Select(m => Ratio(prose, m))
            .Where(r => r.Whole.Length > 0),
    ];

    /// <summary>"120/125 lượt, đạt 96%": brackets, or a mark with a word that ties; "3/5 thôn đạt 100%" ties nothing.</summary>
    private static bool IsTied(ProseText prose, Match match)
    {
        string rest = prose.Behind(match.Index + match.Length);
        if (!EndsClause.IsMatch(rest))
            return false;
        bool hasLink = match.Groups["link"].Length > 0;
        return match.Groups["mark"].Value switch
        {
            "(" => rest.TrimStart() is [')' or ',', ..],
            "=" => true,
            "" => hasLink && match.Groups["unit"].Length == 0,
            _ => hasLink,
        };
    }

    /// <summary>"98,5% (197/200)": the brackets hold the two numbers and what they count, and that is no other thing.</summary>
    private static bool IsExplained(ProseText prose, Match match)
    {
        string rest = prose.Behind(match.Index + match.Length).TrimStart();
        bool closes = match.Groups["mark"].Success ? rest is [')' or ',', ..] : EndsClause.IsMatch(rest);
        string noun = match.Groups["noun"].Value.Trim();
        string unit = match.Groups["unit"].Value.Trim();
        bool sameThing = noun.Length == 0 || unit.Length == 0 || noun.Contains(unit.Split(' ')[0], StringComparison.Ordinal);
        return closes && sameThing && !OfSomethingElse.IsMatch(noun) && !IsVague.IsMatch(prose.Before(match.Index));
    }

    /// <summary>Two numbers that are no date, and no number of a document.</summary>
    private static bool AreCounts(ProseText prose, Match match)
    {
        Group part = match.Groups["part"];
        string before = prose.Before(part.Index);
        if (NamesNumbers.IsMatch(before))
            return false;
        decimal first = Values(part.Value)[0];
        decimal second = Values(match.Groups["whole"].Value)[0];
        bool monthOfYear = first <= 12 && second is >= 1900 and <= 2100;
        bool dayOfMonth = first <= 31 && second <= 12 && match.Groups["unit"].Length == 0 && !OfTheForm.IsMatch(before);
        bool allDay = first == 24 && second is 7 or 24;
        // "đạt từ 50% trở lên: 05/06 (50%)" names the line's own bound.
        bool lineBound = Values(match.Groups["percent"].Value)[0] == 50 && before.Contains("50%", StringComparison.Ordinal);
        return !monthOfYear && !dayOfMonth && !allDay && !lineBound;
    }

    private static StatedRatio Ratio(ProseText prose, Match match)
    {
        (int from, int to) = prose.Span(match.Groups["percent"]);
        (int start, int end) = (prose.Span(match.Groups["part"]).Start, prose.Span(match.Groups["whole"]).End);
        string percent = match.Groups["percent"].Value;
        return new StatedRatio(
            Values(match.Groups["part"].Value),
            [.. Values(match.Groups["whole"].Value).Where(w => w > 0)],
            Values(percent),
            percent.IndexOfAny(['.', ',']) is >= 0 and var mark ? percent.Length - mark - 1 : 0,
            $"{match.Groups["part"].Value}/{match.Groups["whole"].Value}",
            prose.Transcript.Quote(from, to),
            prose.Transcript.Span(from, to),
            prose.Transcript.Span(start, end))
        {
            MayBeRest = Rest.IsMatch(prose.Before(match.Index)) || Rest.IsMatch(match.Value),
            IsUnsure = prose.IsUnsure(match.Index, match.Index + match.Length),
        };
    }

    /// <summary>A number as written: three digits behind the only mark are thousands, or decimals.</summary>
    private static ImmutableArray<decimal> Values(string written)
    {
        int comma = written.IndexOf(',', StringComparison.Ordinal);
        int point = written.IndexOf('.', StringComparison.Ordinal);
        string digits = written.Replace(".", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal);
        int mark = Math.Max(comma, written.LastIndexOf('.'));
        if (mark < 0)
            return [Parse(digits)];
        int behind = written.Length - mark - 1;
        bool isGrouped = point >= 0 && (comma > point || written.Count(c => c == '.') > 1);
        if (isGrouped)
            return [comma > 0 ? Parse(written.Replace(".", "", StringComparison.Ordinal).Replace(',', '.')) : Parse(digits)];
        decimal asDecimal = Parse(written.Replace(',', '.'));
        return behind == 3 && written[0] != '0' ? [Parse(digits), asDecimal] : [asDecimal];
    }

    private static decimal Parse(string number) => decimal.Parse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
}
