namespace CTCPL.Pipeline.Testing.Renderings;

/// <summary>One paragraph of a report.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Marker">What stands before the text as a list marker ("a)", "-"); empty for none.</param>
/// <param name="Text">The words, NFC.</param>
public sealed record ReportPart(PartKind Kind, string Marker, string Text)
{
    /// <summary>The lines of the left column; for <see cref="PartKind.Columns"/> only.</summary>
    public IReadOnlyList<string> Left { get; init; } = [];

    /// <summary>The lines of the right column.</summary>
    public IReadOnlyList<string> Right { get; init; } = [];

    /// <summary>The cells of a table, row by row; for <see cref="PartKind.Table"/> only.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Rows { get; init; } = [];

    /// <summary>The whole line as typed.</summary>
    public string Line => Marker.Length == 0 ? Text : $"{Marker} {Text}";
}
