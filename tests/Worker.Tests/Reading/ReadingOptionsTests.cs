using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Worker.Hosting;
using CTCPL.Pipeline.Worker.Reading;
using Microsoft.Extensions.Configuration;

namespace CTCPL.Pipeline.Worker.Tests.Reading;

public sealed class ReadingOptionsTests
{
    [Fact]
    public void Options_WithoutSettings_AreTheLimitsOfPureReading() =>
        Assert.Equal(ReadingLimits.Default, Read().Limits);

    /// <summary>A bound that is added to the limits and not passed on would be found here.</summary>
    [Fact]
    public void EveryLimit_IsSetByItsOption()
    {
        foreach (System.Reflection.PropertyInfo limit in typeof(ReadingLimits).GetProperties().Where(p => p.CanWrite && typeof(ReadingOptions).GetProperty(p.Name) is not null))
        {
            ReadingLimits changed = Read(("Reading:" + limit.Name, "2048")).Limits;
            Assert.Equal("2048", Convert.ToString(limit.GetValue(changed), System.Globalization.CultureInfo.InvariantCulture));
        }
        Assert.Empty(typeof(ReadingLimits).GetProperties().Where(p => p.CanWrite).Select(p => p.Name)
            .Except(typeof(ReadingOptions).GetProperties().Select(p => p.Name), StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Reading:Patience", "00:00:00", "Reading:Patience")]
    [InlineData("Reading:Readers", "0", "Reading:Readers")]
    [InlineData("Reading:FileBytes", "12", "Reading:FileBytes")]
    [InlineData("Reading:Lines", "many", "Reading")]
    public void Options_OutOfRange_StopTheStartAndNameTheSetting(string name, string value, string said)
    {
        OperatorException refused = Assert.Throws<OperatorException>(() => Read((name, value)));
        Assert.Contains(said, refused.Message, StringComparison.Ordinal);
    }

    private static ReadingOptions Read(params (string Name, string Value)[] settings) => BoundOptions.Read<ReadingOptions>(
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Name, (string?)s.Value))).Build(), ReadingOptions.Section);
}
