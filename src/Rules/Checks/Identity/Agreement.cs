using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Reports;

namespace CTCPL.Pipeline.Rules.Checks.Identity;

/// <summary>Mentions of one thing in the form's places, split into those that agree and those that do not.</summary>
/// <param name="Usual">The mentions that agree; never empty.</param>
/// <param name="Odd">The others, in document order.</param>
internal sealed record Agreement<T>(ImmutableArray<Mention<T>> Usual, ImmutableArray<Mention<T>> Odd)
{
    /// <summary>What the title says, unless more places of the form agree on something else.</summary>
    /// <param name="mentions">In document order; not empty.</param>
    /// <param name="identity">Two mentions agree when this is equal.</param>
    public static Agreement<T> Of<TKey>(ImmutableArray<Mention<T>> mentions, Func<T, TKey> identity)
        where TKey : notnull
    {
        // OrderBy is stable: of equally many places, the group with the title, then the earliest one wins.
        IGrouping<TKey, Mention<T>> usual = mentions
            .GroupBy(m => identity(m.Fact.Value))
            .OrderByDescending(g => g.Select(m => m.Place).Distinct().Count())
            .ThenByDescending(g => g.Any(m => m.Place == FormalPlace.Title))
            .First();
        return new Agreement<T>(
            [.. usual],
            [.. mentions.Where(m => !identity(m.Fact.Value).Equals(usual.Key))]);
    }

    /// <summary>One fault for each place of the form that disagrees.</summary>
    /// <param name="key">What is named, as first word of the fault's key.</param>
    /// <param name="written">The value in words ("năm 2024").</param>
    public ImmutableArray<Fault> Faults(string key, Func<T, string> written) =>
        [.. Odd.GroupBy(m => m.Place).Select(odd => FaultOf(key, [.. odd], written))];

    private Fault FaultOf(string key, ImmutableArray<Mention<T>> odd, Func<T, string> written)
    {
        string right = written(Usual[0].Fact.Value);
        string wrong = written(odd[0].Fact.Value);
        string place = odd[0].Place.Word();
        string elsewhere = string.Join(", ", Usual.Select(m => m.Place).Distinct().Where(p => p != odd[0].Place).Select(p => p.Word()));
        string reference = elsewhere.Length > 0 ? elsewhere : "chỗ khác ở đó";
        return new Fault(
            $"{key} {odd[0].Place.Key()}",
            $"{char.ToUpperInvariant(place[0])}{place[1..]} ghi {wrong}, nhưng {reference} ghi {right}.",
            odd[0].Fact.At)
        {
            Expected = right,
            Actual = wrong,
            See = [.. odd.Skip(1).Concat(Usual).Select(m => m.Fact.At)],
        };
    }
}
