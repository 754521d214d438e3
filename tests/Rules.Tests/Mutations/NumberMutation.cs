namespace CTCPL.Pipeline.Rules.Tests.Mutations;

/// <summary>One number of a report changed.</summary>
/// <param name="Line">One-based line among the lines that are not blank.</param>
/// <param name="Text">The report with the change.</param>
/// <param name="What">For a failure's message: "line 14: 29 → 28".</param>
public sealed record NumberMutation(int Line, string Text, string What);
