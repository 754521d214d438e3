namespace CTCPL.Pipeline.Parsing.Reports.Identity;

/// <summary>The report's title, by offsets.</summary>
/// <param name="Start">Where it begins; the letterhead stands before it.</param>
/// <param name="End">Behind it.</param>
/// <param name="Unit">The unit it names.</param>
/// <param name="Year">The year it names.</param>
internal sealed record Title(int Start, int End, Stated<UnitName>? Unit, Stated<int>? Year);
