using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CTCPL.Pipeline.Parsing.Documents;

namespace CTCPL.Pipeline.Parsing.Reports.Outline;

/// <summary>Reads the letters in front of the criteria and of the conditions.</summary>
internal static partial class MarkerReader
{
    [GeneratedRegex(@"^\s*" + HeadingFinder.Marker, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Leading { get; }

    public static ImmutableArray<ListMarker> Read(Transcript transcript, ScoredPart part, IEnumerable<TextSpan> conditions)
    {
        List<ListMarker> markers = [];
        foreach ((HeadingPlace? heading, int start) in part.BlockPlaces)
        {
            if (heading is null)
                markers.Add(new ListMarker(MarkedList.Criteria, null, transcript.Span(start, start), transcript.Quote(start, start)));
            else
                markers.Add(Item(transcript, MarkedList.Criteria, transcript.IndexAt(heading.Start)));
        }
        markers.AddRange(conditions
            .Select(c => transcript.IndexAt(transcript.OffsetOf(c)))
            .Distinct()
            .Order()
            .Select(line => Item(transcript, MarkedList.Conditions, line)));
        return [.. markers];
    }

    private static ListMarker Item(Transcript transcript, MarkedList list, int line)
    {
        int start = transcript.StartOf(line);
        Group marker = Leading.Match(transcript.Folded[start..transcript.EndOf(line)]).Groups["marker"];
        (int from, int to) = marker.Success ? (start + marker.Index, start + marker.Index + marker.Length) : (start, start);
        return new ListMarker(
            list,
            marker.Success ? transcript.Text[from..to] : null,
            transcript.Span(from, to),
            transcript.Quote(from, to));
    }
}
