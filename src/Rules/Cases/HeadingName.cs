using System.Collections.Frozen;
using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Text;
using CTCPL.Pipeline.Rules.Standards;

namespace CTCPL.Pipeline.Rules.Cases;

/// <summary>Recognises a criterion by its name in a heading, without tone marks and with words left out.</summary>
internal static class HeadingName
{
    /// <summary>"thi hành;" at the end of a citation is no heading, though both words are in a criterion's name.</summary>
    private const int LeastWords = 3;

    /// <summary>Share of the heading's words that must be words of the criterion's name.</summary>
    private const double LeastShare = 0.7;

    private static FrozenSet<string> FormWords { get; } =
        FrozenSet.Create(StringComparer.Ordinal, "doi", "voi", "tieu", "chi", "so", "thu", "ve", "va", "nhat", "hai", "ba", "tu", "nam");

    /// <summary>Zero-based criterion whose name the heading carries; <c>null</c> when it carries none, or more than one fits equally.</summary>
    public static int? Find(string heading, Standard standard)
    {
        ImmutableHashSet<string> words = Words(heading);
        if (words.Count < LeastWords)
            return null;
        ImmutableArray<int> shared = [.. standard.Criteria.Select(c => Words(c.Name).Intersect(words).Count)];
        int best = shared.Max();
        return best >= words.Count * LeastShare && shared.Count(s => s == best) == 1 ? shared.IndexOf(best) : null;
    }

    private static ImmutableHashSet<string> Words(string text) =>
        Folding.Fold(text)
            .Split([' ', ',', '.', ':', ';', '(', ')', '-', '–', '“', '”', '"'], StringSplitOptions.RemoveEmptyEntries)
            .Where(w => !FormWords.Contains(w) && !w.All(char.IsDigit))
            .ToImmutableHashSet(StringComparer.Ordinal);
}
