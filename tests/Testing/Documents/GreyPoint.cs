namespace CTCPL.Pipeline.Testing.Documents;

/// <summary>The smallest picture.</summary>
public static class GreyPoint
{
    /// <summary>A PNG of one grey point.</summary>
    public static byte[] Png { get; } = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGPYAAAAsgCxVQroKgAAAABJRU5ErkJggg==");
}
