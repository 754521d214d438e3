using System.Collections.Immutable;
using CTCPL.Pipeline.Worker.Review.Documents;

namespace CTCPL.Pipeline.Worker.Tests.Review;

public sealed class SegmentTests
{
    [Fact]
    public void Cut_WithoutHighlight_IsTheWholeLine()
    {
        Segment segment = Assert.Single(Segment.Cut("Số điểm: 10/10", []));
        Assert.Equal("Số điểm: 10/10", segment.Text);
        Assert.Empty(segment.Marks);
    }

    [Fact]
    public void Cut_WithOverlappingHighlights_SplitsAtEveryEdgeAndLosesNothing()
    {
        ImmutableArray<Segment> segments = Segment.Cut("abcdef", [new(0, 4, 1, "notice"), new(2, 4, 2, "error")]);
        Assert.Equal(["ab:1", "cd:2,1", "ef:2"], segments.Select(s => s.Text + ":" + string.Join(',', s.Marks.Select(m => m.Number))));
    }

    [Fact]
    public void Of_QuoteInTheLine_MarksTheQuote() =>
        Assert.Equal(new Highlight(2, 3, 1, "error"), Highlight.Of("- abc def", "abc", 1, "error"));

    [Fact]
    public void Of_QuoteNotInTheLine_MarksTheLineWithoutItsLeadingSpace() =>
        Assert.Equal(new Highlight(1, 5, 1, "error"), Highlight.Of(" - abc", "xyz", 1, "error"));
}
