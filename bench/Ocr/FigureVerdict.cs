namespace CTCPL.Pipeline.Bench.Ocr;

/// <summary>One figure compared.</summary>
/// <param name="Verdict">What became of it.</param>
/// <param name="Printed">As printed; empty for an invented one.</param>
/// <param name="Read">As read; empty for a lost one.</param>
/// <param name="Place">The printed words around it.</param>
internal sealed record FigureVerdict(Verdict Verdict, string Printed, string Read, string Place);
