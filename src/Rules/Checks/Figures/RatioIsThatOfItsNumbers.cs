using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Rules.Cases;
using CTCPL.Pipeline.Rules.Checks.Reading;

namespace CTCPL.Pipeline.Rules.Checks.Figures;

/// <summary>A percentage that stands beside its two numbers is their ratio, rounded or cut to the decimals shown.</summary>
internal static class RatioIsThatOfItsNumbers
{
    public static Rule Rule { get; } = new(
        Id: "ratio-mismatch",
        Title: "Tỷ lệ phần trăm không khớp với số lượng",
        Description: "Tỷ lệ phần trăm ghi kèm hai con số (“120/125 lượt, đạt 96%”) phải bằng số thứ nhất chia số thứ hai. Được làm tròn hoặc cắt đến số chữ số thập phân đã ghi; "
            + "chỉ xét khi câu văn gắn rõ tỷ lệ với hai con số, không xét tỷ lệ ước chừng (khoảng, trên, dưới, từ), tỷ lệ tăng giảm và tỷ lệ so với kế hoạch.",
        Remedy: "Tính lại tỷ lệ từ số liệu gốc, sửa tỷ lệ hoặc sửa con số bị ghi nhầm.",
        Citation: Citations.Arithmetic,
        Severity: Severity.Error,
        Group: RuleGroup.ScoreTable,
        Check: Check)
    {
        Example = "“Tiếp nhận, giải quyết 120/125 hồ sơ đúng hạn, đạt 98%”: 120/125 là 96%.",
    };

    private static Verdict Check(Case c)
    {
        if (c.Report.Ratios.IsEmpty)
            return new NotApplicable("Báo cáo không ghi tỷ lệ phần trăm nào kèm theo số lượng.");
        ImmutableArray<StatedRatio> wrong = [.. c.Report.Ratios.Where(r => !Holds(r))];
        ImmutableArray<StatedRatio> sure = [.. wrong.Where(r => !r.IsUnsure)];
        if (!sure.IsEmpty)
            return new NotMet([.. sure.Select((r, i) => FaultOf(c, r, sure[..i].Count(earlier => string.Equals(earlier.Counts, r.Counts, StringComparison.Ordinal))))]);
        return wrong.IsEmpty
            ? Met.Instance
            : new NotCheckable([.. wrong.Select(r => new Blocker($"Tỷ lệ {Percent(r)} không khớp với {r.Counts}, nhưng chỗ này đọc chưa chắc chắn; cần đối chiếu với bản gốc.", r.At))]);
    }

    /// <summary>Any reading of the three numbers fits, or the percentage is what is left of a hundred ("còn 5/125 lượt, đạt 96%").</summary>
    private static bool Holds(StatedRatio ratio) =>
        ratio.Part.Any(part => ratio.Whole.Any(whole => ratio.Percent.Any(percent =>
            Fits(100m * part / whole, percent, ratio.Decimals) || (ratio.MayBeRest && Fits(100m - (100m * part / whole), percent, ratio.Decimals)))));

    /// <summary>Rounded half up or half down, or cut off.</summary>
    private static bool Fits(decimal exact, decimal shown, int decimals)
    {
        decimal unit = decimals switch { 0 => 1m, 1 => 0.1m, 2 => 0.01m, _ => 0.001m };
        return Math.Abs(exact - shown) <= unit / 2 || (exact >= shown && exact - shown < unit);
    }

    private static Fault FaultOf(Case c, StatedRatio ratio, int again)
    {
        decimal exact = 100m * ratio.Part[0] / ratio.Whole[0];
        string right = Wording.Number(Math.Round(exact, Math.Clamp(ratio.Decimals, exact % 1 == 0 ? 0 : 1, 2), MidpointRounding.AwayFromZero)) + "%";
        FormFigure? figure = FormFigure.All(c).FirstOrDefault(f => f.Figure.At.Line == ratio.CountsAt.Line);
        string where = figure is null ? "" : $" ở {Place(figure)}";
        return new Fault(
            FormFigure.Again($"ratio {ratio.Counts}", again),
            $"Tỷ lệ ghi {Percent(ratio)}{where}, nhưng {ratio.Counts} là {right}.",
            ratio.At)
        {
            Criterion = figure?.Criterion,
            Expected = right,
            Actual = Percent(ratio),
            See = [ratio.CountsAt],
        };
    }

    private static string Place(FormFigure figure) => figure.What.Replace("con số ở ", "", StringComparison.Ordinal).Replace("con số ghi ", "dòng ghi ", StringComparison.Ordinal);

    private static string Percent(StatedRatio ratio) => Wording.Number(ratio.Percent[0]) + "%";
}
