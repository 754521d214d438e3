using System.Collections.Immutable;
using System.Reflection;

namespace CTCPL.Pipeline.Rules.Standards;

/// <summary>The standards the program ships.</summary>
public static class StandardLibrary
{
    /// <summary>In order of their first year.</summary>
    /// <exception cref="StandardFileException">A shipped file has mistakes (thrown inside a type initialiser).</exception>
    public static ImmutableArray<Standard> Shipped { get; } = Load();

    /// <summary>Versions of all standards that reports are offered, joined: changes when any standard's file changes.</summary>
    public static string Version { get; } = string.Join('+', Shipped.Select(s => s.Version));

    private static ImmutableArray<Standard> Load()
    {
        Assembly assembly = typeof(StandardLibrary).Assembly;
        return
        [
            .. assembly.GetManifestResourceNames()
                .Where(name => name.StartsWith("Standards/", StringComparison.Ordinal))
                .Select(name => StandardFile.Read(name, Bytes(assembly, name)))
                .OrderBy(standard => standard.FirstYear),
        ];
    }

    private static byte[] Bytes(Assembly assembly, string name)
    {
        using Stream stream = assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The resource {name} is listed but cannot be opened.");
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
