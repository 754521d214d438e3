using System.Text.RegularExpressions;

namespace CTCPL.Pipeline.Worker.Tests.Conventions;

/// <summary>Something that a part of the source must not hold.</summary>
/// <param name="Name">What must not be there, and what to do instead.</param>
/// <param name="Folders">Where, relative to the root.</param>
/// <param name="Pattern">What it looks like in C#.</param>
/// <param name="Broken">A line that breaks it: proves that the pattern still sees.</param>
/// <param name="Kept">A near miss that is allowed.</param>
public sealed record ForbiddenWords(string Name, string[] Folders, string Pattern, string Broken, string Kept)
{
    private const string Source = "src";

    /// <summary>What reviewers would otherwise have to look for in every change.</summary>
    public static IReadOnlyList<ForbiddenWords> All { get; } =
    [
        new("The ambient clock; take a TimeProvider", [Source],
            @"\bDateTime(Offset)?\.(UtcNow|Now|Today)\b",
            "DateTime now = DateTime.UtcNow;", "DateTimeOffset now = clock.GetUtcNow();"),
        new("An empty catch, unless a filter says when and a comment why; return a value or let it fly", [Source],
            @"\bcatch\b[^{};]*\{\s*\}|\bcatch\b(\s*\([^)]*\))?\s*\{(\s|//[^\n]*)*\}",
            "catch (IOException)\n{\n    // whatever\n}", "catch (IOException) when (taken)\n{\n    // the next name\n}"),
        new("A silenced warning; mend it, or argue in .editorconfig", [Source],
            @"#pragma warning disable|\[(assembly: )?(\w+\.)*SuppressMessage\b",
            "#pragma warning disable CA1305", "#nullable enable"),
        new("Writing to the console; return the value", ["src/Parsing", "src/Rules", "src/Storage"],
            @"\bConsole\.\w+",
            "Console.WriteLine(x);", "ConsoleTable table;"),
        new("Files, processes or the network in a pure stage; take the bytes", ["src/Parsing"],
            @"\b(File|Directory|Process|Environment)\.[A-Z]\w*\s*\(|\bHttpClient\b",
            "byte[] bytes = File.ReadAllBytes(path);", "Document.Lines.First();"),
        new("SQL by interpolation; a constant and parameters", [Source],
            """\$+@?"+\s*(select|insert|update|delete|merge|create|alter|drop|truncate|with)\s""",
            "sql = $\"\"\"\n    select a from {table}", "const string Sql = \"select a from b\";"),
        new("An interface without a second implementation; the concrete type will do", [Source],
            @"\binterface\s+I\w+",
            "internal interface IReader", "the interface of the reader"),
        new("TODO without an issue number", [Source, "tests"],
            @"//\s*(TODO|FIXME|HACK)\b(?!.*#\d)",
            "// " + "TODO later", "// " + "TODO #12: later"),
    ];

    /// <summary>The pattern, bounded in time.</summary>
    internal Regex Regex { get; } = new(Pattern, RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(10));

    public override string ToString() => Name;
}
