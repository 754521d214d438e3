using System.Collections.Immutable;
using CTCPL.Pipeline.Storage.Assessments;
using CTCPL.Pipeline.Storage.Runs;

namespace CTCPL.Pipeline.Worker.Jobs;

/// <summary>Compares the findings of a submission before and after, by their identity.</summary>
internal static class FindingChanges
{
    /// <summary>The findings that are new, say something else, or are gone; the unchanged ones are left out.</summary>
    public static ImmutableArray<RunChange> Between(Reassessment reassessment)
    {
        var before = reassessment.Before.ToDictionary(f => f.Fingerprint, StringComparer.Ordinal);
        var after = reassessment.After.ToDictionary(f => f.Fingerprint, StringComparer.Ordinal);
        ChangeCause cause = CauseOf(reassessment);
        return
        [
            .. reassessment.After.Select(now => Compare(before.GetValueOrDefault(now.Fingerprint), now)).OfType<RunChange>(),
            .. reassessment.Before.Where(f => !after.ContainsKey(f.Fingerprint)).Select(was => Compare(was, now: null)).OfType<RunChange>(),
        ];

        RunChange? Compare(FindingRow? was, FindingRow? now)
        {
            FindingFace? left = was is null ? null : FindingFace.Of(was);
            FindingFace? right = now is null ? null : FindingFace.Of(now);
            if (left == right)
                return null;
            Change kind = left is null ? Change.New : right is null ? Change.Gone : Change.Changed;
            FindingRow either = now ?? was!;
            return new RunChange(reassessment.Submission.Id, either.Fingerprint, kind, cause, either.RuleId, left, right);
        }
    }

    private static ChangeCause CauseOf(Reassessment reassessment) => reassessment.Submission switch
    {
        { ReaderVersion: null } => ChangeCause.File,
        var was when !string.Equals(was.ReaderVersion, reassessment.Versions.Reader, StringComparison.Ordinal) => ChangeCause.Reader,
        var was when !string.Equals(was.StandardVersion, reassessment.Versions.Standard, StringComparison.Ordinal) => ChangeCause.Standard,
        var was when string.Equals(was.EngineVersion, reassessment.Versions.Engine, StringComparison.Ordinal) => ChangeCause.Surroundings,
        _ => ChangeCause.Engine,
    };
}
