namespace CTCPL.Pipeline.Parsing.Reports.ScoreTables;

/// <summary>A score table that came in a file of its own, to be laid beside the report of the same unit and year.</summary>
/// <param name="Unit">Whose table it is, by its head; absent when it does not say.</param>
/// <param name="Year">The evaluation year by its head; absent when it does not say.</param>
/// <param name="Table">The table.</param>
public sealed record ScoreSheet(Fact<UnitName> Unit, Fact<int> Year, ScoreTable Table);
