using System.Collections.Immutable;
using System.Globalization;
using CTCPL.Pipeline.Parsing.Text;
using CTCPL.Pipeline.Rules.Checks.BetweenDocuments;
using CTCPL.Pipeline.Rules.Dossiers;

namespace CTCPL.Pipeline.Rules;

/// <summary>
/// Puts the reports of one unit's name and one year into chains of versions, oldest first, and pairs the two forms (Word and PDF)
/// of one version. Pure; the same whatever the order in which the reports are given.
/// </summary>
public static class VersionChains
{
    /// <summary>Every report once, with its place.</summary>
    /// <param name="members">Reports of one unit name and one year, by the text or by the folder's claim.</param>
    /// <param name="year">The evaluation year.</param>
    public static ImmutableArray<PlacedVersion> Arrange(ImmutableArray<VersionMember> members, int year) =>
        [.. Chains(members).SelectMany(chain => Place(Ordered([.. Versions(chain)], year)))];

    /// <summary>
    /// Reports that are surely not of different units. Two kinds are two units, and so are two authorities; where there are
    /// several, a report that does not say its own stands for itself.
    /// </summary>
    private static IEnumerable<ImmutableArray<VersionMember>> Chains(ImmutableArray<VersionMember> members)
    {
        ImmutableArray<IGrouping<string, VersionMember>> units =
        [
            .. members.Where(m => m.Digest.Unit is not null).GroupBy(m => m.Digest.Unit!.Kind).SelectMany(ByAuthority),
        ];
        VersionMember[] nameless = [.. members.Where(m => m.Digest.Unit is null)];
        if (units.Length == 1)
            return [[.. units[0].Concat(nameless)]];
        return units.Length == 0
            ? [[.. nameless]]
            : [.. units.Select(u => u.ToImmutableArray()), .. nameless.Select(m => ImmutableArray.Create(m))];
    }

    private static IEnumerable<IGrouping<string, VersionMember>> ByAuthority(IEnumerable<VersionMember> ofOneKind)
    {
        VersionMember[] members = [.. ofOneKind];
        bool several = members.Select(m => m.Digest.Parent).OfType<string>().Select(Folding.Fold).Distinct(StringComparer.Ordinal).Skip(1).Any();
        return members.GroupBy(
            m => !several ? ""
                : m.Digest.Parent is { } parent ? Folding.Fold(parent)
                : "?" + m.Id.ToString(CultureInfo.InvariantCulture),
            StringComparer.Ordinal);
    }

    /// <summary>Pairs the likest Word and PDF whose sure figures are all the same; whoever finds nobody is a version by itself.</summary>
    private static IEnumerable<ReportVersion> Versions(ImmutableArray<VersionMember> chain)
    {
        var free = chain.OrderBy(m => m.ReceivedAt).ThenBy(m => m.Id).ToList();
        var pairs = (
            from one in free
            from other in free
            where one.Digest.Media is DocumentMedia.Text && Kinship.AreTwins(one.Digest, other.Digest)
                && Kinship.Differences(one.Digest, other.Digest).IsEmpty
            orderby one.Digest.Prose.Likeness(other.Digest.Prose) descending, (one.ReceivedAt - other.ReceivedAt).Duration(), one.Id, other.Id
            select (one, other)).ToList();
        foreach ((VersionMember one, VersionMember other) in pairs)
        {
            if (!free.Contains(one) || !free.Contains(other))
                continue;
            free.Remove(one);
            free.Remove(other);
            yield return new ReportVersion([.. new[] { one, other }.OrderBy(m => m.ReceivedAt).ThenBy(m => m.Id)]);
        }
        foreach (VersionMember single in free)
            yield return new ReportVersion([single]);
    }

    /// <summary>
    /// By arrival; those with a letterhead date, on the places that arrival gives to dated ones, by their dates. One without a
    /// date so keeps its place, and the order is always one.
    /// </summary>
    private static ImmutableArray<ReportVersion> Ordered(ImmutableArray<ReportVersion> versions, int year)
    {
        ReportVersion[] arrived = [.. versions.OrderBy(v => v.First.ReceivedAt).ThenBy(v => v.First.Id)];
        var dated = new Queue<ReportVersion>(arrived.Where(v => v.DateFor(year) is not null).OrderBy(v => v.DateFor(year)));
        return
        [
            .. arrived.Select(v =>
            {
                ReportVersion here = v.DateFor(year) is null ? v : dated.Dequeue();
                return here with { IsByLetterhead = !ReferenceEquals(here, v) };
            }),
        ];
    }

    private static IEnumerable<PlacedVersion> Place(ImmutableArray<ReportVersion> ordered) =>
        from version in ordered.Select((v, i) => (v.Members, v.IsByLetterhead, Index: i))
        from member in version.Members
        select new PlacedVersion(
            member.Id,
            version.Index + 1,
            ordered.Length,
            version.Index == 0 ? null : ordered[version.Index - 1].InFormOf(member),
            version.Index == ordered.Length - 1 ? null : ordered[^1].InFormOf(member),
            version.Members.FirstOrDefault(m => m.Id != member.Id)?.Id,
            version.IsByLetterhead);

    /// <summary>One version: a report, or its two forms, the first received first.</summary>
    private sealed record ReportVersion(ImmutableArray<VersionMember> Members)
    {
        public VersionMember First => Members[0];

        public bool IsByLetterhead { get; init; }

        /// <summary>
        /// The letterhead's date; <c>null</c> when there is none, or it cannot be: before the middle of the year that is evaluated
        /// (in January the old year is easily typed), or after the day of receipt.
        /// </summary>
        public DateOnly? DateFor(int year) => Members
            .Where(m => m.Digest.Date is { } date && date >= new DateOnly(year, 7, 1) && date <= DateOnly.FromDateTime(m.ReceivedAt.UtcDateTime.AddDays(1)))
            .Select(m => m.Digest.Date)
            .FirstOrDefault();

        public long InFormOf(VersionMember other) => (Members.FirstOrDefault(m => m.Digest.Media == other.Digest.Media) ?? First).Id;
    }
}

/// <summary>A report that may be a version of another.</summary>
/// <param name="Id">Of the submission.</param>
/// <param name="ReceivedAt">When its bytes were taken.</param>
/// <param name="Digest">What is known of it.</param>
public sealed record VersionMember(long Id, DateTimeOffset ReceivedAt, DocumentDigest Digest);

/// <summary>A report's place in its chain.</summary>
/// <param name="Id">Of the submission.</param>
/// <param name="Number">One-based, oldest first; twins share it.</param>
/// <param name="Count">Versions of the chain.</param>
/// <param name="Previous">The version before, in the same form where there is one; <c>null</c> for the first.</param>
/// <param name="Current">The newest version; <c>null</c> for the newest itself.</param>
/// <param name="Twin">The other form of this version; <c>null</c> when there is none.</param>
/// <param name="IsByLetterhead">The letterheads' dates put it elsewhere than its arrival would.</param>
public sealed record PlacedVersion(long Id, int Number, int Count, long? Previous, long? Current, long? Twin, bool IsByLetterhead);
