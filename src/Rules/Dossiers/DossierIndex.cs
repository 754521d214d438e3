using System.Runtime.InteropServices;

namespace CTCPL.Pipeline.Rules.Dossiers;

/// <summary>
/// Finds among many documents in memory those that matter to one, in time that does not grow with their number: by unit and
/// year, and by the smallest hashes of their words. Not safe for changes and questions at once; after the last
/// <see cref="Add"/> any number of threads may ask.
/// </summary>
public sealed class DossierIndex
{
    private readonly Dictionary<(string Unit, int Year), List<DocumentDigest>> _byUnit = [];
    private readonly Dictionary<(int Year, uint Run), List<DocumentDigest>> _byRun = [];
    private readonly Dictionary<int, HashSet<string>> _tables = [];
    private readonly Dictionary<(string Folder, int Year), int> _yearsOfFolders = [];
    private readonly Dictionary<string, int> _reportsOfFolders = new(StringComparer.Ordinal);

    /// <summary>Takes a document in.</summary>
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
        foreach (uint run in digest.Handles())
        {
            List<DocumentDigest> holders = Of(_byRun, (year, run));
            if (holders.Count <= Neighbours.HandedOut)
                holders.Add(digest);
        }
        if (FolderClaims.YearFolder(digest.File) is { } folder)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(_yearsOfFolders, (folder.Path, year), out _)++;
            CollectionsMarshal.GetValueRefOrAddDefault(_reportsOfFolders, folder.Path, out _)++;
        }
    }

    /// <summary>What matters to this document, itself left out.</summary>
    public Surroundings Around(DocumentDigest digest)
    {
        Neighbours neighbours = digest is { Unit: { } unit, Year: int year } ? Near(digest, Units.Key(unit), year) : Neighbours.None;
        return (neighbours with { Folder = YearsOf(digest.File) }).Around(digest);
    }

    private Neighbours Near(DocumentDigest digest, string key, int year)
    {
        HashSet<DocumentDigest> sameWords = new(ReferenceEqualityComparer.Instance);
        foreach (uint run in digest.Handles())
        {
            if (_byRun.TryGetValue((year, run), out List<DocumentDigest>? holders) && holders.Count <= Neighbours.HandedOut)
                sameWords.UnionWith(holders);
        }
        return new Neighbours(
            [.. _byUnit.GetValueOrDefault((key, year)) ?? []], [.. _byUnit.GetValueOrDefault((key, year - 1)) ?? []], [.. sameWords])
        {
            TablesReceived = _tables.TryGetValue(year, out HashSet<string>? units) && units.Any(u => !string.Equals(u, key, StringComparison.Ordinal)),
        };
    }

    private FolderYears YearsOf(string file) => FolderClaims.YearFolder(file) is { } folder
        ? new FolderYears(_yearsOfFolders.GetValueOrDefault((folder.Path, folder.Year)), _reportsOfFolders.GetValueOrDefault(folder.Path))
        : FolderYears.None;

    private static TValue Of<TKey, TValue>(Dictionary<TKey, TValue> all, TKey key)
        where TKey : notnull
        where TValue : new()
    {
        ref TValue? value = ref CollectionsMarshal.GetValueRefOrAddDefault(all, key, out _);
        return value ??= new TValue();
    }
}
