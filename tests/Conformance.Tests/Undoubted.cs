namespace CTCPL.Pipeline.Conformance.Tests;

/// <summary>Compares facts where some may be in doubt.</summary>
internal static class Undoubted
{
    private static readonly string[] OfFigures = ["criterion", "other", "criteria", "total", "conditions"];

    /// <summary>The line as written when all that differs is left open and may be; else the line as read.</summary>
    /// <param name="read">A fact as read.</param>
    /// <param name="written">The same fact as written.</param>
    /// <param name="allowed">What may be left open.</param>
    public static string Line(string read, string written, AllowedDoubt allowed)
    {
        bool isFigure = OfFigures.Contains(written.Split(' ')[0], StringComparer.Ordinal);
        bool isOpen = isFigure
            ? allowed is AllowedDoubt.Figures && Matches(read.Split([' ', '/']), written.Split([' ', '/']))
            : allowed is not AllowedDoubt.None && (IsNull(read, written) || Matches(read.Split(" | "), written.Split(" | ")) || Matches(read.Split([' ', '/']), written.Split([' ', '/'])));
        return isOpen ? written : read;
    }

    private static bool IsNull(string read, string written) =>
        read.EndsWith(" null", StringComparison.Ordinal) && written.StartsWith(read[..^"null".Length], StringComparison.Ordinal);

    private static bool Matches(string[] read, string[] written) =>
        read.Length == written.Length && read.Zip(written).All(pair =>
            pair.First is ReportFacts.Doubtful or "" || string.Equals(pair.First, pair.Second, StringComparison.Ordinal));
}
