namespace CTCPL.Pipeline.Worker;

/// <summary>Everything the service logs. Paths and ids only: never words of a document, never names of people.</summary>
/// <remarks>Ids: 1xx intake, 2xx jobs, 3xx reprocessing, 4xx hosting.</remarks>
internal static partial class Log
{
    [LoggerMessage(100, LogLevel.Information, "Taken: {Path} ({Bytes} bytes, {Sha256})")]
    public static partial void Taken(ILogger logger, string path, long bytes, string sha256);

    [LoggerMessage(101, LogLevel.Information, "Duplicate: {Path} has the bytes of ledger row {First}")]
    public static partial void Duplicate(ILogger logger, string path, long first);

    [LoggerMessage(102, LogLevel.Critical, "The inbox is not there: {Folder}. Nothing is withdrawn; the scan goes on when it is back.")]
    public static partial void InboxMissing(ILogger logger, string folder);

    [LoggerMessage(103, LogLevel.Warning, "The inbox could not be listed in full: {Folder}")]
    public static partial void ListingPartial(ILogger logger, string folder, Exception exception);

    [LoggerMessage(104, LogLevel.Warning, "{Path} is kept but could not be moved; it will be tried again")]
    public static partial void NotMoved(ILogger logger, string path, Exception exception);

    [LoggerMessage(105, LogLevel.Warning, "{Path} was replaced while it was being taken; the new file is treated as a new arrival")]
    public static partial void Replaced(ILogger logger, string path);

    [LoggerMessage(106, LogLevel.Error, "A scan of the inbox failed; the next one tries again")]
    public static partial void ScanFailed(ILogger logger, Exception exception);

    [LoggerMessage(107, LogLevel.Warning, "The watcher of the inbox stopped and is started again; the scan goes on without it")]
    public static partial void WatcherFailed(ILogger logger, Exception exception);

    [LoggerMessage(108, LogLevel.Information, "Moved after all: {Path}")]
    public static partial void Repaired(ILogger logger, string path);

    [LoggerMessage(109, LogLevel.Warning, "{Path} could not be read; it will be tried again")]
    public static partial void NotReadable(ILogger logger, string path, Exception exception);

    [LoggerMessage(110, LogLevel.Warning, "The folder for {Path} could not be settled; it will be tried again")]
    public static partial void NotSettled(ILogger logger, string path, Exception exception);

    [LoggerMessage(111, LogLevel.Information, "The inbox {Folder} tells no events: it is scanned every {Interval}")]
    public static partial void Polling(ILogger logger, string folder, TimeSpan interval);

    [LoggerMessage(112, LogLevel.Information, "Put back: {Path} lies in the folder as {Target}")]
    public static partial void PutBack(ILogger logger, string path, string target);

    [LoggerMessage(120, LogLevel.Information, "Sent in: {Path} ({Bytes} bytes, {Sha256})")]
    public static partial void SentIn(ILogger logger, string path, long bytes, string sha256);

    [LoggerMessage(121, LogLevel.Warning, "{Name} was sent in and could not be received")]
    public static partial void NotReceived(ILogger logger, string name, Exception exception);

    [LoggerMessage(200, LogLevel.Information, "Queued {Submissions} submissions in {Jobs} jobs")]
    public static partial void Queued(ILogger logger, int submissions, int jobs);

    [LoggerMessage(201, LogLevel.Error, "Queueing waiting submissions failed; the next turn tries again")]
    public static partial void QueueingFailed(ILogger logger, Exception exception);

    [LoggerMessage(202, LogLevel.Information, "Submission {Submission}: {Outcome}, {Findings} findings")]
    public static partial void Assessed(ILogger logger, long submission, string outcome, int findings);

    [LoggerMessage(203, LogLevel.Error, "Submission {Submission} could not be assessed (attempt {Attempt})")]
    public static partial void AssessingFailed(ILogger logger, long submission, int attempt, Exception exception);

    [LoggerMessage(204, LogLevel.Information, "This node is alone: {Submissions} submissions of a stopped service are queued again")]
    public static partial void LeasesVoided(ILogger logger, int submissions);

    [LoggerMessage(205, LogLevel.Error, "A reader process met a fault: {Fault}")]
    public static partial void ReaderFaulted(ILogger logger, string fault);

    [LoggerMessage(300, LogLevel.Information, "Run {Run} ({Kind}) begins")]
    public static partial void RunBegins(ILogger logger, long run, string kind);

    [LoggerMessage(301, LogLevel.Information,
        "Run {Run} ended: {Submissions} submissions, {Assessed} judged again; findings: {New} new, {Changed} changed, {Gone} gone, {Unchanged} unchanged")]
    public static partial void RunEnded(
        ILogger logger, long run, int submissions, int assessed, int @new, int changed, int gone, int unchanged);

    [LoggerMessage(302, LogLevel.Warning, "A reprocessing run is going on already; this one is not begun")]
    public static partial void RunGoingOn(ILogger logger);

    [LoggerMessage(310, LogLevel.Critical, "A stored original is not what was received: {Sha256}")]
    public static partial void OriginalDamaged(ILogger logger, string sha256);

    [LoggerMessage(311, LogLevel.Information, "The digest of night {Night} is sent")]
    public static partial void MailSent(ILogger logger, long night);

    [LoggerMessage(312, LogLevel.Warning, "Nobody knows whether the digest of night {Night} was taken; it is not sent again")]
    public static partial void MailUnsure(ILogger logger, long night, Exception exception);

    [LoggerMessage(313, LogLevel.Warning, "The mail server refused the digest of night {Night} ({Code})")]
    public static partial void MailRefused(ILogger logger, long night, int code);

    [LoggerMessage(314, LogLevel.Warning, "The mail server takes the digest of night {Night} from those only who sign in: Mail:User")]
    public static partial void MailLocked(ILogger logger, long night, Exception exception);

    [LoggerMessage(320, LogLevel.Information, "The canary's known faults were found in {Seconds} s")]
    public static partial void CanaryPassed(ILogger logger, double seconds);

    [LoggerMessage(321, LogLevel.Critical, "The canary failed: not found [{Missing}]; found besides [{Unexpected}]; reason: {Reason}")]
    public static partial void CanaryFailed(ILogger logger, string missing, string unexpected, string reason);

    [LoggerMessage(322, LogLevel.Warning, "The canary could not be sent through, or what it said not be kept; the next turn tries again")]
    public static partial void CanaryNotKept(ILogger logger, Exception exception);

    [LoggerMessage(400, LogLevel.Error, "Delivering to other programs failed; the next turn tries again")]
    public static partial void WebhooksFailed(ILogger logger, Exception exception);

    [LoggerMessage(401, LogLevel.Warning, "Delivery {Delivery} to webhook {Webhook} was not taken (attempt {Attempt}, status {Status}); given up: {GivenUp}")]
    public static partial void WebhookNotTaken(ILogger logger, Guid delivery, long webhook, int attempt, int? status, bool givenUp);

    [LoggerMessage(410, LogLevel.Error, "The interface for programs failed: {Method} {Endpoint}")]
    public static partial void ApiFailed(ILogger logger, string method, string endpoint, Exception exception);

    [LoggerMessage(420, LogLevel.Warning, "A sign-in by OpenID Connect failed: {Kind}")]
    public static partial void OpenIdFailed(ILogger logger, string kind);
}
