using System.Collections.Immutable;
using System.Text;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Rules.Cases;
using CTCPL.Pipeline.Rules.Standards;
using CTCPL.Pipeline.Rules.Tests.Standards;
using CTCPL.Pipeline.Testing.Reports;
using CTCPL.Pipeline.Testing.Rules;

namespace CTCPL.Pipeline.Rules.Tests.Cases;

public sealed class StandardChoiceTests
{
    private static readonly Standard Qd25 = ShippedStandards.Qd25;

    /// <summary>A made-up standard for 2030 whose criterion 1 has 2 indicators and 20 points.</summary>
    private static readonly Standard Other = StandardFile.Read("other.json", Encoding.UTF8.GetBytes(
        Encoding.UTF8.GetString(StandardText.Shipped())
            .Replace("qd-25-2021", "other", StringComparison.Ordinal)
            .Replace("\"first\": 2022, \"last\": 2024", "\"first\": 2030, \"last\": null", StringComparison.Ordinal)
            .Replace("\"maximumPoints\": 30", "\"maximumPoints\": 40", StringComparison.Ordinal)
            .Replace("\"maximumPoints\": 15", "\"maximumPoints\": 12", StringComparison.Ordinal)
            .Replace("\"maximumPoints\": 20", "\"maximumPoints\": 22", StringComparison.Ordinal)
            .Replace("\"maximumPoints\": 25", "\"maximumPoints\": 26", StringComparison.Ordinal)));

    private static readonly ImmutableArray<Standard> Both = [Qd25, Other];

    [Fact]
    public void Choice_OfAValidReport_IsByItsMaxima() => Assert.Equal("qd-25-2021", Choose(ReportText.Valid25));

    [Fact]
    public void Choice_WhenTheYearIsAnothers_StillIsByTheMaxima() =>
        Assert.Equal("qd-25-2021", Choose(ReportText.Valid25.ReplacingEvery("năm 2024", "năm 2031")));

    [Fact]
    public void Choice_WhenTheMaximaAreNobodys_IsByTheYear() =>
        Assert.Equal("other", StandardChoice.Choose(
            Assessments.Report(Foreign.ReplacingEvery("năm 2024", "năm 2031")), Both)?.Id);

    [Fact]
    public void Choice_WhenNeitherTells_IsNone() => Assert.Null(Choose(Foreign.ReplacingEvery("năm 2024", "năm 2019")));

    private static ReportText Foreign => SyntheticBlocks.Text((1, 3, 16), (2, 7, 31), (3, 4, 27), (4, 6, 11), (5, 5, 21));

    private static string? Choose(ReportText text)
    {
        Report report = Assessments.Report(text);
        return StandardChoice.Choose(report, Both)?.Id;
    }
}
