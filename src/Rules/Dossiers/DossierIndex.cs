using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace CTCPL.Pipeline.Rules.Dossiers;

/// <summary>
/// Finds among many documents those that matter to one, in time that does not grow with their number: by unit and year, and
/// by the smallest hashes of their words. Not safe for changes and questions at once; after the last <see cref="Add"/>
/// any number of threads may ask.
/// </summary>
public sealed class DossierIndex
{
    /// <summary>Nearly the same words. Two reports that share so much of all their own words were not written apart.</summary>
    public const double NearlyAll = 0.85;

    /// <summary>Documents of one unit and year that are laid beside each other.</summary>
    private const int MostOfOneUnit = 40;

    /// <summary>Hashes of each document by which others find it.</summary>
    private const int Handles = 24;

    /// <summary>A run of words in so many reports is a text that was handed out; it finds nobody.</summary>
    private const int HandedOut = 60;

    /// <summary>So many likenesses tell that the words were handed out; more need not be known.</summary>
    private const int MostAlike = 6;

    private readonly Dictionary<(string Unit, int Year), List<DocumentDigest>> _byUnit = [];
    private readonly Dictionary<(int Year, uint Run), List<DocumentDigest>> _byRun = [];
    private readonly Dictionary<int, HashSet<string>> _tables = [];
    private readonly Dictionary<(string Folder, int Year), int> _yearsOfFolders = [];
    private readonly Dictionary<string, int> _reportsOfFolders = new(StringComparer.Ordinal);

    /// <summary>Takes a document in. The order decides only which of very many are named.</summary>
    public void Add(DocumentDigest digest)
    {
        if (digest is not { Unit: { } unit, Year: int year })
            return;
        string key = Units.Key(unit);
        Of(_byUnit, (key, year)).Add(digest);
        if (digest.HasTable)
            Of(_tables, year).Add(key);
        if (!digest.IsReport)
            return;
        foreach (uint run in digest.Prose.Smallest.Take(Handles))
        {
            List<DocumentDigest> holders = Of(_byRun, (year, run));
            if (holders.Count <= HandedOut)
                holders.Add(digest);
        }
        if (FolderClaims.YearFolderPath(digest.File) is { } folder)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(_yearsOfFolders, (folder, year), out _)++;
            CollectionsMarshal.GetValueRefOrAddDefault(_reportsOfFolders, folder, out _)++;
        }
    }

    /// <summary>What matters to this document, itself left out.</summary>
    public Surroundings Around(DocumentDigest digest)
    {
        FolderClaim? claim = Claim(digest);
        if (digest is not { Unit: { } unit, Year: int year })
            return Surroundings.None with { Own = digest, Folder = claim };
        string key = Units.Key(unit);
        return new Surroundings(
            SameUnit(digest, key, year),
            [.. SameUnit(digest, key, year - 1).Where(d => d.IsReport)],
            Alike(digest, year),
            claim,
            _tables.TryGetValue(year, out HashSet<string>? units) && units.Any(u => !string.Equals(u, key, StringComparison.Ordinal)))
        {
            Own = digest,
        };
    }

    private ImmutableArray<DocumentDigest> SameUnit(DocumentDigest digest, string key, int year) =>
        _byUnit.TryGetValue((key, year), out List<DocumentDigest>? all)
            ? [.. all.Where(d => !IsSameFile(d, digest) && Units.AreSame(d, digest)).Take(MostOfOneUnit)]
            : [];

    private ImmutableArray<DocumentDigest> Alike(DocumentDigest digest, int year)
    {
        HashSet<DocumentDigest> found = new(ReferenceEqualityComparer.Instance);
        foreach (uint run in digest.Prose.Smallest.Take(Handles))
        {
            if (_byRun.TryGetValue((year, run), out List<DocumentDigest>? holders))
                found.UnionWith(holders);
        }
        return
        [
            .. found
                .Where(d => !IsSameFile(d, digest) && Units.AreDifferent(d, digest))
                .Select(d => (Digest: d, Likeness: digest.Prose.Likeness(d.Prose)))
                .Where(d => d.Likeness >= NearlyAll)
                .OrderByDescending(d => d.Likeness)
                .ThenBy(d => d.Digest.File, StringComparer.Ordinal)
                .DistinctBy(d => Units.Key(d.Digest.Unit!), StringComparer.Ordinal)
                .Take(MostAlike)
                .Select(d => d.Digest),
        ];
    }

    /// <summary>The folder's year is that of evaluation when at least three reports, and three in four of those below it, are of it.</summary>
    private FolderClaim? Claim(DocumentDigest digest)
    {
        FolderClaim? claim = FolderClaims.Of(digest.File);
        if (claim is null || claim.Years.IsEmpty || FolderClaims.YearFolderPath(digest.File) is not { } folder)
            return claim;
        int alike = _yearsOfFolders.GetValueOrDefault((folder, claim.Years[0]));
        return alike >= 3 && alike * 4 >= _reportsOfFolders[folder] * 3 ? claim with { IsEvaluationYear = true } : claim;
    }

    private static bool IsSameFile(DocumentDigest one, DocumentDigest other) =>
        ReferenceEquals(one, other) || string.Equals(one.Sha256, other.Sha256, StringComparison.Ordinal);

    private static TValue Of<TKey, TValue>(Dictionary<TKey, TValue> all, TKey key)
        where TKey : notnull
        where TValue : new()
    {
        ref TValue? value = ref CollectionsMarshal.GetValueRefOrAddDefault(all, key, out _);
        return value ??= new TValue();
    }
}
