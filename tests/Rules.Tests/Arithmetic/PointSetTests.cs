using CTCPL.Pipeline.Rules.Arithmetic;

namespace CTCPL.Pipeline.Rules.Tests.Arithmetic;

public sealed class PointSetTests
{
    [Fact]
    public void Of_OverlappingIntervals_JoinsThem()
    {
        var set = PointSet.Of(PointInterval.UpTo(3m, 7m), PointInterval.UpTo(5m, 9m), PointInterval.Exactly(6m));

        Assert.Equal([PointInterval.UpTo(3m, 9m)], set.Intervals);
    }

    [Fact]
    public void Of_TouchingIntervalsOneEndIncluded_JoinsThem()
    {
        var set = PointSet.Of(PointInterval.UpTo(0m, 5m), PointInterval.Exactly(5m));

        Assert.Equal([new PointInterval(0m, true, 5m, true)], set.Intervals);
    }

    [Fact]
    public void Of_TouchingIntervalsNeitherEndIncluded_KeepsTheGap()
    {
        var set = PointSet.Of(PointInterval.Between(0m, 5m), PointInterval.Between(5m, 9m));

        Assert.Equal(2, set.Intervals.Length);
        Assert.False(set.Contains(5m));
    }

    [Fact]
    public void Plus_Interval_KeepsAnEndOnlyWhenBothHaveIt()
    {
        PointSet sum = PointSet.Of(PointInterval.Exactly(3m)).Plus(PointInterval.UpTo(3.5m, 7m));

        Assert.Equal([PointInterval.UpTo(6.5m, 10m)], sum.Intervals);
    }

    [Theory]
    [InlineData("84.5", "85")]
    [InlineData("79.5", "80")]
    [InlineData("84.25", "84")]
    [InlineData("84.75", "85")]
    [InlineData("85", "85")]
    public void HalfUp_GoesToTheNearestWholeNumber(string exact, string rounded) =>
        Assert.Equal(Number(rounded), Rounding.HalfUp(Number(exact)));

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
