using System.Collections.Immutable;
using System.Diagnostics;
using CTCPL.Pipeline.Rules;
using CTCPL.Pipeline.Rules.Dossiers;
using CTCPL.Pipeline.Storage;
using CTCPL.Pipeline.Storage.Assessments;
using CTCPL.Pipeline.Storage.Contents;
using CTCPL.Pipeline.Storage.Dossiers;
using CTCPL.Pipeline.Storage.Overrides;
using CTCPL.Pipeline.Storage.Readings;
using CTCPL.Pipeline.Storage.Runs;
using CTCPL.Pipeline.Storage.Submissions;
using CTCPL.Pipeline.Worker.Reading;
using CTCPL.Pipeline.Worker.Telemetry;
using Npgsql;

namespace CTCPL.Pipeline.Worker.Jobs;

/// <summary>
/// Takes one submission through the three stages, in the light of the documents that are there, and keeps what they say. Any
/// number of times, on any number of nodes at once: a reading and an assessment have keys, and the findings are replaced as a whole.
/// </summary>
internal sealed class Assessor(
    SubmissionStore submissions,
    ContentStore contents,
    ReadingStore readings,
    OverrideStore overrides,
    AssessmentStore assessments,
    DossierStore dossiers,
    ReadingDesk desk,
    RuleSettings settings,
    TimeProvider time,
    ILogger<Assessor> logger)
{
    /// <summary>What this node judges by. A single document's reader version may say more: see <see cref="ReaderVersions"/>.</summary>
    public AssessmentVersions Versions { get; } = new(
        ReaderVersions.Plain, EngineVersion.Rules(settings), settings.Standards.Version);

    /// <summary>
    /// Whether an assessment made by these is what this node would make today, as long as the same documents are beside it.
    /// <c>null</c> = there is none, or it was made of the document by itself.
    /// </summary>
    public bool IsUpToDate(string? reader, string? engine, string? standard, string? surroundings) =>
        surroundings is not null
        && desk.Versions.Current.Contains(reader ?? "", StringComparer.Ordinal)
        && Versions == new AssessmentVersions(Versions.Reader, engine ?? "", standard ?? "");

    /// <summary>Brings a submission's outcome up to date; <c>null</c> when it is, or when there is no such submission.</summary>
    /// <remarks>Throws what a retry or a developer can help; a bad document is an outcome and never throws.</remarks>
    public Task<Reassessment?> AssessAsync(long submissionId, CancellationToken cancellationToken) =>
        AssessAsync(submissionId, runId: null, cancellationToken);

    /// <summary>The same, as a step of a run.</summary>
    public async Task<Reassessment?> AssessAsync(long submissionId, long? runId, CancellationToken cancellationToken)
    {
        BegunSubmission? begun = await submissions.BeginAsync(submissionId, cancellationToken);
        if (begun is null)
            return null;
        try
        {
            if (!begun.IsCorrectedSince
                && IsUpToDate(begun.ReaderVersion, begun.EngineVersion, begun.StandardVersion, begun.Surroundings)
                && (!begun.IsMarked || await dossiers.SettleAsync(begun.Id, begun.Surroundings!, time.GetUtcNow(), cancellationToken)))
            {
                await submissions.SetAttemptsAsync(begun.Id, 0, cancellationToken);
                return null;
            }
            return await AssessAsync(begun, runId, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            await submissions.SetAttemptsAsync(begun.Id, begun.Attempts - 1, CancellationToken.None);
            throw; // the service stops: not the document's fault
        }
        catch (Exception e)
        {
            await RecordAsync(begun, e);
            throw;
        }
    }

    private async Task<Reassessment> AssessAsync(BegunSubmission begun, long? runId, CancellationToken cancellationToken)
    {
        long started = Stopwatch.GetTimestamp();
        using Activity? span = Spans.Begin("assess", begun.Sha256);
        StoredContent content = await contents.FindAsync(begun.Sha256, cancellationToken)
            ?? throw new InvalidOperationException($"The bytes {begun.Sha256} of a submission are not kept.");
        KeptReading? kept = await readings.FindAsync(begun.Sha256, desk.Versions.Current, cancellationToken);
        KeptReading reading = kept ?? await ReadAsync(begun.Sha256, content.Bytes, cancellationToken);
        ImmutableArray<FigureOverride> standing = await overrides.StandingAsync(begun.Sha256, cancellationToken);
        var file = new ParsedFile(begun.Sha256, content.Bytes.Length, content.MediaType, reading.Outcome, Parsed: null, Case: null)
        {
            Corrections = [.. standing.Select(o => o.Correction)],
        };
        Activity? judging = Spans.Within("judge");
        ParsedFile parsed = PatientChecking.Parse(file, settings);
        DocumentDigest? digest = Digesting.Digest(begun.Path, parsed);
        SeenSurroundings seen = await dossiers.AroundAsync(begun.Id, digest, cancellationToken);
        CheckedFile judged = PatientChecking.Judge(parsed, settings, seen.Surroundings);
        judging?.Dispose();
        AssessmentVersions versions = Versions with { Reader = reading.ReaderVersion, Overrides = OverrideStore.Key(standing) };
        NewAssessment assessment = AssessmentRows.Of(begun.Path, judged, versions, new JudgedDossier(digest, seen)) with
        {
            // A first judging by the queue is no change of anything.
            Run = runId is null && begun.ReaderVersion is null ? null : new RunStep(runId, WasRead: kept is null, ChangeCauses.Of(begun, versions)),
        };
        ImmutableArray<FindingRow> before;
        using (Spans.Within("store"))
            before = await assessments.ReplaceAsync(begun.Id, assessment, time.GetUtcNow(), cancellationToken);
        Told(assessment, Stopwatch.GetElapsedTime(started), span);
        Log.Assessed(logger, begun.Id, assessment.Outcome.ToString(), assessment.Findings.Length);
        return new Reassessment(begun, versions, WasRead: kept is null, before, assessment.Findings);
    }

    private static void Told(NewAssessment assessment, TimeSpan elapsed, Activity? span)
    {
        string outcome = StoredText.Of(assessment.Outcome);
        Measures.Assessed(outcome, elapsed);
        foreach (FindingRow finding in assessment.Findings)
            Measures.Found(finding.RuleId, StoredText.Of(finding.Severity));
        span?.SetTag("ctcpl.outcome", outcome).SetTag("ctcpl.findings", assessment.Findings.Length);
    }

    private async Task<KeptReading> ReadAsync(string sha256, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        using Activity? span = Spans.Within("read");
        DeskReading reading = await desk.ReadAsync(bytes, cancellationToken);
        var kept = new KeptReading(StorableText.Of(reading.Outcome), desk.Versions.Of(reading.Outcome, reading.Means));
        await readings.KeepAsync(sha256, kept.ReaderVersion, kept.Outcome, time.GetUtcNow(), cancellationToken);
        return kept;
    }

    private async Task RecordAsync(BegunSubmission begun, Exception exception)
    {
        Log.AssessingFailed(logger, begun.Id, begun.Attempts, exception);
        bool transient = TransientFaultException.Is(exception);
        try
        {
            // A fault of the installation is none of the document's: it is tried until it is over.
            int attempts = transient ? begun.Attempts - 1 : Math.Max(begun.Attempts, SubmissionStore.EnoughAttempts);
            await submissions.SetAttemptsAsync(begun.Id, attempts, CancellationToken.None);
            await submissions.MarkFaultAsync(begun.Id, Fault(transient), CancellationToken.None);
        }
        catch (NpgsqlException e)
        {
            Log.AssessingFailed(logger, begun.Id, begun.Attempts, e); // the database itself is away: the attempt is counted already
        }
    }

    private static string Fault(bool transient) => transient
        ? "Chưa kiểm tra được vì hệ thống gặp sự cố (cơ sở dữ liệu hoặc ổ đĩa). Tệp được giữ nguyên và tự được kiểm tra lại khi hết sự cố."
        : "Chưa kiểm tra được vì chương trình gặp lỗi nội bộ với tệp này. Tệp được giữ nguyên và được kiểm tra lại trong lượt chạy đêm; hãy báo quản trị viên.";
}

/// <summary>What assessing a submission changed.</summary>
/// <param name="Submission">As it was when the job began.</param>
/// <param name="Versions">What it was judged by.</param>
/// <param name="WasRead">The document was read, not taken from a kept reading.</param>
/// <param name="Before">The findings before.</param>
/// <param name="After">The findings now.</param>
internal sealed record Reassessment(
    BegunSubmission Submission, AssessmentVersions Versions, bool WasRead, ImmutableArray<FindingRow> Before, ImmutableArray<FindingRow> After);
