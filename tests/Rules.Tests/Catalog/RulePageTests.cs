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

    /// <summary>The list in the folder, read by itself: "| [`id`](id.md) | mức độ | … |", and its pages say the same severity.</summary>
    [Fact]
    public void Index_OfTheRules_ListsThePublishedOnesWithTheirSeverities()
    {
        string[] rows = [.. CatalogueTable.Published.Select(r => $"| [`{r.Id}`]({r.Id}.md) | {Word(r.Severity)} |")];
        string[] lines = [.. File.ReadLines(Path.Combine(Folder, "README.md")).Where(line => line.StartsWith("| [", StringComparison.Ordinal))];
        Assert.Equal(rows, lines.Select(line => line[..(line.IndexOf('|', line.IndexOf(".md) | ", StringComparison.Ordinal) + 7) + 1)]));
    }

    [Fact]
    public void Comparison_OfAStalePage_Fails()
    {
        string stale = RulePage.Write(RuleCatalog.All[0]).Replace(RuleCatalog.All[0].Title, "Tên cũ", StringComparison.Ordinal);
        Assert.ThrowsAny<Exception>(() => Same(RulePage.Write(RuleCatalog.All[0]), stale));
        Same(stale, stale.ReplaceLineEndings("\r\n"));
    }

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
        Same(expected, File.ReadAllText(path));
    }

    private static void Same(string expected, string written) => Assert.Equal(expected, written.ReplaceLineEndings("\n"));

    private static string Word(Severity severity) => severity switch
    {
        Severity.Error => "lỗi",
        Severity.Warning => "cảnh báo",
        _ => "lưu ý",
    };

    private static string Root(string folder) =>
        File.Exists(Path.Combine(folder, "CTCPL.Pipeline.sln"))
            ? folder
            : Root(Path.GetDirectoryName(folder)
                ?? throw new InvalidOperationException("No CTCPL.Pipeline.sln above the test assembly."));
}
