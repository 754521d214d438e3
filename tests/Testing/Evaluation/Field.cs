namespace CTCPL.Pipeline.Testing.Evaluation;

/// <summary>One field of the contract's report: what is true and what was read; <c>null</c> is "none".</summary>
/// <param name="Name">Below <c>report</c>, with the criterion's number: "criteria.2.points.value".</param>
/// <param name="Expected">As stated by the report.</param>
/// <param name="Read">As extracted.</param>
public sealed record Field(string Name, string? Expected, string? Read)
{
    public bool IsRight => string.Equals(Expected, Read, StringComparison.Ordinal);

    /// <summary>The name without the criterion's number.</summary>
    public string Kind => string.Join('.', Name.Split('.').Where(step => !char.IsAsciiDigit(step[0])));
}
