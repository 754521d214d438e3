using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Rules.Cases;
using CTCPL.Pipeline.Rules.Checks.Reading;

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
        ImmutableArray<(int Criterion, Measure Measure, ImmutableArray<Figure> Lines)> repeated =
        [
            .. c.Criteria.Where(k => k.Block is not null)
                .SelectMany(k => k.Block!.Figures
                    .GroupBy(f => f.Measure, f => f.Figure)
                    .Where(lines => lines.Skip(1).Any())
                    .OrderBy(lines => lines.Key)
                    .Select(lines => (k.Number, lines.Key, lines.ToImmutableArray()))),
        ];
        ImmutableArray<Fault> faults = [.. repeated.Where(r => !IsOpen(r.Lines)).Select(r => FaultOf(r.Criterion, r.Measure, r.Lines))];
        if (!faults.IsEmpty)
            return new NotMet(faults);
        return repeated.IsEmpty ? Met.Instance : new NotCheckable([.. repeated.Select(r => Open(r.Criterion, r.Measure, r.Lines))]);
    }

    /// <summary>The lines that were read without doubt do not differ, another one may.</summary>
    private static bool IsOpen(ImmutableArray<Figure> lines) =>
        lines.Any(l => l.Unsure is not null)
        && lines.Where(l => l.Unsure is null).Select(Describe.Written).Distinct(StringComparer.Ordinal).Take(2).Count() < 2;

    private static Blocker Open(int criterion, Measure measure, ImmutableArray<Figure> lines) => new(
        $"Tiêu chí {Wording.Number(criterion)} ghi {Wording.Number(lines.Length)} lần dòng “{Describe.Label(measure)}” nhưng có con số đọc không chắc chắn.",
        lines.First(l => l.Unsure is not null).At)
    {
        Criterion = criterion,
        CausedBy = Blockers.Unsure(FormFigure.KeyOf(criterion, measure, lines.IndexOf(lines.First(l => l.Unsure is not null)))),
    };

    private static Fault FaultOf(int criterion, Measure measure, ImmutableArray<Figure> lines)
    {
        lines = lines.Any(l => l.Unsure is not null) ? [.. lines.Where(l => l.Unsure is null)] : lines;
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
