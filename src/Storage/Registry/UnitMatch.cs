using System.Collections.Immutable;
using System.Text;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Parsing.Text;

namespace CTCPL.Pipeline.Storage.Registry;

/// <summary>A report's unit looked up in the registry. What is not sure is never taken for sure.</summary>
/// <param name="Standing">How it stands.</param>
/// <param name="Unit">The unit it is; only when <see cref="UnitStanding.Known"/> or <see cref="UnitStanding.Confirmed"/>.</param>
/// <param name="Similar">Units it may be, the likest first; at most three.</param>
public sealed record UnitMatch(UnitStanding Standing, RegisteredUnit? Unit, ImmutableArray<RegisteredUnit> Similar)
{
    /// <summary>Most letters that may be wrong in a name that is offered; of short names a quarter, of the shortest none.</summary>
    private const int MostWrong = 2;

    private const int Shortest = 4;

    /// <param name="kind">As told; <c>null</c> when not.</param>
    /// <param name="name">As told; <c>null</c> when not.</param>
    /// <param name="parent">As told; <c>null</c> when not.</param>
    /// <param name="year">The evaluation year; <c>null</c> when not told.</param>
    /// <param name="registry">Every unit.</param>
    public static UnitMatch Of(UnitKind? kind, string? name, string? parent, int? year, ImmutableArray<RegisteredUnit> registry)
    {
        if (kind is not UnitKind word || name is null)
            return new UnitMatch(UnitStanding.NotTold, Unit: null, []);
        string key = Folding.Fold($"{word.Word()} {name}");
        ImmutableArray<RegisteredUnit> ofYear = [.. registry.Where(u => u.ReportsFor(year))];
        RegisteredUnit[] named = [.. ofYear.Where(u => string.Equals(u.Key, key, StringComparison.Ordinal))];
        if (named.Length == 0)
        {
            ImmutableArray<RegisteredUnit> likest = Likest(key, Folding.Fold(name), ofYear);
            return new UnitMatch(likest.Length == 1 ? UnitStanding.Misspelt : UnitStanding.Unknown, Unit: null, likest);
        }
        string? above = parent is null ? null : Folding.Fold(parent);
        RegisteredUnit[] below = [.. named.Where(u => above is null || u.Parent.Length == 0 || string.Equals(u.ParentKey, above, StringComparison.Ordinal))];
        return below switch
        {
            [] => new UnitMatch(UnitStanding.OtherParent, Unit: null, [.. named.Take(3)]),
            [var unit] when IsSpeltSo(name, unit.Name) => new UnitMatch(UnitStanding.Known, unit, []),
            [var unit] => new UnitMatch(UnitStanding.Misspelt, Unit: null, [unit]),
            _ => new UnitMatch(UnitStanding.Ambiguous, Unit: null, [.. below.Take(3)]),
        };
    }

    /// <summary>Of the same name but another kind, or of this kind with a few other letters. A number is a name of its own: "phường 1" is not nearly "phường 2".</summary>
    private static ImmutableArray<RegisteredUnit> Likest(string key, string name, ImmutableArray<RegisteredUnit> registry) =>
    [
        .. registry
            .Select(unit => (unit, wrong: string.Equals(Folding.Fold(unit.Name), name, StringComparison.Ordinal) ? 0 : Distance(key, unit.Key)))
            .Where(u => u.wrong <= MayBeWrong(u.unit.Name) && Digits(u.unit.Key).SequenceEqual(Digits(key)))
            .OrderBy(u => u.wrong).ThenBy(u => u.unit.Key, StringComparer.Ordinal)
            .Take(3)
            .Select(u => u.unit),
    ];

    private static int MayBeWrong(string name) => name.Length < Shortest ? 0 : Math.Clamp(name.Length / 4, 1, MostWrong);

    private static IEnumerable<char> Digits(string key) => key.Where(char.IsDigit);

    /// <summary>Case and the place of the mark (hòa, hoà) make no difference; the mark itself does.</summary>
    private static bool IsSpeltSo(string one, string other) => string.Equals(Marks(one), Marks(other), StringComparison.Ordinal);

    /// <summary>Folded words, each with its marks in the order of their code points.</summary>
    private static string Marks(string name) => string.Join(
        ' ',
        name.Normalize(NormalizationForm.FormD).ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(word => string.Concat(word.Where(char.IsLetterOrDigit)) + string.Concat(word.Where(c => !char.IsLetterOrDigit(c)).Order())));

    /// <summary>Letters to change, add or leave out.</summary>
    internal static int Distance(string one, string other)
    {
        int[] before = [.. Enumerable.Range(0, other.Length + 1)];
        int[] row = new int[other.Length + 1];
        for (int i = 1; i <= one.Length; i++)
        {
            row[0] = i;
            for (int j = 1; j <= other.Length; j++)
                row[j] = Math.Min(Math.Min(row[j - 1], before[j]) + 1, before[j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1));
            (before, row) = (row, before);
        }
        return before[other.Length];
    }
}

/// <summary>How a report's unit stands to the registry.</summary>
public enum UnitStanding
{
    /// <summary>It is one of the registry.</summary>
    Known,

    /// <summary>Nearly as exactly one of the registry: other tone marks ("Thương Cát"), a few other letters, or another kind. It counts as that one's when a
    /// reviewer has confirmed it.</summary>
    Misspelt,

    /// <summary>A reviewer has confirmed whose it is.</summary>
    Confirmed,

    /// <summary>Its name is in the registry, below another authority.</summary>
    OtherParent,

    /// <summary>Its name stands in the registry more than once, and the report does not say below whom.</summary>
    Ambiguous,

    /// <summary>It is not in the registry; perhaps a few letters are wrong.</summary>
    Unknown,

    /// <summary>The report does not say whose it is.</summary>
    NotTold,
}
