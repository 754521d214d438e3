using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Documents;

namespace CTCPL.Pipeline.Parsing.Reports;

/// <summary>What an unsure reading may say.</summary>
/// <param name="Kind">Why it is unsure.</param>
/// <param name="Candidates">The values it may have, the likeliest first, each once; empty when the words give none. The true
/// value need not be among them.</param>
/// <param name="Read">The unsure words as read; empty where nothing was seen.</param>
/// <param name="Other">What a second look read there; <c>null</c> when there was none.</param>
public sealed record Uncertainty<T>(DoubtKind Kind, ImmutableArray<T> Candidates, string Read, string? Other);
