namespace CTCPL.Pipeline.Worker.Commands;

/// <summary>The command cannot be done as it was given.</summary>
/// <param name="message">One Vietnamese sentence: what is wrong and what to do.</param>
internal sealed class UsageException(string message) : Exception(message);
