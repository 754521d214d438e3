using System.Text.RegularExpressions;

namespace CTCPL.Pipeline.Worker.Tests.Conventions;

/// <summary>What holds for the checkout as a whole.</summary>
public sealed partial class HouseKeeping
{
    private static readonly string[] TextFiles = [".cs", ".cshtml", ".csproj", ".props", ".sql", ".json", ".js", ".css", ".md", ".txt", ".sh"];

    [Fact]
    public void Project_Always_PinsItsPackages() =>
        Projects()
            .Where(project => !File.Exists(Path.Combine(Checkout.Root, Path.GetDirectoryName(project.Path)!, "packages.lock.json")))
            .Select(project => project.Path)
            .ShouldBeNone("Every project has its packages.lock.json");

    [Fact]
    public void Project_Always_StandsInTheSolution()
    {
        string solution = File.ReadAllText(Path.Combine(Checkout.Root, "CTCPL.Pipeline.sln")).Replace('\\', '/');
        Projects()
            .Where(project => !solution.Contains($"\"{project.Path}\"", StringComparison.Ordinal))
            .Select(project => project.Path)
            .ShouldBeNone("Every project stands in CTCPL.Pipeline.sln, so that the build and the tests see it");
    }

    [Fact]
    public void TestProject_Always_IsRunByTheFrontDoor() =>
        Checkout.Files("tests", ".csproj")
            .Where(project => !FrontDoorKnows().IsMatch(project.Path))
            .Select(project => project.Path)
            .ShouldBeNone("`./ctcpl test` runs tests/*.Tests, so a test project is named so; tests/Testing is what they share, tests/BadReaders what they start");

    [Fact]
    public void Text_Anywhere_HoldsNoPathOfSomebodysMachine() =>
        TextFiles.SelectMany(extension => Checkout.Files("", extension))
            .SelectMany(file => file.Matches(PersonalPath()))
            .ShouldBeNone("No path of one machine or person");

    [Fact]
    public void Link_InADocument_LeadsToAFile() =>
        Checkout.Files("", ".md")
            .SelectMany(page => Link().Matches(page.Text).Select(m => (page, target: m.Groups["target"].Value)))
            .Where(link => !Path.Exists(Path.Combine(Checkout.Root, Path.GetDirectoryName(link.page.Path)!, link.target)))
            .Select(link => $"{link.page.Path}: {link.target}")
            .ShouldBeNone("Links between our documents lead somewhere");

    private static IEnumerable<SourceFile> Projects() => Checkout.Files("", ".csproj");

    [GeneratedRegex(@"^tests/(Testing|BadReaders|\w+\.Tests)/", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex FrontDoorKnows();

    [GeneratedRegex(@"\]\((?<target>[^):#]+)(#[^)]*)?\)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Link();

    [GeneratedRegex(@"/home/[a-z]|/root/[a-z.]|[A-Z]:\\Users\\\w", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex PersonalPath();
}
