using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CTCPL.Pipeline.Parsing.Documents;

namespace CTCPL.Pipeline.Worker.Reading.Readers;

/// <summary>What stands before the bytes of a file in a request.</summary>
/// <param name="Limits">Bounds of the reading.</param>
/// <param name="Recognised">Pages that a text recogniser has looked at.</param>
internal sealed record ReaderRequest(ReadingLimits Limits, RecognisedPages Recognised);

/// <summary>A reader's answer.</summary>
/// <param name="Outcome">What became of the file; <c>null</c> when the reader could not say.</param>
/// <param name="Fault">The bug that kept it from saying; <c>null</c> for want of memory.</param>
/// <param name="WorkingSet">Memory of the reader after it, in bytes.</param>
internal sealed record ReaderReply(OutcomeMessage? Outcome, string? Fault, long WorkingSet);

/// <summary>A <see cref="ReadOutcome"/> as it travels: its three kinds in one shape.</summary>
internal sealed record OutcomeMessage(
    DocumentText? Text, RefusalReason Reason, string? Message, ImmutableArray<int>? Pages, OutcomeMessage? Otherwise)
{
    public static OutcomeMessage Of(ReadOutcome outcome) => outcome switch
    {
        Readable readable => new(readable.Text, default, Message: null, Pages: null, Otherwise: null),
        Refused refused => new(Text: null, refused.Reason, refused.Message, Pages: null, Otherwise: null),
        NeedsRecognition needs => new(Text: null, default, Message: null, needs.Pages, Of(needs.Otherwise)),
        _ => throw new UnreachableException(),
    };

    /// <exception cref="InvalidDataException">It is none of the three.</exception>
    public ReadOutcome ToOutcome() => this switch
    {
        { Text: { Lines.IsDefault: false, Notes.IsDefault: false } text } => new Readable(text),
        { Message: { } message } => new Refused(Reason, message),
        { Pages: { IsDefaultOrEmpty: false } pages, Otherwise: { } otherwise } => new NeedsRecognition(pages, otherwise.ToOutcome()),
        _ => throw new InvalidDataException("A reader's answer says nothing."),
    };
}

/// <summary>The messages as JSON: a property added to a line or a note travels without a word about it here.</summary>
[JsonSerializable(typeof(ReaderRequest))]
[JsonSerializable(typeof(ReaderReply))]
internal sealed partial class ReaderJson : JsonSerializerContext
{
    public static ReaderJson Messages { get; } = new(new JsonSerializerOptions
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // stays between the two processes
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    });
}
