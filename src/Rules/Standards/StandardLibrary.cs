using System.Collections.Immutable;
using System.Reflection;

namespace CTCPL.Pipeline.Rules.Standards;

/// <summary>The standards that reports are judged by: those the program ships, with an administrator's own in their place.</summary>
public sealed class StandardLibrary
{
    private StandardLibrary(ImmutableArray<Standard> standards) => Standards = standards;

    /// <summary>The standards the program ships, in order of their first year.</summary>
    /// <exception cref="StandardFileException">A shipped file has mistakes (thrown inside a type initialiser).</exception>
    public static ImmutableArray<Standard> Shipped { get; } = LoadShipped();

    /// <summary>The shipped standards alone.</summary>
    public static StandardLibrary Default { get; } = new(Shipped);

    /// <summary>In order of their first year.</summary>
    public ImmutableArray<Standard> Standards { get; }

    /// <summary>Versions of all standards that reports are offered, joined: changes when any standard's file changes.</summary>
    public string Version => string.Join('+', Standards.Select(s => s.Version));

    /// <summary>The standard with this id; <c>null</c> when there is none.</summary>
    public Standard? Find(string id) => Standards.FirstOrDefault(s => string.Equals(s.Id, id, StringComparison.Ordinal));

    /// <summary>The shipped standards, each replaced by the file with its id, and the files with ids of their own.</summary>
    /// <param name="files">Name, for messages, and content of each file.</param>
    /// <exception cref="StandardFileException">Files have mistakes: every mistake of every file is named.</exception>
    public static StandardLibrary With(params ImmutableArray<(string Name, ReadOnlyMemory<byte> Content)> files)
    {
        List<StandardFileException> refused = [];
        var own = new SortedDictionary<string, (string Name, Standard Standard)>(StringComparer.Ordinal);
        foreach ((string name, ReadOnlyMemory<byte> content) in files)
        {
            try
            {
                Standard standard = StandardFile.Read(name, content);
                if (!own.TryAdd(standard.Id, (name, standard)))
                    refused.Add(new StandardFileException(name, [$"$.id: trùng với tệp {own[standard.Id].Name}."]));
            }
            catch (StandardFileException mistake)
            {
                refused.Add(mistake);
            }
        }
        return refused.Count == 0
            ? new StandardLibrary(Ordered(Shipped.Where(s => !own.ContainsKey(s.Id)).Concat(own.Values.Select(o => o.Standard))))
            : throw StandardFileException.Of([.. refused]);
    }

    private static ImmutableArray<Standard> LoadShipped()
    {
        Assembly assembly = typeof(StandardLibrary).Assembly;
        return Ordered(assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith("Standards/", StringComparison.Ordinal))
            .Select(name => StandardFile.Read(name, Bytes(assembly, name))));
    }

    private static ImmutableArray<Standard> Ordered(IEnumerable<Standard> standards) =>
        [.. standards.OrderBy(s => s.FirstYear).ThenBy(s => s.Id, StringComparer.Ordinal)];

    private static byte[] Bytes(Assembly assembly, string name)
    {
        using Stream stream = assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The resource {name} is listed but cannot be opened.");
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
