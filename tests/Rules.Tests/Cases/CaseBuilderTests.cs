using System.Globalization;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Rules.Cases;
using CTCPL.Pipeline.Testing.Reports;
using CTCPL.Pipeline.Testing.Rules;

namespace CTCPL.Pipeline.Rules.Tests.Cases;

/// <summary>Which block is which criterion. Cases are written as the zero-based positions of the blocks of criteria 1 to 5.</summary>
public sealed class CaseBuilderTests
{
    [Fact]
    public void Attribution_OfAValidReport_FollowsTheHeadings() =>
        Assert.Equal("0 1 2 3 4 |", Attributed(ReportText.Valid25));

    [Theory]
    [InlineData("a) Đối với tiêu chí 1:")]
    [InlineData("b) Đối với tiêu chí 2:")]
    [InlineData("c) Đối với tiêu chí 3:")]
    [InlineData("d) Đối với tiêu chí 4:")]
    [InlineData("đ) Đối với tiêu chí 5:")]
    public void Attribution_WhenAHeadingIsMissing_GoesByMaximaAndOrder(string heading) =>
        Assert.Equal("0 1 2 3 4 |", Attributed(ReportText.Valid25.Without(heading)));

    [Fact]
    public void Attribution_WhenEveryHeadingIsMissing_GoesByMaxima() =>
        Assert.Equal("0 1 2 3 4 |", Attributed(new ReportText(string.Join(
            '\n', ReportText.Valid25.Marked.Split('\n').Where(l => !l.Contains("Đối với tiêu chí", StringComparison.Ordinal))))));

    [Fact]
    public void Attribution_WhenOneHeadingNumberIsWrong_BelievesTheMaxima() =>
        Assert.Equal("0 1 2 3 4 |", Attributed(ReportText.Valid25.Replacing("tiêu chí 3:", "tiêu chí 4:")));

    [Fact]
    public void Attribution_WhenAHeadingNumberIsOutsideTheStandard_BelievesTheMaxima() =>
        Assert.Equal("0 1 2 3 4 |", Attributed(ReportText.Valid25.Replacing("tiêu chí 3:", "tiêu chí 9:")));

    [Theory]
    [InlineData("18,25/20", "18,25/25")]
    [InlineData("03/05", "03/06")]
    [InlineData("10/10", "10/30")]
    public void Attribution_WhenOneDenominatorIsWrong_MovesNothing(string figure, string wrong) =>
        Assert.Equal("0 1 2 3 4 |", Attributed(ReportText.Valid25.Replacing(figure, wrong)));

    [Fact]
    public void Attribution_WhenTwoBlocksAreSwapped_KeepsBoth() =>
        Assert.Equal("0 1 3 2 4 |", Attributed(SyntheticBlocks.Report(
            (1, 2, 10), (2, 6, 30), (4, 5, 20), (3, 3, 15), (5, 4, 25))));

    [Fact]
    public void Attribution_WhenACriterionStandsTwice_GivesItToTheFirst() =>
        Assert.Equal("0 1 3 4 5 | 2 claims 2", Attributed(SyntheticBlocks.Report(
            (1, 2, 10), (2, 6, 30), (2, 6, 30), (3, 3, 15), (4, 5, 20), (5, 4, 25))));

    [Fact]
    public void Attribution_WhenACriterionStandsTwice_GivesItToTheOneWithItsMaxima() =>
        Assert.Equal("0 2 3 4 5 | 1 claims 2", Attributed(SyntheticBlocks.Report(
            (1, 2, 10), (2, 8, 40), (2, 6, 30), (3, 3, 15), (4, 5, 20), (5, 4, 25))));

    [Fact]
    public void Attribution_WhenARepeatedCriterionStandsWhereAnotherIsMissing_StillIsARepetition() =>
        Assert.Equal("0 1 - 3 4 | 2 claims 2", Attributed(SyntheticBlocks.Report(
            (1, 2, 10), (2, 6, 30), (2, 6, 30), (4, 5, 20), (5, 4, 25))));

    [Fact]
    public void Attribution_WhenANumberAndItsMaximaAreOfNoCriterion_LeavesTheBlockOut() =>
        Assert.Equal("0 1 2 3 4 | 5 claims none", Attributed(SyntheticBlocks.Report(
            (1, 2, 10), (2, 6, 30), (3, 3, 15), (4, 5, 20), (5, 4, 25), (6, 7, 35))));

    [Fact]
    public void Attribution_WhenACriterionIsAbsent_LeavesItWithoutBlock() =>
        Assert.Equal("0 1 - 2 3 |", Attributed(SyntheticBlocks.Report((1, 2, 10), (2, 6, 30), (4, 5, 20), (5, 4, 25))));

    [Fact]
    public void Attribution_OfABlockWithNothingLegible_GoesByOrder() =>
        Assert.Equal("0 1 2 3 4 |", Attributed(SyntheticBlocks.Report(
            (1, 2, 10), (2, 6, 30), (null, null, null), (4, 5, 20), (5, 4, 25))));

    [Fact]
    public void Attribution_OfThousandBlocks_Ends() =>
        Assert.StartsWith("0 1 2 3 4 |", Attributed(SyntheticBlocks.Report(
            [.. Enumerable.Range(0, 1000).Select(i => ((int?)(i % 5) + 1, (int?)new[] { 2, 6, 3, 5, 4 }[i % 5], (int?)new[] { 10, 30, 15, 20, 25 }[i % 5]))])),
            StringComparison.Ordinal);

    private static string Attributed(ReportText text) =>
        Attributed(((ParsedReport)ReportParser.Parse(text.Document)).Report);

    private static string Attributed(Report report)
    {
        Case @case = CaseBuilder.Build(report, ShippedStandards.Qd25);
        IEnumerable<string> criteria = @case.Criteria.Select(c => c.Position?.ToString(CultureInfo.InvariantCulture) ?? "-");
        IEnumerable<string> others = @case.Unattributed.Select(u => string.Create(
            CultureInfo.InvariantCulture, $" {u.Position} claims {u.Claims?.ToString(CultureInfo.InvariantCulture) ?? "none"}"));
        return $"{string.Join(' ', criteria)} |{string.Concat(others)}";
    }
}
