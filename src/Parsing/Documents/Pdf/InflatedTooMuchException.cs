namespace CTCPL.Pipeline.Parsing.Documents.Pdf;

/// <summary>The streams of a document inflate to more than the limit; thrown through the library, ends as a refusal.</summary>
internal sealed class InflatedTooMuchException : Exception;
