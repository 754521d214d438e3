using CTCPL.Pipeline.Parsing.Documents;

namespace CTCPL.Pipeline.Worker.Reading.Conversion;

/// <summary>What became of converting a file of an old format. A failing converter is a value, never an exception.</summary>
internal abstract record ConversionOutcome
{
    private protected ConversionOutcome()
    {
    }
}

/// <summary>It is a Word file now.</summary>
/// <param name="Word">The bytes of a .docx.</param>
internal sealed record Converted(ReadOnlyMemory<byte> Word) : ConversionOutcome;

/// <summary>It could not be converted.</summary>
/// <param name="Refusal">Why, and what to do.</param>
internal sealed record NotConverted(Refused Refusal) : ConversionOutcome;
