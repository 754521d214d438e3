using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Rules.Arithmetic;
using CTCPL.Pipeline.Rules.Cases;
using CTCPL.Pipeline.Rules.Checks.Reading;

namespace CTCPL.Pipeline.Rules.Checks.Points;

/// <summary>The number behind the slash of the total is the sum of the criteria's maxima.</summary>
internal static class TotalMaximumIsSumOfMaxima
{
    public static Rule Rule { get; } = new(
        Id: "total-maximum-mismatch",
        Title: "Sai thang điểm của tổng điểm",
        Description: "Mẫu số của tổng điểm phải là tổng điểm tối đa của mọi tiêu chí theo quyết định.",
        Remedy: "Sửa mẫu số của tổng điểm; nếu đã chấm theo thang điểm khác thì chấm lại theo quyết định.",
        Citation: Citations.Decision,
        Severity: Severity.Error,
        Group: RuleGroup.Points,
        Check: Check)
    {
        Example = "Tổng điểm ghi “95/110 điểm”.",
    };

    private static Verdict Check(Case c)
    {
        var total = DeclaredFigure.Total(c);
        if (total.All.IsEmpty)
            return new NotCheckable(total.Gap!);
        decimal maximum = c.Standard.MaximumPoints;
        ImmutableArray<Figure> wrong = [.. total.All.Where(f => f.StatedOf is { } of && of != maximum)];
        if (!wrong.IsEmpty)
            return new NotMet(FaultOf(wrong, maximum));
        if (total.All.FirstOrDefault(f => f.Of is Garbled<decimal>) is { } illegible)
        {
            return new NotCheckable(new Blocker("Không đọc được thang điểm ghi sau tổng điểm.", illegible.At)
            {
                CausedBy = illegible.Unsure is null ? null : Blockers.Unsure(FormFigure.Again(FaultKeys.Total, total.All.IndexOf(illegible))),
            });
        }
        return total.All.All(f => f.Of is Absent<decimal>)
            ? new NotApplicable("Báo cáo không ghi thang điểm bên cạnh tổng điểm.")
            : Met.Instance;
    }

    private static Fault FaultOf(ImmutableArray<Figure> wrong, decimal maximum)
    {
        string written = Wording.Number(wrong[0].StatedOf!.Value);
        return new Fault(
            FaultKeys.Total,
            $"Tổng điểm tối đa của các tiêu chí là {Wording.Number(maximum)}, nhưng tổng điểm ghi trên thang {written}.",
            wrong[0].At)
        {
            Expected = Wording.Number(maximum),
            Actual = written,
            See = [.. wrong.Skip(1).Select(f => f.At)],
        };
    }
}
