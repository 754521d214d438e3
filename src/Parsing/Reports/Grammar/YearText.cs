using System.Globalization;
using System.Text.RegularExpressions;

namespace CTCPL.Pipeline.Parsing.Reports.Grammar;

/// <summary>A year as written where a year must stand: one to four digits, so that a mistyped one is seen; "20…" is not filled in, and is none.</summary>
internal static class YearText
{
    /// <summary>Folded pattern of what <see cref="State"/> reads.</summary>
    public const string Digits = @"(?:\d{4}(?!\d)|\d{3}(?!\d|\s?(?:\.\.|_)|x)|\d{1,2}(?!\d|\s?[._]|x))";

    /// <summary>States the digits of this group, which lies at this offset.</summary>
    public static Stated<int> State(Transcript transcript, int offset, Group year) => transcript.State(
        "year",
        int.Parse(year.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture),
        offset,
        offset + year.Length);
}
