namespace CTCPL.Pipeline.Worker.Tests.Conventions;

/// <summary>The files of the checkout that the tests were built from.</summary>
internal static class Checkout
{
    private static readonly string[] Generated = ["bin", "obj", ".git", ".ctcpl", "inbox", "results", "TestResults"];

    /// <summary>Absolute path of the folder that holds the solution.</summary>
    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    /// <summary>Files with this extension under a folder, without what a build or a run makes, in ordinal order of their paths.</summary>
    /// <param name="folder">Relative to <see cref="Root"/>; empty for the whole checkout.</param>
    /// <param name="extension">With its dot.</param>
    public static IEnumerable<SourceFile> Files(string folder, string extension) =>
        Directory.Exists(Path.Combine(Root, folder))
            ? Under(Path.Combine(Root, folder), extension).Order(StringComparer.Ordinal).Select(Open)
            : [];

    /// <summary>Fails with one line for each offender, so that the test's output is the list of what to mend.</summary>
    public static void ShouldBeNone(this IEnumerable<string> offenders, string convention)
    {
        string[] found = [.. offenders];
        Assert.True(found.Length == 0, convention + "\n  " + string.Join("\n  ", found));
    }

    private static IEnumerable<string> Under(string folder, string extension) =>
        Directory.EnumerateFiles(folder, "*" + extension).Concat(
            Directory.EnumerateDirectories(folder)
                .Where(d => !Generated.Contains(Path.GetFileName(d), StringComparer.Ordinal))
                .SelectMany(d => Under(d, extension)));

    private static SourceFile Open(string path) =>
        new(Path.GetRelativePath(Root, path).Replace('\\', '/'), File.ReadAllText(path));

    private static string FindRoot(string folder) =>
        File.Exists(Path.Combine(folder, "CTCPL.Pipeline.sln"))
            ? folder
            : FindRoot(Path.GetDirectoryName(folder)
                ?? throw new InvalidOperationException("No CTCPL.Pipeline.sln above the test assembly."));
}
