using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Text;

namespace CTCPL.Pipeline.Parsing.Reports.Identity;

/// <summary>
/// Tells which name a recogniser read rightly. It takes one tone mark for another without noticing ("Trảng", "Trẳng"), so that one
/// place alone proves no name: two must say it to the letter, and one that differs by a letter or two needs three against it.
/// </summary>
internal static class AgreedNames
{
    /// <summary>Letters by which two readings of one name differ at most, tone marks left out; fewer in a short name.</summary>
    private const int Slip = 2;

    /// <summary>The first place that says the name the places agree on; <c>null</c> when they do not.</summary>
    /// <param name="name">The name in question.</param>
    /// <param name="places">Every legible place that may say it, that of the name itself included.</param>
    /// <param name="nameAt">What a place says.</param>
    /// <param name="isRecognised">Whether a recogniser read it; other places are right as they stand.</param>
    public static T? Sure<T>(string name, IEnumerable<T> places, Func<T, string> nameAt, Func<T, bool> isRecognised)
        where T : class
    {
        ImmutableArray<T> alike = [.. places.Where(p => IsAlike(nameAt(p), name))];
        if (alike.FirstOrDefault(p => !isRecognised(p)) is { } written)
            return written;
        T[][] readings = [.. alike.GroupBy(nameAt, StringComparer.OrdinalIgnoreCase).Select(g => g.ToArray()).OrderByDescending(g => g.Length)];
        if (readings.Length == 0)
            return null;
        int others = alike.Length - readings[0].Length;
        return readings[0].Length >= 2 + others && others <= 1 ? readings[0][0] : null;
    }

    private static bool IsAlike(string read, string name) =>
        EditDistance.Between(Folding.Fold(read), Folding.Fold(name)) <= Math.Min(Slip, name.Length / 3);
}
