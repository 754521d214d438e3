using System.Collections.Immutable;
using System.Globalization;

namespace CTCPL.Pipeline.Rules.Checks.Structure;

/// <summary>A list marker taken apart: "đ)" is the fifth letter of the style "a)".</summary>
/// <param name="Style">The marker with its letter or number replaced: "a)", "1.", "2.1.", "-".</param>
/// <param name="Vietnamese">Zero-based place in a, b, c, d, đ, e; <c>null</c> for markers without an order.</param>
/// <param name="Latin">Zero-based place in a, b, c, d, e, Word's own order; -1 where that has none.</param>
internal sealed record MarkerStyle(string Style, int? Vietnamese, int? Latin)
{
    private const string VietnameseLetters = "abcdđeghiklmnopqrstuvxy";
    private const string LatinLetters = "abcdefghijklmnopqrstuvwxyz";

    public static MarkerStyle Of(string marker)
    {
        int end = marker.Length;
        while (end > 0 && !char.IsLetterOrDigit(marker[end - 1]))
            end--;
        int start = end;
        while (start > 0 && char.IsLetterOrDigit(marker[start - 1]))
            start--;
        string core = marker[start..end];
        (string before, string after) = (marker[..start], marker[end..].Trim());
        if (core.Length == 0)
            return new MarkerStyle(marker.Trim(), Vietnamese: null, Latin: null);
        if (int.TryParse(core, NumberStyles.None, CultureInfo.InvariantCulture, out int number))
            return new MarkerStyle(before + "1" + after, number - 1, number - 1);
        if (core.Length == 1)
        {
            char letter = char.ToLowerInvariant(core[0]);
            return new MarkerStyle(
                before + (char.IsUpper(core[0]) ? "A" : "a") + after,
                VietnameseLetters.IndexOf(letter, StringComparison.Ordinal),
                LatinLetters.IndexOf(letter, StringComparison.Ordinal));
        }
        return new MarkerStyle(before + core + after, Vietnamese: null, Latin: null);
    }

    /// <summary>Index of the first marker that breaks the list's style or order; -1 when none does.</summary>
    /// <param name="markers">In document order; <c>null</c> for an item without a marker. Not all null.</param>
    /// <param name="allowed">The sequences of places that are in order.</param>
    public static int FirstIrregular(ImmutableArray<MarkerStyle?> markers, ImmutableArray<ImmutableArray<int>> allowed)
    {
        string style = markers.First(m => m is not null)!.Style;
        for (int i = 0; i < markers.Length; i++)
        {
            if (markers[i] is null || !string.Equals(markers[i]!.Style, style, StringComparison.Ordinal))
                return i;
        }
        // The most charitable reading counts: the one whose first break comes last.
        ImmutableArray<int> breaks =
        [
            .. allowed.SelectMany(places => new[]
            {
                FirstBreak([.. markers.Select(m => m!.Vietnamese)], places),
                FirstBreak([.. markers.Select(m => m!.Latin)], places),
            }),
        ];
        return breaks.Contains(-1) ? -1 : breaks.Max();
    }

    private static int FirstBreak(ImmutableArray<int?> written, ImmutableArray<int> places) =>
        Enumerable.Range(0, written.Length)
            .FirstOrDefault(i => written[i] is { } place && place != places[i], defaultValue: -1);
}
