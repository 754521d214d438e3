using System.Collections.Immutable;

namespace CTCPL.Pipeline.Parsing.Documents;

/// <summary>What became of reading a file: text, or a refusal with its reason. A bad file is a value, never an exception.</summary>
public abstract record ReadOutcome
{
    private protected ReadOutcome()
    {
    }
}

/// <summary>The file could be read.</summary>
public sealed record Readable(DocumentText Text) : ReadOutcome;

/// <summary>The file could not be read.</summary>
/// <param name="Reason">Why; its text form is the contract's <c>reason.code</c>.</param>
/// <param name="Message">One Vietnamese sentence: what is wrong and what to do.</param>
public sealed record Refused(RefusalReason Reason, string Message) : ReadOutcome;

/// <summary>
/// Some or all pages are pictures. The pure reading stops here: whoever has a text recogniser reads those pages and calls
/// <see cref="DocumentReader.Read(ReadOnlyMemory{byte}, RecognisedPages, ReadingLimits, CancellationToken)"/> again with
/// what it saw; whoever has none takes <paramref name="Otherwise"/>.
/// </summary>
/// <param name="Pages">One-based pages to recognise, ascending; never empty.</param>
/// <param name="Otherwise">What can be said without: the text of the other pages, or a <see cref="Refused"/>.</param>
public sealed record NeedsRecognition(ImmutableArray<int> Pages, ReadOutcome Otherwise) : ReadOutcome;

/// <summary>The contract's <c>reason.code</c> for unreadable files, in camelCase there.</summary>
public enum RefusalReason
{
    Encrypted,
    Corrupt,
    Truncated,
    TooLarge,
    TooComplex,
    Timeout,
    Crashed,
    UnsupportedType,
    NoText,
    ConverterMissing,
    Empty,
    Unavailable,
}
