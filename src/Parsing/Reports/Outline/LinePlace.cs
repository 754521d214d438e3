namespace CTCPL.Pipeline.Parsing.Reports.Outline;

/// <summary>A line, by offsets.</summary>
internal readonly record struct LinePlace(int Start, int End);
