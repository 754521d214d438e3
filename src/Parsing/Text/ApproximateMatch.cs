namespace CTCPL.Pipeline.Parsing.Text;

/// <summary>A place where a pattern stands, give or take some letters.</summary>
/// <param name="Start">Zero-based offset of the first unit.</param>
/// <param name="End">Offset behind the last unit.</param>
/// <param name="Distance">Insertions, deletions and substitutions needed (Levenshtein).</param>
public readonly record struct ApproximateMatch(int Start, int End, int Distance);
