using System.Text.Json;
using CTCPL.Pipeline.Parsing.Documents;

namespace CTCPL.Pipeline.Worker.Tests.Reading;

/// <summary>Readings as text, to be compared in everything they hold.</summary>
internal static class Outcomes
{
    /// <summary>Every property of the outcome, found by reflection.</summary>
    public static string Golden(ReadOutcome outcome) => outcome switch
    {
        NeedsRecognition needs => $"needs {JsonSerializer.Serialize(needs.Pages)} or {Golden(needs.Otherwise)}",
        _ => $"{outcome.GetType().Name} {JsonSerializer.Serialize(outcome, outcome.GetType())}",
    };
}
