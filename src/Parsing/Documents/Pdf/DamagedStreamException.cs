namespace CTCPL.Pipeline.Parsing.Documents.Pdf;

/// <summary>Keeps the library from using a compressed stream that is not whole; see <see cref="GuardedFilters.IsDamaged"/>.</summary>
internal sealed class DamagedStreamException() : Exception("A compressed stream is damaged.");
