using CTCPL.Pipeline.Storage.Uploads;
using CTCPL.Pipeline.Worker.Intake.Uploads;
using CTCPL.Pipeline.Worker.Review.Uploads;

namespace CTCPL.Pipeline.Worker.Api.Submissions;

/// <summary>A file that was sent in by page or by this interface, and how far it has come.</summary>
/// <param name="Id">Its receipt.</param>
/// <param name="FileName">As sent, cleaned.</param>
/// <param name="Sha256">Of its bytes, hexadecimal.</param>
/// <param name="Bytes">How many.</param>
/// <param name="SentBy">Account, or "key:" and a key's name.</param>
/// <param name="SentAt">UTC.</param>
/// <param name="State">waiting, incomplete, taken, checked, notAReport, rejected, duplicate, ignored, withdrawn; interrupted when it may never have come into the folder: send it again.</param>
/// <param name="Reason">One Vietnamese sentence where the state needs one.</param>
/// <param name="Report">Id of the report made of its bytes, also when another file brought them first; null before it is taken.</param>
/// <param name="Outcome">Of that report; null while it waits.</param>
/// <param name="Verdict">Of that report; null unless checked.</param>
internal sealed record ApiSubmission(
    long Id,
    string FileName,
    string Sha256,
    long Bytes,
    string SentBy,
    DateTime SentAt,
    string State,
    string? Reason,
    long? Report,
    string? Outcome,
    string? Verdict)
{
    public static ApiSubmission Of(ListedUpload u) =>
        new(u.Id, u.FileName, u.Sha256, u.Size, u.SentBy, u.At, u.State, u.Reason, u.SubmissionId, u.Outcome, u.Verdict);
}

/// <summary>What became of one file of a request.</summary>
/// <param name="FileName">Cleaned.</param>
/// <param name="Outcome">received; alreadyReceived when the same bytes came before (it is received, too); refused.</param>
/// <param name="Submission">Its receipt; null when refused.</param>
/// <param name="Sha256">Of its bytes; null when refused.</param>
/// <param name="Bytes">How many; null when refused.</param>
/// <param name="Code">Why it was refused: noInbox, readOnlyInbox, inboxAway, noRoom, ignoredName, emptyFile, fileTooLarge, tooManyFiles, requestTooLarge, brokenOff; null when received.</param>
/// <param name="Message">The same in Vietnamese.</param>
internal sealed record ApiUploadedFile(string FileName, string Outcome, long? Submission, string? Sha256, long? Bytes, string? Code, string Message)
{
    public static ApiUploadedFile Of(UploadResult result) => result switch
    {
        UploadResult.Received r => new(r.Name, UploadWords.Outcome(r), r.Id, r.Sha256, r.Size, Code: null, UploadWords.Sentence(r)),
        UploadResult.Refused r => new(r.Name, UploadWords.Outcome(r), Submission: null, Sha256: null, Bytes: null, Storage.StoredText.Of(r.Reason), r.Sentence),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}

/// <summary>What became of the files of a request.</summary>
/// <param name="Files">In the order of the request; a last one without a name for what ended it too early.</param>
internal sealed record ApiUploaded(ApiUploadedFile[] Files);
