namespace CTCPL.Pipeline.Testing.Rules;

/// <summary>A rule did not say what a test expects of it.</summary>
public sealed class RuleSpecException(string message) : Exception(message);
