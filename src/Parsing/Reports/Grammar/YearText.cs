using System.Globalization;

namespace CTCPL.Pipeline.Parsing.Reports.Grammar;

/// <summary>A year of four digits.</summary>
internal static class YearText
{
    /// <summary>States the four digits at this offset.</summary>
    public static Stated<int> State(Transcript transcript, int offset) => transcript.State(
        "year",
        int.Parse(transcript.Folded.AsSpan(offset, 4), NumberStyles.None, CultureInfo.InvariantCulture),
        offset,
        offset + 4);
}
