using System.Text.RegularExpressions;

namespace CTCPL.Pipeline.Worker.Reading.Recognition.Looks;

/// <summary>What of a recognised text is figures.</summary>
internal static partial class FigureText
{
    /// <summary>The text with the signs that Tesseract takes for a slash as slashes.</summary>
    public static string Plain(string text) => text.Replace('\u2044', '/').Replace('\u2215', '/');

    /// <summary>Whether it holds a digit.</summary>
    public static bool IsFigure(string text) => text.AsSpan().ContainsAnyInRange('0', '9');

    /// <summary>Whether it is a figure alone, marks and a percent sign aside: "05/06," but not "s6".</summary>
    public static bool IsBareFigure(string text) => Bare().IsMatch(Plain(text));

    /// <summary>The figures of a text, with the marks inside them, one after the other; empty where there are none. What
    /// stands between and around them does not count: "02/ 03," and "02/03" are the same.</summary>
    public static string Of(string text)
    {
        string joined = Gap().Replace(Plain(text), "");
        return string.Join(' ', Figure().Matches(joined).Select(match => match.Value));
    }

    [GeneratedRegex(@"[0-9]+(?:[.,/]+[0-9]+)*", RegexOptions.NonBacktracking)]
    private static partial Regex Figure();

    [GeneratedRegex(@"(?:^|[ ])[^\p{L} ]*[0-9][^\p{L} ]*(?:$|[ ])", RegexOptions.NonBacktracking)]
    private static partial Regex Bare();

    /// <summary>Space beside a mark inside a figure.</summary>
    [GeneratedRegex(@"(?<=[0-9]) +(?=[/,])|(?<=[0-9]/) +(?=[0-9])", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Gap();
}
