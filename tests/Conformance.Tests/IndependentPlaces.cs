namespace CTCPL.Pipeline.Conformance.Tests;

/// <summary>Finds by other means than the reader's what stands at a place of a file.</summary>
internal abstract class IndependentPlaces
{
    /// <summary>What is wrong with a place; <c>null</c> when its words stand there.</summary>
    public abstract string? Fault(Anchor anchor);
}
