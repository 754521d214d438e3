using CTCPL.Pipeline.Parsing.Documents;

namespace CTCPL.Pipeline.Worker.Commands.Check;

/// <summary>A file as read, not yet judged.</summary>
/// <param name="Sha256">Of the bytes; empty when they could not be had.</param>
/// <param name="Bytes">Length of the file.</param>
/// <param name="MediaType">Told by the content.</param>
/// <param name="Outcome">Text, or why there is none.</param>
internal sealed record FileReading(string Sha256, long Bytes, string MediaType, ReadOutcome Outcome);
