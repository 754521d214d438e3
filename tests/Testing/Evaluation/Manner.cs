using System.Collections.Immutable;

namespace CTCPL.Pipeline.Testing.Evaluation;

/// <summary>
/// How one official writes: every choice follows from the seed and from what is chosen, not from what was chosen before. So a report
/// with one figure changed is written the same everywhere else.
/// </summary>
/// <param name="Seed">The same seed gives the same manner.</param>
public readonly record struct Manner(int Seed)
{
    /// <summary>A number below <paramref name="count"/>.</summary>
    /// <param name="what">What is chosen; the same words give the same choice.</param>
    /// <param name="count">Above zero.</param>
    public int Below(string what, int count)
    {
        // FNV-1a over the words, then a finaliser that spreads neighbouring seeds (Steele, Lea, Flood: SplitMix64).
        ulong hash = 14695981039346656037;
        foreach (char letter in what)
            hash = (hash ^ letter) * 1099511628211;
        hash ^= (ulong)(uint)Seed * 0x9E3779B97F4A7C15;
        hash = (hash ^ (hash >> 30)) * 0xBF58476D1CE4E5B9;
        hash = (hash ^ (hash >> 27)) * 0x94D049BB133111EB;
        return (int)((hash ^ (hash >> 31)) % (ulong)count);
    }

    /// <summary>Whether something comes about.</summary>
    /// <param name="what">What.</param>
    /// <param name="percent">How often, 0 to 100.</param>
    public bool Happens(string what, int percent) => Below(what, 100) < percent;

    /// <summary>One of these.</summary>
    public T Pick<T>(string what, ImmutableArray<T> of) => of[Below(what, of.Length)];

    /// <summary>One of these; write one twice to have it twice as often.</summary>
    public string Of(string what, params ReadOnlySpan<string> wordings) => wordings[Below(what, wordings.Length)];

    /// <summary>A number between two, both included.</summary>
    public int Between(string what, int from, int to) => from + Below(what, to - from + 1);
}
