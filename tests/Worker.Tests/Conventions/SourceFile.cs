using System.Text.RegularExpressions;

namespace CTCPL.Pipeline.Worker.Tests.Conventions;

/// <summary>A text file of the checkout.</summary>
/// <param name="Path">Relative to the root, with forward slashes.</param>
/// <param name="Text">The whole content.</param>
internal sealed record SourceFile(string Path, string Text)
{
    /// <summary>How many lines it has; a last line without a line end counts.</summary>
    public int Lines => Text.AsSpan().TrimEnd('\n').Count('\n') + 1;

    /// <summary>Every match, as "path:line: words".</summary>
    public IEnumerable<string> Matches(Regex forbidden) =>
        forbidden.Matches(Text).Select(m => $"{Path}:{LineOf(m.Index)}: {m.Value.Trim().ReplaceLineEndings(" ")}");

    private string LineOf(int index) =>
        (Text.AsSpan(0, index).Count('\n') + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
}
