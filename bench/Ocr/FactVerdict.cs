namespace CTCPL.Pipeline.Bench.Ocr;

/// <summary>One fact of a report compared.</summary>
/// <param name="Verdict">What became of it.</param>
/// <param name="Path">Its name in the contract, below <c>report</c>.</param>
/// <param name="Written">What the report was made of.</param>
/// <param name="Read">What the check says.</param>
internal sealed record FactVerdict(Verdict Verdict, string Path, string Written, string Read);
