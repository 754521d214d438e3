namespace CTCPL.Pipeline.Parsing.Text;

/// <summary>The words shown as evidence.</summary>
public static class Quotation
{
    /// <summary>Longest line quoted whole, in UTF-16 units.</summary>
    private const int LongestWhole = 240;

    /// <summary>
    /// The line without surrounding white space; of a longer line the clause around the words at
    /// <paramref name="column"/>. Always a verbatim piece of the line.
    /// </summary>
    public static string Around(string line, int column, int length)
    {
        if (line.Length <= LongestWhole)
            return line.Trim();
        int start = column;
        while (start > 0 && !EndsClause(line, start - 1) && !(column - start >= LongestWhole / 2 && line[start - 1] == ' '))
            start--;
        int end = column + length;
        while (end < line.Length && !EndsClause(line, end) && !(end - column >= LongestWhole / 2 && line[end] == ' '))
            end++;
        return line[start..end].Trim();
    }

    private static bool EndsClause(string line, int index) =>
        line[index] is '\n' || (line[index] is '.' or ';' && (index + 1 == line.Length || char.IsWhiteSpace(line[index + 1])));
}
