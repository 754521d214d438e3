using System.Globalization;

namespace CTCPL.Pipeline.Bench.Fuzz;

/// <summary>One spoilt file; the same number and seed always give the same bytes.</summary>
/// <param name="Number">Zero-based.</param>
/// <param name="Extension">Of the good file it was made of.</param>
/// <param name="Mutations">What was done to it, joined by "+".</param>
/// <param name="Bytes">The file.</param>
internal sealed record SpoiltFile(int Number, string Extension, string Mutations, byte[] Bytes)
{
    /// <summary>"000123.zip-bomb+flip-bits.docx".</summary>
    public string Name => string.Create(CultureInfo.InvariantCulture, $"{Number:000000}.{Mutations}.{Extension}");
}

/// <summary>Makes spoilt files out of good ones.</summary>
/// <param name="good">Where they come from.</param>
/// <param name="seed">Of all random choices.</param>
/// <param name="slowShare">One in so many files is of a format that costs seconds (converted or recognised).</param>
internal sealed class Spoiler(GoodFiles good, int seed, int slowShare)
{
    private static readonly string[] Quick = ["docx", "docx", "pdf"];
    private static readonly string[] Slow = ["doc", "rtf", "odt", "doc", "rtf", "png", "jpg", "tif"];

    public SpoiltFile Make(int number)
    {
        var random = new Random(unchecked((seed * 1_000_003) + number));
        string extension = random.Next(slowShare) == 0 ? Slow[random.Next(Slow.Length)] : Quick[random.Next(Quick.Length)];
        IReadOnlyList<Mutation> mutations = Of(extension);
        byte[] bytes = Pick(random, good.ByExtension[extension]);
        List<string> names = [];
        for (int times = random.Next(4) == 0 ? 2 : 1; times > 0 && bytes.Length > 0; times--)
        {
            Mutation mutation = names.Count == 0 ? mutations[random.Next(mutations.Count)] : Pick(random, ByteMutations.All);
            bytes = mutation.Apply(random, bytes, Pick(random, good.ByExtension[extension]));
            names.Add(mutation.Name);
        }
        return new SpoiltFile(number, extension, string.Join('+', names), bytes);
    }

    private static IReadOnlyList<Mutation> Of(string extension) => extension switch
    {
        "docx" or "odt" => [.. ByteMutations.All, .. ZipMutations.All, .. XmlMutations.All, .. XmlMutations.All],
        "pdf" => [.. ByteMutations.All, .. TextMutations.Pdf, .. TextMutations.Pdf],
        "rtf" => [.. ByteMutations.All, .. TextMutations.Rtf],
        _ => ByteMutations.All,
    };

    private static T Pick<T>(Random random, IReadOnlyList<T> items) => items[random.Next(items.Count)];
}
