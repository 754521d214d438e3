using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Rules.Cases;

namespace CTCPL.Pipeline.Rules.Checks.Structure;

/// <summary>No line of the form stands twice under one criterion.</summary>
internal static class FigureIsGivenOnce
{
    public static Rule Rule { get; } = new(
        Id: "measure-repeated",
        Title: "Dòng số liệu lặp lại",
        Description: "Mỗi dòng của biểu mẫu chỉ được ghi một lần dưới mỗi tiêu chí. Ghi hai lần với số khác nhau là mâu thuẫn; ghi hai lần "
            + "cùng một số thì chỉ cần biết.",
        Remedy: "Giữ lại một dòng với số đúng.",
        Citation: Citations.Form,
        Severity: Severity.Error,
        Group: RuleGroup.Structure,
        Check: Check)
    {
        Example = "Dưới tiêu chí 2 có hai dòng “Số điểm đạt được của tiêu chí”: một dòng 29/30, một dòng 28/30.",
    };

    private static Verdict Check(Case c)
    {
        ImmutableArray<Fault> faults =
        [
            .. c.Criteria.Where(k => k.Block is not null)
                .SelectMany(k => k.Block!.Figures
                    .GroupBy(f => f.Measure, f => f.Figure)
                    .Where(lines => lines.Skip(1).Any())
                    .OrderBy(lines => lines.Key)
                    .Select(lines => FaultOf(k.Number, lines.Key, [.. lines]))),
        ];
        return faults.IsEmpty ? Met.Instance : new NotMet(faults);
    }

    private static Fault FaultOf(int criterion, Measure measure, ImmutableArray<Figure> lines)
    {
        Figure? other = lines.FirstOrDefault(
            line => !string.Equals(Describe.Written(line), Describe.Written(lines[0]), StringComparison.Ordinal));
        Figure shown = other ?? lines[1];
        string values = string.Join(" và ", lines.Select(Describe.Written).Distinct(StringComparer.Ordinal));
        string what = string.Create(
            Wording.Vietnamese, $"Tiêu chí {criterion} ghi {lines.Length} lần dòng “{Describe.Label(measure)}”");
        return new Fault(
            FaultKeys.Measure(criterion, measure),
            other is null ? $"{what}, cùng một số {values}." : $"{what} với số khác nhau: {values}.",
            shown.At)
        {
            Criterion = criterion,
            Actual = values,
            Severity = other is null ? Severity.Notice : Severity.Error,
            See = [.. lines.Where(line => line != shown).Select(line => line.At)],
        };
    }
}
