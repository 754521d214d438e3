using System.Collections.Immutable;

namespace CTCPL.Pipeline.Rules.Dossiers;

/// <summary>
/// A document's own words in a fixed size: the smallest hashes of its runs of five words (a bottom-k sketch). Two
/// sketches tell how much two texts share; exactly for short texts, within about three percent for long ones.
/// </summary>
/// <param name="Size">How many different runs of five words the text has.</param>
/// <param name="Smallest">Up to <see cref="Most"/> smallest hashes, ascending, each once.</param>
public sealed record ProseSketch(int Size, ImmutableArray<uint> Smallest)
{
    /// <summary>Hashes kept.</summary>
    public const int Most = 256;

    public static ProseSketch Empty { get; } = new(0, []);

    /// <summary>The sketch of runs of words, given by their hashes in any order.</summary>
    public static ProseSketch Of(IReadOnlySet<uint> hashes) => new(hashes.Count, [.. hashes.Order().Take(Most)]);

    /// <summary>The part of all runs of both texts that both have, 0 to 1; zero when one has none.</summary>
    public double Likeness(ProseSketch other)
    {
        int most = Size <= Most && other.Size <= Most ? int.MaxValue : Most;
        int i = 0;
        int j = 0;
        int all = 0;
        int both = 0;
        while ((i < Smallest.Length || j < other.Smallest.Length) && all < most)
        {
            uint mine = i < Smallest.Length ? Smallest[i] : uint.MaxValue;
            uint its = j < other.Smallest.Length ? other.Smallest[j] : uint.MaxValue;
            bool takeMine = j >= other.Smallest.Length || (i < Smallest.Length && mine <= its);
            bool takeIts = i >= Smallest.Length || (j < other.Smallest.Length && its <= mine);
            i += takeMine ? 1 : 0;
            j += takeIts ? 1 : 0;
            both += takeMine && takeIts ? 1 : 0;
            all++;
        }
        return all == 0 || Size == 0 || other.Size == 0 ? 0 : (double)both / all;
    }

    /// <summary>The part of this text's runs that the other has, too, 0 to 1.</summary>
    public double Share(ProseSketch other)
    {
        double likeness = Likeness(other);
        return Size == 0 ? 0 : Math.Min(1, likeness * (Size + other.Size) / ((1 + likeness) * Size));
    }
}
