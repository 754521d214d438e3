using CTCPL.Pipeline.Parsing.Text;

namespace CTCPL.Pipeline.Storage.Programs;

/// <summary>A program's search words as patterns of <c>like</c>.</summary>
internal static class Patterns
{
    /// <summary>One pattern a word; empty for no word. Wildcards in the words stand for themselves.</summary>
    public static string[] Of(string search) =>
        [.. Folding.Fold(search)
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(word => "%" + word
                .Replace("\\", "\\\\", StringComparison.Ordinal)
                .Replace("%", "\\%", StringComparison.Ordinal)
                .Replace("_", "\\_", StringComparison.Ordinal) + "%")];
}
