namespace CTCPL.Pipeline.Parsing.Documents.Word.Numbering;

/// <summary>A list as paragraphs refer to it (w:num), its levels resolved.</summary>
/// <param name="Id">The w:numId.</param>
/// <param name="Family">The abstract definition: lists of one family count on together.</param>
/// <param name="Levels">The levels by zero-based index; a level may be missing.</param>
/// <param name="RestartAt">The numbers that single levels start anew with when the list is first used.</param>
internal sealed record NumberingList(
    int Id, int Family, IReadOnlyDictionary<int, NumberingLevel> Levels, IReadOnlyDictionary<int, int> RestartAt)
{
    /// <summary>The number that a level starts with.</summary>
    public int StartOf(int level) =>
        RestartAt.TryGetValue(level, out int start) ? start : Levels.TryGetValue(level, out NumberingLevel? defined) ? defined.Start : 1;

    /// <summary>The level that a paragraph style stands for; <c>null</c> when it stands for none.</summary>
    public int? LevelOf(string style)
    {
        foreach ((int index, NumberingLevel level) in Levels)
        {
            if (string.Equals(level.ParagraphStyle, style, StringComparison.Ordinal))
                return index;
        }
        return null;
    }
}
