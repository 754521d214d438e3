using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Rules.Cases;

namespace CTCPL.Pipeline.Rules.Checks.Structure;

/// <summary>The letters in front of the criteria, and those in front of the conditions, follow one style without a gap.</summary>
internal static class ListMarkersFollowOneStyle
{
    public static Rule Rule { get; } = new(
        Id: "list-marker-irregular",
        Title: "Ký hiệu đầu mục không thống nhất",
        Description: "Ký hiệu đầu mục của các tiêu chí và của các điều kiện nên theo một kiểu, không nhảy cóc. Ký hiệu lẫn lộn thường cho thấy "
            + "báo cáo được ghép từ nhiều bản. Không có ký hiệu nào thì không nêu.",
        Remedy: "Dùng thống nhất a), b), c), d), đ) theo biểu mẫu.",
        Citation: Citations.Form,
        Severity: Severity.Notice,
        Group: RuleGroup.Structure,
        Check: Check)
    {
        Example = "Các điều kiện ghi “a.”, “b.” rồi “c)”, “d)”.",
    };

    private static Verdict Check(Case c)
    {
        ImmutableArray<Fault> faults =
        [
            .. Of(MarkedList.Criteria, "tiêu chí", Headings(c), Expectations(c)),
            .. Of(
                MarkedList.Conditions,
                "điều kiện",
                [.. c.Report.Markers.Where(m => m.List == MarkedList.Conditions)],
                []),
        ];
        if (faults.IsEmpty)
            return Met.Instance;
        // A recogniser loses the tone marks and full stops of single letters ("đ)" becomes "d)").
        var recognised = RecognisedLines.Of(c.Document);
        return faults.Any(f => f.See.Add(f.At!.Value).Any(at => recognised.Contain(c.Document.Line(at.Line))))
            ? new NotApplicable("Ký hiệu đầu mục trên bản quét không đủ rõ để xét.")
            : new NotMet(faults);
    }

    /// <summary>The markers of the headings that are there: a missing heading's marker is not missed again.</summary>
    private static ImmutableArray<ListMarker> Headings(Case c) =>
    [
        .. c.Report.Markers
            .Where(m => m.List == MarkedList.Criteria)
            .Zip(c.Report.Blocks)
            .Where(pair => pair.Second.Heading is not Absent<CriterionHeading>)
            .Select(pair => pair.First),
    ];

    /// <summary>Places in the list that a writer may have had in mind: with the missing headings counted, or with the missing criteria.</summary>
    private static ImmutableArray<ImmutableArray<int>> Expectations(Case c)
    {
        ImmutableArray<int> positions =
            [.. Enumerable.Range(0, c.Report.Blocks.Length).Where(i => c.Report.Blocks[i].Heading is not Absent<CriterionHeading>)];
        ImmutableArray<int> numbers = [.. positions.Select(p => c.Criteria.FirstOrDefault(k => k.Position == p)?.Number - 1 ?? p)];
        return [positions, numbers];
    }

    private static IEnumerable<Fault> Of(
        MarkedList list, string items, ImmutableArray<ListMarker> markers, ImmutableArray<ImmutableArray<int>> expectations)
    {
        if (markers.Length < 2 || markers.All(m => m.Marker is null))
            return []; // one item is no list
        ImmutableArray<MarkerStyle?> styles = [.. markers.Select(m => m.Marker is { } marker ? MarkerStyle.Of(marker) : null)];
        ImmutableArray<ImmutableArray<int>> allowed = [[.. Enumerable.Range(0, markers.Length)], .. expectations];
        int irregular = MarkerStyle.FirstIrregular(styles, allowed);
        if (irregular < 0)
            return [];
        string written = string.Join(", ", markers.Select(m => m.Marker ?? "(không có)"));
        return
        [
            new Fault(
                FaultKeys.List(list),
                $"Ký hiệu đầu mục của các {items} không thống nhất: {written}.",
                markers[irregular].At)
            {
                Actual = written,
                See = [.. markers.Where((_, i) => i != irregular).Select(m => m.At)],
            },
        ];
    }
}
