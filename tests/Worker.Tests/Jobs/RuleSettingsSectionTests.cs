using CTCPL.Pipeline.Rules;
using CTCPL.Pipeline.Worker.Hosting;
using Microsoft.Extensions.Configuration;

namespace CTCPL.Pipeline.Worker.Tests.Jobs;

public sealed class RuleSettingsSectionTests
{
    [Fact]
    public void Read_OfGoodSettings_GivesThem() => Assert.Equal(
        Severity.Notice, RuleSettingsSection.Read(Configuration(("total-mismatch", "notice"))).Severities["total-mismatch"]);

    [Fact]
    public void Read_OfNone_ChangesNothing() => Assert.Empty(RuleSettingsSection.Read(Configuration()).Severities);

    [Fact]
    public void Read_OfBadSettings_NamesEveryMistake()
    {
        OperatorException mistake = Assert.Throws<OperatorException>(
            () => RuleSettingsSection.Read(Configuration(("total-mismatch", "fatal"), ("no-such-rule", "error"))));
        Assert.Contains("“no-such-rule”", mistake.Message, StringComparison.Ordinal);
        Assert.Contains("“total-mismatch” có mức “fatal”", mistake.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Intake:QuietPeriod", "soon")]
    [InlineData("Intake:QuietPeriod", "-00:00:01")]
    [InlineData("Intake:Folder", "")]
    public void Options_WhenOneIsWrong_NameIt(string key, string value)
    {
        IConfiguration configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("Intake:Folder", "in"), new("Intake:ResultsFolder", "out")])
            .AddInMemoryCollection([new(key, value)])
            .Build();
        OperatorException mistake = Assert.Throws<OperatorException>(
            () => BoundOptions.Read<Worker.Intake.IntakeOptions>(configuration, Worker.Intake.IntakeOptions.Section));
        Assert.Contains(key, mistake.Message, StringComparison.Ordinal);
    }

    private static IConfiguration Configuration(params (string Rule, string Severity)[] severities) => new ConfigurationBuilder()
        .AddInMemoryCollection(severities.Select(s => new KeyValuePair<string, string?>("Rules:Severities:" + s.Rule, s.Severity)))
        .Build();
}
