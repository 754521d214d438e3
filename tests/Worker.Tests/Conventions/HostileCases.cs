using System.Text.RegularExpressions;

namespace CTCPL.Pipeline.Worker.Tests.Conventions;

/// <summary>The numbered bad inputs of docs/hostile.md, and the tests that carry their numbers.</summary>
public sealed partial class HostileCases
{
    private const string Page = "docs/hostile.md";

    /// <summary>The numbered cases that the page answers for: containers, Word, PDF, Vietnamese text.</summary>
    private static readonly string[] Cases =
    [
        .. Numbered('B', 19, 30), .. Numbered('C', 31, 42), .. Numbered('D', 43, 50), .. Numbered('E', 51, 59),
    ];

    /// <summary>Numbers that a test may carry though the page does not list them: arrival, logic of reports, running, people.</summary>
    private static readonly string[] OtherCases =
    [
        .. Numbered('A', 1, 18), .. Numbered('F', 60, 68), .. Numbered('G', 69, 79), .. Numbered('H', 80, 88),
    ];

    [Fact]
    public void Case_Always_StandsOnThePageOnce() =>
        Assert.Equal(Cases, Rows().Select(row => row.Case));

    [Fact]
    public void Case_Always_HasATestOrAReason()
    {
        ILookup<string, string> tests = TestsByCase();
        Rows()
            .Where(row => !tests.Contains(row.Case) && !row.Outcome.Contains("Not tested: ", StringComparison.Ordinal))
            .Select(row => row.Case)
            .ShouldBeNone("A case has a test with its number, or says in its outcome why not (“Not tested: …”)");
    }

    [Fact]
    public void Test_NamedOnThePage_CarriesTheNumberOfItsCase()
    {
        ILookup<string, string> tests = TestsByCase();
        Rows()
            .SelectMany(row => row.Tests.Except(tests[row.Case], StringComparer.Ordinal).Select(test => $"{row.Case}: {test}"))
            .ShouldBeNone("A test class named on the page exists and carries the number of its row");
    }

    [Fact]
    public void Case_WithTests_NamesOneOfThem()
    {
        ILookup<string, string> tests = TestsByCase();
        Rows()
            .Where(row => tests.Contains(row.Case) && row.Tests.Length == 0)
            .Select(row => row.Case)
            .ShouldBeNone("A row names the test classes that prove its outcome");
    }

    [Fact]
    public void Number_OnATest_IsThatOfACase() =>
        TestsByCase()
            .Select(tests => tests.Key)
            .Except([.. Cases, .. OtherCases], StringComparer.Ordinal)
            .ShouldBeNone("A test carries the number of a case that there is");

    private static IEnumerable<string> Numbered(char part, int first, int last) =>
        Enumerable.Range(first, last - first + 1)
            .Select(number => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{part}{number}"));

    /// <summary>Names of the test classes by the number they or one of their tests carry.</summary>
    private static ILookup<string, string> TestsByCase() =>
        Checkout.Files("tests", ".cs")
            .SelectMany(file => Number().Matches(file.Text).Select(m => (Case: m.Groups["case"].Value, Class: Path.GetFileNameWithoutExtension(file.Path))))
            .Distinct()
            .ToLookup(found => found.Case, found => found.Class, StringComparer.Ordinal);

    private static IEnumerable<(string Case, string Outcome, string[] Tests)> Rows() =>
        Row().Matches(Checkout.Files("docs", ".md").Single(file => string.Equals(file.Path, Page, StringComparison.Ordinal)).Text)
            .Select(m => (m.Groups["case"].Value, m.Groups["outcome"].Value, Name().Matches(m.Groups["tests"].Value).Select(n => n.Groups["name"].Value).ToArray()));

    /// <summary>| B19 | what arrives | what becomes of it | `TestClass`, `TestClass` |</summary>
    [GeneratedRegex(
        @"^\| (?<case>[A-I]\d+) \|[^|\n]*\|(?<outcome>[^|\n]*)\|(?<tests>[^|\n]*)\|$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex("`(?<name>\\w+)`", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Name();

    [GeneratedRegex("Trait\\(\"Hostile\", \"(?<case>[^\"]*)\"\\)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Number();
}
