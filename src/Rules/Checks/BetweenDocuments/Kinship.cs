using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Rules.Cases;
using CTCPL.Pipeline.Rules.Dossiers;

namespace CTCPL.Pipeline.Rules.Checks.BetweenDocuments;

/// <summary>How near two documents stand to each other.</summary>
internal static class Kinship
{
    /// <summary>Own words enough to tell one report from another, in runs of five words.</summary>
    public const int EnoughWords = 40;

    /// <summary>Figures enough to tell one report from another.</summary>
    private const int EnoughFigures = 12;

    /// <summary>What a rule says of a document that is judged by itself.</summary>
    public static NotApplicable Alone { get; } = new("Chỉ kiểm tra một tệp, không có tài liệu nào khác để đối chiếu.");

    /// <summary>
    /// Whether both are one report in two forms: one unit and year, different media, nothing in number and date against it, and
    /// either nearly all of their own words or, of short ones, one number and date.
    /// </summary>
    public static bool AreTwins(DocumentDigest one, DocumentDigest other)
    {
        if (!one.IsReport || !other.IsReport || one.Media == other.Media || Conflict(one.Number, other.Number) || Conflict(one.Date, other.Date))
            return false;
        double likeness = one.Prose.Likeness(other.Prose);
        if (one.Prose.Size >= EnoughWords && other.Prose.Size >= EnoughWords)
            return likeness >= Neighbours.NearlyAll;
        return one is { Number: not null, Date: not null } && other is { Number: not null, Date: not null }
            && Math.Max(one.Prose.Size, other.Prose.Size) < EnoughWords * 2;
    }

    /// <summary>The figures that both state surely, with different values.</summary>
    public static ImmutableArray<(DigestFigure One, DigestFigure Other)> Differences(DocumentDigest one, DocumentDigest other) =>
        [.. Pairs(one, other).Where(p => !IsUnread(p) && (p.One.Value != p.Other.Value || IsOtherOf(p)))];

    /// <summary>The figures that one of both does not state surely because of its reading.</summary>
    public static ImmutableArray<(DigestFigure One, DigestFigure Other)> Unsure(DocumentDigest one, DocumentDigest other) =>
        [.. Pairs(one, other).Where(p => p.One.IsUnsure || p.Other.IsUnsure)];

    /// <summary>Whether all figures of both are read, are enough, and are the same.</summary>
    public static bool HaveSameFigures(DocumentDigest one, DocumentDigest other)
    {
        ImmutableArray<(DigestFigure One, DigestFigure Other)> pairs = [.. Pairs(one, other)];
        return pairs.Length >= EnoughFigures
            && pairs.Length == one.Figures.Length && pairs.Length == other.Figures.Length
            && !pairs.Any(IsUnread)
            && pairs.All(p => p.One.Value == p.Other.Value && p.One.Of == p.Other.Of);
    }

    /// <summary>The longest line of the report's own words; <c>null</c> when it has none.</summary>
    public static TextSpan? LongestProse(Case c) =>
        c.Surroundings.Own?.LongestProse is { } place ? TextSpan.Of(c.Document.Line(place.Line)) : null;

    /// <summary>The longest line of another document's own words.</summary>
    public static ImmutableArray<PlaceElsewhere> LongestProse(DocumentDigest other) =>
        other.LongestProse is { } place ? [Elsewhere(other, place)] : [];

    public static PlaceElsewhere Elsewhere(DocumentDigest other, DigestPlace place) =>
        new(other.File, place.Line, place.Page, place.Quote) { Sha256 = other.Sha256 };

    private static IEnumerable<(DigestFigure One, DigestFigure Other)> Pairs(DocumentDigest one, DocumentDigest other) =>
        one.Figures.Join(other.Figures, f => f.Key, f => f.Key, (mine, its) => (mine, its), StringComparer.Ordinal);

    private static bool IsUnread((DigestFigure One, DigestFigure Other) pair) => pair.One.Value is null || pair.Other.Value is null;

    private static bool IsOtherOf((DigestFigure One, DigestFigure Other) pair) =>
        pair.One.Of is decimal mine && pair.Other.Of is decimal its && mine != its;

    private static bool Conflict<T>(T? one, T? other) => one is not null && other is not null && !one.Equals(other);
}
