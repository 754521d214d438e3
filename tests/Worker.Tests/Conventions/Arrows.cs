using System.Text.RegularExpressions;

namespace CTCPL.Pipeline.Worker.Tests.Conventions;

/// <summary>Which way the parts may know each other: Worker → Storage → Rules → Parsing, and the same inside them.</summary>
public sealed partial class Arrows
{
    /// <summary>What each project may refer to, directly.</summary>
    private static readonly Dictionary<string, string[]> Projects = new(StringComparer.Ordinal)
    {
        ["Parsing"] = [],
        ["Rules"] = ["Parsing"],
        ["Storage"] = ["Rules"],
        ["Worker"] = ["Storage"],
    };

    /// <summary>What each folder of the two pure projects may use of its own project, besides what stands at the project's root.</summary>
    private static readonly Dictionary<string, string[]> Folders = new(StringComparer.Ordinal)
    {
        ["Parsing.Text"] = [],
        ["Parsing.Documents"] = ["Parsing.Text"],
        ["Parsing.Reports"] = ["Parsing.Documents", "Parsing.Text"],
        ["Rules.Standards"] = [],
        ["Rules.Law"] = ["Rules.Standards"],
        ["Rules.Dossiers"] = [],
        ["Rules.Cases"] = ["Rules.Dossiers", "Rules.Law", "Rules.Standards"],
        ["Rules.Arithmetic"] = ["Rules.Cases", "Rules.Standards"],
        ["Rules.Redundancy"] = ["Rules.Arithmetic", "Rules.Cases", "Rules.Standards"],
        ["Rules.Findings"] = ["Rules.Cases", "Rules.Standards"],
        ["Rules.Corrections"] = ["Rules.Cases", "Rules.Checks", "Rules.Standards"],
        ["Rules.Checks"] = ["Rules.Arithmetic", "Rules.Cases", "Rules.Dossiers", "Rules.Law", "Rules.Standards"],
    };

    [Fact]
    public void ProjectReferences_InSource_PointOneWay() =>
        Checkout.Files("src", ".csproj")
            .SelectMany(project => ProjectReference().Matches(project.Text)
                .Select(m => m.Groups["name"].Value)
                .Where(name => !Projects[Path.GetFileNameWithoutExtension(project.Path)].Contains(name, StringComparer.Ordinal))
                .Select(name => $"{project.Path} refers to {name}"))
            .ShouldBeNone("Worker → Storage → Rules → Parsing, and nothing back");

    [Fact]
    public void Folders_OfThePureProjects_UseOnlyTheStagesBefore() =>
        Checkout.Files("src/Parsing", ".cs").Concat(Checkout.Files("src/Rules", ".cs"))
            .SelectMany(Misdirected)
            .ShouldBeNone("A stage knows the stages before it, never the ones behind it");

    [Fact]
    public void Namespace_OfASourceFile_IsItsFolder() =>
        Checkout.Files("src", ".cs")
            .Select(file => (file, declared: Namespace().Match(file.Text).Groups["name"].Value))
            .Where(f => f.declared.Length > 0 && !string.Equals(f.declared, NamespaceOf(f.file), StringComparison.Ordinal))
            .Select(f => $"{f.file.Path}: {f.declared}")
            .ShouldBeNone("Namespaces are CTCPL.Pipeline.<Project>.<Folder>");

    private static IEnumerable<string> Misdirected(SourceFile file)
    {
        string own = string.Join('.', file.Path.Split('/')[1..^1].Take(2));
        if (!own.Contains('.', StringComparison.Ordinal))
            return []; // at the project's root stand the few types that tie its folders together
        if (!Folders.TryGetValue(own, out string[]? allowed))
            return [$"{file.Path}: {own} has no arrows yet; say in {nameof(Arrows)} what it may use"];
        return Used().Matches(file.Text)
            .Select(m => m.Groups["folder"].Value)
            .Where(used => Folders.ContainsKey(used) && own.Split('.')[0].Equals(used.Split('.')[0], StringComparison.Ordinal))
            .Where(used => !used.Equals(own, StringComparison.Ordinal) && !allowed.Contains(used, StringComparer.Ordinal))
            .Select(used => $"{file.Path} uses {used}");
    }

    private static string NamespaceOf(SourceFile file) =>
        "CTCPL.Pipeline." + string.Join('.', file.Path.Split('/')[1..^1]);

    [GeneratedRegex(@"<ProjectReference Include=""[^""]*?(?<name>\w+)\.csproj""", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex ProjectReference();

    [GeneratedRegex(@"\bCTCPL\.Pipeline\.(?<folder>\w+\.\w+)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Used();

    [GeneratedRegex(@"^namespace (?<name>[\w.]+);", RegexOptions.Multiline | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Namespace();
}
