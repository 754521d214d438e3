namespace CTCPL.Pipeline.Parsing.Documents.Pdf;

/// <summary>The streams of a document inflate to more than the limit; thrown to stop the library.
/// What becomes of the document is told by <see cref="GuardedFilters.WentOverLimit"/>.</summary>
internal sealed class InflatedTooMuchException : Exception;
