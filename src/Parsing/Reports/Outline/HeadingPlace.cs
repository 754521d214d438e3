namespace CTCPL.Pipeline.Parsing.Reports.Outline;

/// <summary>A line that heads a criterion.</summary>
/// <param name="Start">Offset of the line's first character that is not white space.</param>
/// <param name="End">Offset behind the line.</param>
/// <param name="NumberStart">Offset of the number, or where it should stand.</param>
/// <param name="NumberLength">Zero when the number is blank.</param>
/// <param name="Number">What it says; <c>null</c> when the number is blank or the heading gives only a name.</param>
/// <param name="Marker">List marker in front; <c>null</c> without one.</param>
/// <param name="TextStart">Offset of the words behind the marker.</param>
/// <param name="SaysCriterion">Whether the words "tiêu chí" stand there (else it is only a name).</param>
internal sealed record HeadingPlace(
    int Start, int End, int NumberStart, int NumberLength, int? Number, string? Marker, int TextStart, bool SaysCriterion);
