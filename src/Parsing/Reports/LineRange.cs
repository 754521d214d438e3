namespace CTCPL.Pipeline.Parsing.Reports;

/// <summary>A run of the transcript, by offsets.</summary>
internal readonly record struct LineRange(int Start, int End);
