namespace CTCPL.Pipeline.Rules.Tests.Catalog;

/// <summary>The pages under docs/rules are those that the rules write. <c>UPDATE_DOCS=1</c> writes them anew.</summary>
public sealed class RulePageTests
{
    private static readonly string Folder = Path.Combine(Root(AppContext.BaseDirectory), "docs", "rules");

    public static TheoryData<string> Ids => [.. RuleCatalog.All.Select(r => r.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Page_OfARule_IsTheOneItWrites(string id) => Matches(id + ".md", RulePage.Write(RuleCatalog.Find(id)!));

    [Fact]
    public void Index_OfTheRules_IsTheOneTheCatalogueWrites() => Matches("README.md", RulePage.WriteIndex(RuleCatalog.All));

    [Fact]
    public void Folder_OfThePages_HoldsNoOthers() =>
        Assert.Empty(Directory.EnumerateFiles(Folder)
            .Select(file => Path.GetFileName(file)!)
            .Except(["README.md", "CHANGES.md", .. RuleCatalog.All.Select(r => r.Id + ".md")], StringComparer.Ordinal));

    private static void Matches(string file, string expected)
    {
        string path = Path.Combine(Folder, file);
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") is "1")
        {
            Directory.CreateDirectory(Folder);
            File.WriteAllText(path, expected);
        }
        Assert.True(File.Exists(path), $"{path} is missing; UPDATE_DOCS=1 writes it.");
        Assert.Equal(expected, File.ReadAllText(path).ReplaceLineEndings("\n"));
    }

    private static string Root(string folder) =>
        File.Exists(Path.Combine(folder, "CTCPL.Pipeline.sln"))
            ? folder
            : Root(Path.GetDirectoryName(folder)
                ?? throw new InvalidOperationException("No CTCPL.Pipeline.sln above the test assembly."));
}
