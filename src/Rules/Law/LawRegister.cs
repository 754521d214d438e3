using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Rules.Standards;

namespace CTCPL.Pipeline.Rules.Law;

/// <summary>The laws and documents that reports rest on, as far as their validity is known for certain.</summary>
public static class LawRegister
{
    private const string Name = "Law/instruments.json";

    /// <summary>In the order of the file.</summary>
    /// <exception cref="StandardFileException">The shipped file has mistakes (thrown inside a type initialiser).</exception>
    public static ImmutableArray<RegisteredInstrument> Shipped { get; } = LawRegisterFile.Read(Name, Bytes());

    /// <summary>The one this citation means; <c>null</c> when it is none of the register, or cannot be told.</summary>
    public static RegisteredInstrument? Find(LegalReference citation) => Shipped.FirstOrDefault(i => i.IsMeantBy(citation));

    private static byte[] Bytes()
    {
        using Stream stream = typeof(LawRegister).Assembly.GetManifestResourceStream(Name)
            ?? throw new InvalidOperationException($"The resource {Name} is missing.");
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
