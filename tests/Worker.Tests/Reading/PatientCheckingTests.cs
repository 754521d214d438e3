using System.Text.RegularExpressions;
using CTCPL.Pipeline.Worker.Reading;

namespace CTCPL.Pipeline.Worker.Tests.Reading;

public sealed class PatientCheckingTests
{
    [Theory]
    [InlineData(0, "done", 1)]
    [InlineData(1, "done", 2)]
    [InlineData(2, "done", 3)]
    [InlineData(3, "timeout", 3)]
    public void Try_OfAStepThatTimesOut_RefusesOnlyWhatNeverEnds(int timeOuts, string result, int tries)
    {
        int tried = 0;
        Assert.Equal(result, PatientChecking.Try(() => tried++ < timeOuts ? throw new RegexMatchTimeoutException() : "done", () => "timeout"));
        Assert.Equal(tries, tried);
    }

    [Fact]
    public void Try_OfABug_LetsItFly() =>
        Assert.Throws<InvalidOperationException>(() => PatientChecking.Try<int>(() => throw new InvalidOperationException(), () => 0));
}
