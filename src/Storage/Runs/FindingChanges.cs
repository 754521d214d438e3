using System.Collections.Immutable;
using CTCPL.Pipeline.Storage.Assessments;

namespace CTCPL.Pipeline.Storage.Runs;

/// <summary>Compares the findings of a submission before and after, by their identity.</summary>
public static class FindingChanges
{
    /// <summary>The findings that are new, say something else, or are gone; the unchanged ones are left out.</summary>
    public static ImmutableArray<RunChange> Between(
        long submissionId, IReadOnlyCollection<FindingRow> before, IReadOnlyCollection<FindingRow> after, ChangeCause cause)
    {
        var was = before.ToDictionary(f => f.Fingerprint, StringComparer.Ordinal);
        var now = after.Select(f => f.Fingerprint).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. after.Select(f => Compare(was.GetValueOrDefault(f.Fingerprint), f)).OfType<RunChange>(),
            .. before.Where(f => !now.Contains(f.Fingerprint)).Select(f => Compare(f, now: null)).OfType<RunChange>(),
        ];

        RunChange? Compare(FindingRow? was, FindingRow? now)
        {
            FindingFace? left = was is null ? null : FindingFace.Of(was);
            FindingFace? right = now is null ? null : FindingFace.Of(now);
            if (left == right)
                return null;
            Change kind = left is null ? Change.New : right is null ? Change.Gone : Change.Changed;
            FindingRow either = now ?? was!;
            return new RunChange(submissionId, either.Fingerprint, kind, cause, either.RuleId, left, right);
        }
    }
}
