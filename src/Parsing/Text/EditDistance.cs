namespace CTCPL.Pipeline.Parsing.Text;

/// <summary>How many letters make one word another.</summary>
public static class EditDistance
{
    /// <summary>Insertions, deletions and substitutions of UTF-16 units (Levenshtein); for short texts, as the work is their product.</summary>
    public static int Between(string first, string second)
    {
        int[] row = [.. Enumerable.Range(0, second.Length + 1)];
        for (int i = 1; i <= first.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= second.Length; j++)
            {
                int substitution = diagonal + (first[i - 1] == second[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(substitution, Math.Min(row[j], row[j - 1]) + 1);
            }
        }
        return row[second.Length];
    }
}
