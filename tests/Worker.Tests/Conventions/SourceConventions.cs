using CTCPL.Pipeline.Rules;

namespace CTCPL.Pipeline.Worker.Tests.Conventions;

public sealed class SourceConventions
{
    /// <summary>Two screens are the aim, this is the end.</summary>
    private const int LongestFile = 400;

    public static TheoryData<ForbiddenWords> Forbidden => [.. ForbiddenWords.All];

    [Theory]
    [MemberData(nameof(Forbidden), DisableDiscoveryEnumeration = true)]
    public void Source_HoldsNothing_OfWhatIsForbidden(ForbiddenWords forbidden) =>
        forbidden.Folders
            .SelectMany(folder => Checkout.Files(folder, ".cs"))
            .SelectMany(file => file.Matches(forbidden.Regex))
            .ShouldBeNone(forbidden.Name);

    [Theory]
    [MemberData(nameof(Forbidden), DisableDiscoveryEnumeration = true)]
    public void ForbiddenPattern_OnItsExamples_SeesTheBrokenOneAlone(ForbiddenWords forbidden)
    {
        Assert.Matches(forbidden.Regex, forbidden.Broken);
        Assert.DoesNotMatch(forbidden.Regex, forbidden.Kept);
    }

    [Fact]
    public void SourceFile_Length_StaysInTheBudget() =>
        Checkout.Files("src", ".cs").Concat(Checkout.Files("tests", ".cs"))
            .Where(file => file.Lines > LongestFile)
            .Select(file => $"{file.Path}: {Wording.Number(file.Lines)} lines")
            .ShouldBeNone("No file is longer than 400 lines");

    [Fact]
    public void SourceFile_Median_FitsOnTwoScreens()
    {
        int[] lines = [.. Checkout.Files("src", ".cs").Select(file => file.Lines).Order()];
        Assert.InRange(lines[lines.Length / 2], 1, 70);
    }
}
