using System.Globalization;
using System.Text.RegularExpressions;

namespace CTCPL.Pipeline.Parsing.Reports.Grammar;

/// <summary>A year as written where a year must stand: one to four digits, so that a mistyped one is seen.</summary>
internal static class YearText
{
    /// <summary>Folded pattern of what <see cref="State"/> reads.</summary>
    public const string Digits = @"\d{1,4}(?!\d)";

    /// <summary>States the digits of this group, which lies at this offset.</summary>
    public static Stated<int> State(Transcript transcript, int offset, Group year) => transcript.State(
        "year",
        int.Parse(year.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture),
        offset,
        offset + year.Length);
}
