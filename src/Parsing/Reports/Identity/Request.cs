namespace CTCPL.Pipeline.Parsing.Reports.Identity;

/// <summary>The request for recognition.</summary>
/// <param name="Requested">Asked for, declined, or absent.</param>
/// <param name="Range">The section or sentence it stands in; <c>null</c> when absent.</param>
internal sealed record Request(Fact<bool> Requested, LineRange? Range);
