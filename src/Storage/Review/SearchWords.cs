using System.Collections.Immutable;
using System.Text;
using CTCPL.Pipeline.Parsing.Text;

namespace CTCPL.Pipeline.Storage.Review;

/// <summary>What a reader looks for, as a query of the database's words (<c>words_of</c> in the schema).</summary>
internal static class SearchWords
{
    /// <summary>Longest part of a word that is compared, in UTF-16 units: as <c>words_of</c> cuts them.</summary>
    private const int Longest = 60;

    /// <summary>A <c>tsquery</c> that every word of the search begins some word of; <c>null</c> when nothing is looked for.</summary>
    public static string? Query(string search)
    {
        ImmutableArray<string> words = [.. Folding.Fold(search)
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(Bare)
            .Where(w => w.Length > 0)
            .Distinct(StringComparer.Ordinal)];
        return words.IsEmpty ? null : string.Join(" & ", words.Select(w => $"'{Escape(w)}':*"));
    }

    /// <summary>Without the marks before and behind, as the words are kept.</summary>
    private static string Bare(string word)
    {
        int begin = 0;
        int end = word.Length;
        while (begin < end && !IsAlphanumeric(word, begin))
            begin++;
        while (end > begin && !IsAlphanumeric(word, end - 1) && word[end - 1] != '%')
            end--;
        string bare = word[begin..end];
        return bare.Length > Longest ? bare[..Longest] : bare;
    }

    private static bool IsAlphanumeric(string word, int at) => char.IsLetterOrDigit(word[at]) || char.IsSurrogate(word[at]);

    private static string Escape(string word) => new StringBuilder(word).Replace("\\", "\\\\").Replace("'", "''").ToString();
}
