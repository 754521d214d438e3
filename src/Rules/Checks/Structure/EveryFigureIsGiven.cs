using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Rules.Cases;
using CTCPL.Pipeline.Rules.Checks.Reading;

namespace CTCPL.Pipeline.Rules.Checks.Structure;

/// <summary>
/// Every criterion has the form's four lines, and the section on the conditions its three figures. A criterion that is
/// missing altogether and a section that is missing altogether are reported by their own rules.
/// </summary>
internal static class EveryFigureIsGiven
{
    public static Rule Rule { get; } = new(
        Id: "measure-missing",
        Title: "Thiếu dòng số liệu",
        Description: "Mỗi tiêu chí phải có đủ bốn dòng: số chỉ tiêu đạt điểm tối đa, đạt từ 50% trở lên, đạt điểm 0 và số điểm đạt được. "
            + "Phần điều kiện phải có số tiêu chí đạt từ 50%, tổng điểm và số điều kiện đáp ứng. Thiếu dòng nào thì những kiểm tra cần "
            + "dòng đó không thực hiện được.",
        Remedy: "Bổ sung dòng còn thiếu theo biểu mẫu.",
        Citation: Citations.Form,
        Severity: Severity.Error,
        Group: RuleGroup.Structure,
        Check: Check)
    {
        Example = "Dưới tiêu chí 3 chỉ có ba dòng, không có dòng “Số điểm đạt được của tiêu chí”.",
    };

    private static Verdict Check(Case c)
    {
        ImmutableArray<Fault> faults =
            [.. c.Criteria.Where(k => k.Block is not null).SelectMany(k => OfCriterion(c, k, k.Block!)), .. OfConditions(c)];
        return faults.IsEmpty || KeepsToTheForm(c) ? Obscured.Judge(c, "measure-missing", faults) : new NotCheckable([.. faults.Select(f => Unknown(c, f))]);
    }

    /// <summary>Whether the lines of the form may be asked for: it is known under this standard, or the report itself follows it.</summary>
    private static bool KeepsToTheForm(Case c) =>
        c.Standard.ReportForm is not null || c.Report.Blocks.Any(b => b.Figures.Any(f => f.Measure != Measure.Points));

    private static Blocker Unknown(Case c, Fault fault) =>
        new($"Chưa rõ biểu mẫu báo cáo theo {c.Standard.Decision.ShortName} có dòng “{fault.Expected ?? "số liệu của tiêu chí"}” hay không.", fault.At)
        {
            Criterion = fault.Criterion,
            Instead = fault.Key,
        };

    private static IEnumerable<Fault> OfCriterion(Case c, CriterionCase criterion, CriterionBlock block)
    {
        string number = Wording.Number(criterion.Number);
        if (block.Figures.IsEmpty)
        {
            return
            [
                new Fault(
                    Blockers.MissingKey(criterion, Measure.Points),
                    $"Tiêu chí {number} có đề mục nhưng không có dòng số liệu nào trong bốn dòng của biểu mẫu.",
                    block.Start)
                {
                    Criterion = criterion.Number,
                },
            ];
        }
        return Enum.GetValues<Measure>()
            .Where(measure => block.First(measure) is null)
            .Select(measure => new Fault(
                Blockers.MissingKey(criterion, measure),
                $"Tiêu chí {number} thiếu dòng “{Describe.Label(measure)}”{Perhaps(MiswordedIn(c, block))}.",
                MiswordedIn(c, block)?.At ?? Places.OfMissing(c, block, measure))
            {
                Criterion = criterion.Number,
                Expected = Describe.Label(measure),
                Actual = MiswordedIn(c, block)?.Value,
            });
    }

    /// <summary>A line of the block that reads like one of the form's and is none: perhaps the missing one.</summary>
    private static Stated<string>? MiswordedIn(Case c, CriterionBlock block)
    {
        int from = block.Start?.Line ?? int.MaxValue;
        int to = c.Report.Blocks.Select(b => b.Start?.Line).Concat([c.Report.CriteriaAtLeastHalf.Select(f => (int?)f.Label.Line).FirstOrDefault()])
            .Where(line => line > from).Min() ?? int.MaxValue;
        return c.Report.Misworded.FirstOrDefault(m => m.At.Line > from && m.At.Line < to);
    }

    private static string Perhaps(Stated<string>? misworded) =>
        misworded is null ? "" : $"; có thể là dòng ghi “{misworded.Value.TrimEnd('.')}”";

    private static IEnumerable<Fault> OfConditions(Case c)
    {
        if (!Blockers.HasConditions(c.Report))
            return [];
        TextSpan? section = c.Report.Sections.FirstOrDefault(s => s.Value == Section.Conditions)?.At;
        (string Key, string Label, bool Absent)[] figures =
        [
            (FaultKeys.CriteriaAtLeastHalf, "Số tiêu chí đạt từ 50% số điểm tối đa trở lên", c.Report.CriteriaAtLeastHalf.IsEmpty),
            (FaultKeys.Total, "Tổng điểm số đạt được của các tiêu chí", c.Report.TotalPoints.IsEmpty),
            (FaultKeys.ConditionsMet, "Đáp ứng được … điều kiện", c.Report.ConditionsMet.IsEmpty),
        ];
        Stated<string>? misworded = c.Report.Misworded.FirstOrDefault(m => m.At.Line > section?.Line);
        return figures.Where(f => f.Absent).Select(f =>
            new Fault(f.Key, $"Phần điều kiện công nhận thiếu dòng “{f.Label}”{Perhaps(misworded)}.", misworded?.At ?? section)
            {
                Expected = f.Label,
                Actual = misworded?.Value,
            });
    }
}
