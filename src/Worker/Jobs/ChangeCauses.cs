using CTCPL.Pipeline.Rules;
using CTCPL.Pipeline.Storage.Assessments;
using CTCPL.Pipeline.Storage.Runs;
using CTCPL.Pipeline.Storage.Submissions;

namespace CTCPL.Pipeline.Worker.Jobs;

/// <summary>Why a submission is judged again.</summary>
internal static class ChangeCauses
{
    /// <summary>The first thing on the document's way that is another than when it was judged.</summary>
    public static ChangeCause Of(BegunSubmission was, AssessmentVersions now)
    {
        if (was.ReaderVersion is null)
            return ChangeCause.File;
        if (!Same(was.ReaderVersion, now.Reader))
            return ChangeCause.Reader;
        if (!Same(was.StandardVersion, now.Standard))
            return ChangeCause.Standard;
        if (Same(was.EngineVersion, now.Engine))
            return was.IsCorrectedSince ? ChangeCause.Override : ChangeCause.Surroundings;
        return Same(EngineVersion.Code(was.EngineVersion ?? ""), EngineVersion.Code(now.Engine)) ? ChangeCause.Override : ChangeCause.Engine;
    }

    private static bool Same(string? left, string right) => string.Equals(left, right, StringComparison.Ordinal);
}
