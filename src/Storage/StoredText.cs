namespace CTCPL.Pipeline.Storage;

/// <summary>How enums are written in the database and in JSON: camelCase of the member's name.</summary>
public static class StoredText
{
    public static string Of<T>(T value)
        where T : struct, Enum
    {
        string name = value.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    /// <summary>The member with this stored form; throws <see cref="ArgumentException"/> for any other text.</summary>
    public static T Parse<T>(string text)
        where T : struct, Enum =>
        Enum.GetValues<T>().Single(v => string.Equals(Of(v), text, StringComparison.Ordinal));
}
