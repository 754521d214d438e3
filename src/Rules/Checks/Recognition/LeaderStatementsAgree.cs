using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Rules.Arithmetic;
using CTCPL.Pipeline.Rules.Cases;
using CTCPL.Pipeline.Rules.Standards;

namespace CTCPL.Pipeline.Rules.Checks.Recognition;

/// <summary>The statements on discipline of the heads agree with each other and with the number of conditions met.</summary>
internal static class LeaderStatementsAgree
{
    public const string Id = "leader-statement-contradictory";

    public static Rule Rule { get; } = new(
        Id,
        Title: "Nội dung về kỷ luật người đứng đầu mâu thuẫn",
        Description: "Một câu nói không có người đứng đầu bị kỷ luật, câu khác lại nói có; hoặc báo cáo nói có mà vẫn ghi đáp ứng đủ mọi điều kiện.",
        Remedy: "Xác minh sự việc và ghi thống nhất; nếu có người đứng đầu bị kỷ luật thì sửa số điều kiện đáp ứng.",
        Citation: Citations.Conditions,
        Severity: Severity.Error,
        Group: RuleGroup.Recognition,
        Check: Check)
    {
        Example = "Một câu ghi “không có … bị xử lý kỷ luật”, câu sau ghi “có 01 đồng chí bị xử lý kỷ luật”.",
    };

    public static bool IsBroken(Case c) => Split(c.Report.LeaderDiscipline) || AdmitsYetCountsAll(c);

    /// <summary>Why condition 3 cannot be told; at least one statement must not be usable.</summary>
    public static Blocker Obstacle(Case c)
    {
        ImmutableArray<Fact<bool>> statements = c.Report.LeaderDiscipline;
        if (statements.IsEmpty && c.Conditions.Discipline != DisciplineScope.Heads)
            return NotOnlyHeads(c);
        if (statements.IsEmpty)
        {
            return new Blocker("Báo cáo không nêu có người đứng đầu bị kỷ luật hay không.", At: null)
            {
                CausedBy = new Cause(LeaderStatementIsMade.Id, FaultKeys.LeaderStatement),
            };
        }
        return Split(statements)
            ? new Blocker("Các câu về kỷ luật người đứng đầu mâu thuẫn nhau.", statements[0].Place)
            {
                CausedBy = new Cause(Id, FaultKeys.LeaderStatement),
            }
            : Unclear(statements[0]);
    }

    /// <summary>The standard looks at others than the heads, or it is not known at whom: what is said of the heads does not tell.</summary>
    public static Blocker NotOnlyHeads(Case c) => c.Conditions.Discipline == DisciplineScope.Officials
        ? new Blocker(
            $"Theo {c.Standard.Decision.ShortName}, có bất kỳ cán bộ, công chức nào bị kỷ luật từ cảnh cáo trở lên là không đạt; nội dung về người "
            + "đứng đầu không đủ để xét điều kiện này.",
            c.Report.LeaderDiscipline.IsEmpty ? null : c.Report.LeaderDiscipline[0].Place)
        : Blockers.UnknownLaw(c, "Điều kiện về kỷ luật");

    /// <summary>A statement that says neither yes nor no.</summary>
    public static Blocker Unclear(Fact<bool> statement) =>
        statement is Garbled<bool> { Unsure: not null }
            ? new Blocker("Câu về kỷ luật người đứng đầu đọc không chắc chắn.", statement.Place)
            {
                CausedBy = Blockers.Unsure(FaultKeys.LeaderStatement),
            }
            : new Blocker("Câu về kỷ luật người đứng đầu không nói rõ có hay không.", statement.Place);

    private static Verdict Check(Case c)
    {
        ImmutableArray<Stated<bool>> stated = [.. c.Report.LeaderDiscipline.OfType<Stated<bool>>()];
        if (stated.IsEmpty)
            return new NotCheckable(Obstacle(c));
        if (Split(c.Report.LeaderDiscipline))
            return new NotMet(Contradiction(stated));
        return AdmitsYetCountsAll(c) ? new NotMet(CountedAsMet(c, stated[0])) : Met.Instance;
    }

    private static bool Split(ImmutableArray<Fact<bool>> statements) =>
        statements.OfType<Stated<bool>>().DistinctBy(s => s.Value).Count() > 1;

    private static bool AdmitsYetCountsAll(Case c) =>
        c.Report.LeaderDiscipline.OfType<Stated<bool>>().Any(s => s.Value)
        && c.Conditions is { Discipline: DisciplineScope.Heads, Count: { } count }
        && DeclaredFigure.ConditionsMet(c).Value == count;

    private static Fault Contradiction(ImmutableArray<Stated<bool>> stated) => new(
        FaultKeys.LeaderStatement,
        "Báo cáo có câu nói không có người đứng đầu bị kỷ luật hoặc truy cứu trách nhiệm hình sự, có câu lại nói có.",
        stated.First(s => s.Value).At)
    {
        Actual = "có và không có",
        Expected = "thống nhất có hoặc không có",
        See = [.. stated.Where(s => !s.Value).Select(s => s.At)],
    };

    private static Fault CountedAsMet(Case c, Stated<bool> admission)
    {
        Figure declared = DeclaredFigure.ConditionsMet(c).First!;
        string all = Wording.Number(c.Conditions.Count!.Value);
        return new Fault(
            FaultKeys.LeaderStatement,
            $"Báo cáo nêu có người đứng đầu bị kỷ luật hoặc truy cứu trách nhiệm hình sự, nhưng vẫn ghi đáp ứng đủ {all} điều kiện.",
            admission.At)
        {
            Expected = $"ít hơn {all} điều kiện",
            Actual = Describe.Written(declared),
            See = [declared.At],
        };
    }
}
