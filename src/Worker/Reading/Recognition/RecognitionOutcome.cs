using CTCPL.Pipeline.Parsing.Documents;

namespace CTCPL.Pipeline.Worker.Reading.Recognition;

/// <summary>What became of recognising the pages of a document that are pictures. A failing tool is a value, never an exception.</summary>
internal abstract record RecognitionOutcome
{
    private protected RecognitionOutcome()
    {
    }
}

/// <summary>At least one page was recognised.</summary>
/// <param name="Pages">The recognised pages; one that is not in it could not be recognised.</param>
internal sealed record Recognised(RecognisedPages Pages) : RecognitionOutcome;

/// <summary>No page was recognised.</summary>
/// <param name="Refusal">Why, and what to do: <see cref="RefusalReason.NoText"/> where a tool is not installed.</param>
internal sealed record NotRecognised(Refused Refusal) : RecognitionOutcome;
