using CTCPL.Pipeline.Parsing.Documents;

namespace CTCPL.Pipeline.Worker.Reading.Readers;

/// <summary>How asking a reader for one file ended.</summary>
internal abstract record ReaderAnswer
{
    private protected ReaderAnswer()
    {
    }
}

/// <summary>It said what became of the file.</summary>
/// <param name="Outcome">That.</param>
/// <param name="WorkingSet">Memory of the reader after it, in bytes.</param>
internal sealed record ReaderAnswered(ReadOutcome Outcome, long WorkingSet) : ReaderAnswer;

/// <summary>It met a bug, said so, and lives.</summary>
/// <param name="Fault">The exception's type and stack, without its message, which may quote the document.</param>
internal sealed record ReaderStumbled(string Fault) : ReaderAnswer;

/// <summary>It did not answer in time.</summary>
internal sealed record ReaderHung : ReaderAnswer;

/// <summary>It wanted more memory than it may have.</summary>
internal sealed record ReaderExhausted : ReaderAnswer;

/// <summary>It was no good before it had the file: killed by somebody, or still talking about an earlier one.</summary>
/// <param name="Words">The beginning of what it wrote to standard error.</param>
internal sealed record ReaderSpoiled(string Words) : ReaderAnswer;

/// <summary>It died, or what it answered makes no sense.</summary>
/// <param name="Words">The beginning of what it wrote to standard error.</param>
internal sealed record ReaderDied(string Words) : ReaderAnswer;
