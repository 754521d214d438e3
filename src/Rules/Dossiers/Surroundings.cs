using System.Collections.Immutable;

namespace CTCPL.Pipeline.Rules.Dossiers;

/// <summary>What else is known when a document is judged: the other documents that matter to it, and what its folder claims.</summary>
/// <param name="SameYear">Other documents of the same unit and year: twins, versions, score tables.</param>
/// <param name="YearBefore">Reports of the same unit for the year before.</param>
/// <param name="Alike">Reports of other units for the same year with nearly the same words and enough of them, the likest first;
/// empty when so many units have them that they were handed out.</param>
/// <param name="Folder">What the names of its folders claim; <c>null</c> when nothing.</param>
/// <param name="TablesReceived">Whether another unit's score table of the same year has been received, and none of this unit.</param>
public sealed record Surroundings(
    ImmutableArray<DocumentDigest> SameYear,
    ImmutableArray<DocumentDigest> YearBefore,
    ImmutableArray<DocumentDigest> Alike,
    FolderClaim? Folder,
    bool TablesReceived)
{
    /// <summary>A document that is judged by itself.</summary>
    public static Surroundings None { get; } = new([], [], [], Folder: null, TablesReceived: false);

    /// <summary>The document's own digest; <c>null</c> when it is judged by itself.</summary>
    public DocumentDigest? Own { get; init; }
}

/// <summary>What the names of a document's folders clearly claim.</summary>
/// <param name="UnitFolder">The folder's name that names a unit, as written; <c>null</c> when none does.</param>
/// <param name="UnitName">The unit's name in it, folded, words parted by one space ("thuong cat").</param>
/// <param name="YearFolder">The folder's name that names a year, as written; <c>null</c> when none does.</param>
/// <param name="Years">The years the folders name, innermost first.</param>
public sealed record FolderClaim(string? UnitFolder, string? UnitName, string? YearFolder, ImmutableArray<int> Years)
{
    /// <summary>Whether the year is surely that of evaluation, because the name says so or because most reports below the folder are
    /// of it; otherwise it may be the year of receipt.</summary>
    public bool IsEvaluationYear { get; init; }
}
