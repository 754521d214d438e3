using System.Collections.Immutable;

namespace CTCPL.Pipeline.Rules.Dossiers;

/// <summary>
/// Documents among which everything stands that matters to one; whoever gathers them may gather too many. Itself may be among
/// them. Each list in the order in which it shall be named.
/// </summary>
/// <param name="SameYear">With its unit's key and year.</param>
/// <param name="YearBefore">With its unit's key, of the year before.</param>
/// <param name="SameWords">Reports of its year with some of its words.</param>
public sealed record Neighbours(
    ImmutableArray<DocumentDigest> SameYear, ImmutableArray<DocumentDigest> YearBefore, ImmutableArray<DocumentDigest> SameWords)
{
    /// <summary>Nearly the same words. Two reports that share so much of all their own words were not written apart.</summary>
    public const double NearlyAll = 0.85;

    /// <summary>Runs of five own words below which likeness proves nothing: about a page of prose.</summary>
    public const int EnoughWords = 150;

    /// <summary>Hashes of each report by which others find it.</summary>
    public const int Handles = 24;

    /// <summary>A run of words in more reports of a year than so many is a text that was handed out; it finds nobody.</summary>
    public const int HandedOut = 60;

    /// <summary>Documents of one unit and year that are laid beside each other.</summary>
    private const int MostOfOneUnit = 40;

    /// <summary>Words found with so many other units were handed out by an authority.</summary>
    private const int UnitsOfATemplate = 3;

    public static Neighbours None { get; } = new([], [], []);

    /// <summary>Whether another unit's score table of the year has been received.</summary>
    public bool TablesReceived { get; init; }

    /// <summary>The reports below the folder that names a year, by their own years.</summary>
    public FolderYears Folder { get; init; } = FolderYears.None;

    /// <summary>What matters to this document, itself left out.</summary>
    public Surroundings Around(DocumentDigest digest)
    {
        ImmutableArray<DocumentDigest> sameYear = OfOneUnit(SameYear, digest);
        return new Surroundings(
            sameYear,
            [.. OfOneUnit(YearBefore, digest).Where(d => d.IsReport)],
            Alike(digest),
            Claim(digest),
            TablesReceived && !digest.HasTable && !sameYear.Any(d => d.HasTable))
        {
            Own = digest,
        };
    }

    /// <summary>Whether two reports of different units have nearly the same words, and enough of them.</summary>
    public static bool AreAlike(DocumentDigest one, DocumentDigest other) =>
        one.Prose.Size >= EnoughWords && other.Prose.Size >= EnoughWords
            && Units.AreDifferent(one, other)
            && one.Prose.Likeness(other.Prose) >= NearlyAll;

    private static ImmutableArray<DocumentDigest> OfOneUnit(ImmutableArray<DocumentDigest> all, DocumentDigest digest) =>
        [.. all.Where(d => !IsSameFile(d, digest) && Units.AreSame(d, digest)).Take(MostOfOneUnit)];

    /// <summary>One of each unit, the likest first; none when so many have these words that they were handed out.</summary>
    private ImmutableArray<DocumentDigest> Alike(DocumentDigest digest)
    {
        ImmutableArray<DocumentDigest> alike =
        [
            .. SameWords
                .Where(d => !IsSameFile(d, digest) && AreAlike(d, digest))
                .OrderByDescending(d => digest.Prose.Likeness(d.Prose))
                .ThenBy(d => d.File, StringComparer.Ordinal)
                .ThenBy(d => d.Sha256, StringComparer.Ordinal)
                .DistinctBy(d => Units.Key(d.Unit!), StringComparer.Ordinal)
                .Take(UnitsOfATemplate),
        ];
        return alike.Length < UnitsOfATemplate ? alike : [];
    }

    private FolderClaim? Claim(DocumentDigest digest)
    {
        FolderClaim? claim = FolderClaims.Of(digest.File);
        return claim is { Years.IsEmpty: false } && Folder.AreOfEvaluation ? claim with { IsEvaluationYear = true } : claim;
    }

    private static bool IsSameFile(DocumentDigest one, DocumentDigest other) =>
        ReferenceEquals(one, other) || string.Equals(one.Sha256, other.Sha256, StringComparison.Ordinal);
}

/// <summary>The reports below a folder that names a year.</summary>
/// <param name="OfItsYear">Those of the year it names.</param>
/// <param name="All">All whose unit and year can be told.</param>
public readonly record struct FolderYears(int OfItsYear, int All)
{
    public static FolderYears None { get; }

    /// <summary>Whether the folder's year is that of evaluation: at least three reports, and three in four of all, are of it.</summary>
    public bool AreOfEvaluation => OfItsYear >= 3 && OfItsYear * 4 >= All * 3;
}
