using System.Text.RegularExpressions;

namespace CTCPL.Pipeline.Worker.Tests.Conventions;

/// <summary>A version that knows nothing of a schema step may run beside it (ADR 0022): a step adds, and takes nothing away.</summary>
public sealed partial class SchemaSteps
{
    [Fact]
    public void Step_Always_TakesNothingAwayFromTheVersionBeforeIt() =>
        Steps().SelectMany(Offences).ShouldBeNone("A step of the schema adds: no drop, no rename, no other type, no column that an older insert would lack");

    [Theory]
    [InlineData("alter table t drop column c;", 1)]
    [InlineData("drop index i;", 1)]
    [InlineData("alter table t rename to u;", 1)]
    [InlineData("alter table t alter column c type bigint;", 1)]
    [InlineData("alter table t alter column c set not null;", 1)]
    [InlineData("alter table t add column c int not null;", 1)]
    [InlineData("create unique index i on ledger_file (size);", 1)]
    [InlineData("alter table t drop constraint k;", 1)]
    [InlineData("alter table t drop constraint k; alter table t add constraint k check (c in ('a', 'b'));", 0)]
    [InlineData("alter table t add column c int not null default 0; -- drop nothing", 0)]
    [InlineData("create table t (c int not null); create unique index i on t (c);", 0)]
    public void Offences_OfAStatement_AreFound(string sql, int count) => Assert.Equal(count, Offences(new SourceFile("step.sql", sql)).Count());

    /// <summary>Everything after the first script, which made the tables.</summary>
    private static IEnumerable<SourceFile> Steps() =>
        Checkout.Files("src/Storage/Schema", ".sql").Where(f => !f.Path.EndsWith("/0001-spine.sql", StringComparison.Ordinal));

    /// <summary>Null only after the command retention --remove. A version before then fails to judge that file and changes nothing of it (ADR 0026).</summary>
    private const string Loosened = "alter table content alter column bytes drop not null";

    private static IEnumerable<string> Offences(SourceFile step)
    {
        string sql = Comment().Replace(step.Text, "");
        HashSet<string> own = [.. NewTable().Matches(sql).Select(m => m.Groups["name"].Value)];
        foreach (string statement in sql.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (string.Equals(statement, Loosened, StringComparison.Ordinal))
                continue;
            Match dropped = DroppedConstraint().Match(statement);
            bool isWidened = dropped.Success && sql.Contains("add constraint " + dropped.Groups["name"].Value, StringComparison.OrdinalIgnoreCase);
            bool lacksDefault = NewColumn().IsMatch(statement) && statement.Contains("not null", StringComparison.OrdinalIgnoreCase)
                && !statement.Contains("default", StringComparison.OrdinalIgnoreCase);
            Match unique = UniqueIndex().Match(statement);
            if ((TakesAway().IsMatch(statement) && !isWidened) || lacksDefault || (unique.Success && !own.Contains(unique.Groups["table"].Value)))
                yield return $"{step.Path}: {statement.ReplaceLineEndings(" ")}";
        }
    }

    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;

    [GeneratedRegex("--[^\n]*", Options)]
    private static partial Regex Comment();

    [GeneratedRegex(@"create table (?<name>\w+)", Options)]
    private static partial Regex NewTable();

    [GeneratedRegex(@"\badd column\b", Options)]
    private static partial Regex NewColumn();

    [GeneratedRegex(@"^create unique index \w+\s+on (?<table>\w+)", Options)]
    private static partial Regex UniqueIndex();

    [GeneratedRegex(@"\bdrop constraint (?<name>\w+)", Options)]
    private static partial Regex DroppedConstraint();

    [GeneratedRegex(@"^drop\b|^alter\s.*\bdrop (column|constraint|default|not null)\b|^alter\s.*\brename\b|\balter column \w+ (set data )?type\b|\bset not null\b|^truncate\b|^delete\b", Options)]
    private static partial Regex TakesAway();
}
