using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Rules.Arithmetic;
using CTCPL.Pipeline.Rules.Cases;

namespace CTCPL.Pipeline.Rules.Checks.Points;

/// <summary>The single number whose correction makes a total fit, where the report lets one tell it.</summary>
/// <param name="Hint">Follows the message's sentence: starts with "; ", without full stop.</param>
/// <param name="Cause">The finding about that number; <c>null</c> when there is none.</param>
/// <param name="See">Further places that the hint names.</param>
internal sealed record TotalCorrection(string Hint, Cause? Cause, ImmutableArray<TextSpan> See)
{
    /// <summary>The correction of a total that does not fit; <c>null</c> when several numbers could be wrong.</summary>
    /// <param name="c">The case.</param>
    /// <param name="declared">The stated total.</param>
    /// <param name="addends">The points of every criterion.</param>
    public static TotalCorrection? Find(Case c, decimal declared, StatedPoints addends)
    {
        decimal difference = declared - addends.Sum!.Value;
        ImmutableArray<CriterionPoints> candidates = [.. addends.Known.Where(a => Fits(a, difference))];
        return ByBrokenAddend(candidates, difference)
            ?? ByForeignBlock(c, addends, difference)
            ?? ByOtherTotal(c, addends.Sum.Value)
            ?? ByElimination(c, declared, addends.Sum.Value, candidates);
    }

    /// <summary>The corrected points are possible, agree with the criterion's counts and keep to the usual steps.</summary>
    private static bool Fits(CriterionPoints addend, decimal difference)
    {
        CriterionPoints corrected = addend with { Points = addend.Points + difference };
        return corrected.Possible
            && corrected.Points % PointsGoInUsualSteps.Step == 0
            && !PointsAgreeWithCounts.IsBroken(corrected, new CountsOfCriterion(addend.Case));
    }

    /// <summary>Exactly one addend is accused for itself, and what would put it right puts the total right.</summary>
    private static TotalCorrection? ByBrokenAddend(ImmutableArray<CriterionPoints> candidates, decimal difference)
    {
        ImmutableArray<CriterionPoints> broken =
            [.. candidates.Where(a => !a.Possible || PointsAgreeWithCounts.IsBroken(a, new CountsOfCriterion(a.Case)))];
        if (broken is not [CriterionPoints only])
            return null;
        string why = only.Possible ? " (khớp với số chỉ tiêu đã ghi)" : "";
        return new TotalCorrection(
            $"; chỉ cần sửa điểm tiêu chí {Corrected(only, difference, " thành ")}{why} là tổng đúng",
            new Cause(
                only.Possible ? PointsAgreeWithCounts.Id : PointsStayWithinMaximum.Id,
                FaultKeys.Measure(only.Number, Measure.Points)),
            []);
    }

    /// <summary>The total counts a block that is no criterion of the standard, or the other one of two that claim one.</summary>
    private static TotalCorrection? ByForeignBlock(Case c, StatedPoints addends, decimal difference)
    {
        foreach (UnattributedBlock foreign in c.Unattributed)
        {
            if (foreign.Block.First(Measure.Points)?.Figure is not { StatedValue: decimal points } figure)
                continue;
            decimal replaced = addends.Known.FirstOrDefault(a => a.Number == foreign.Claims)?.Points ?? 0m;
            if (difference == points || difference == points - replaced)
            {
                return new TotalCorrection(
                    $"; chênh lệch đúng bằng phần điểm {Wording.Number(points)} của khối ghi thêm ngoài các tiêu chí trên",
                    foreign.Claims is { } claimed ? new Cause("criterion-repeated", FaultKeys.Criterion(claimed)) : null,
                    [figure.At]);
            }
        }
        return null;
    }

    /// <summary>The report itself states the right total in another place.</summary>
    private static TotalCorrection? ByOtherTotal(Case c, decimal sum) =>
        c.Report.TotalPoints.FirstOrDefault(f => f.StatedValue == sum) is { } other
            ? new TotalCorrection($"; ở chỗ khác báo cáo ghi tổng điểm {Wording.Number(sum)}, đúng bằng tổng này", Cause: null, [other.At])
            : null;

    /// <summary>At most one addend can be wrong; the total itself always can, unless the report repeats it.</summary>
    private static TotalCorrection? ByElimination(
        Case c, decimal declared, decimal sum, ImmutableArray<CriterionPoints> candidates)
    {
        ImmutableArray<Figure> same = [.. c.Report.TotalPoints.Where(f => f.StatedValue == declared)];
        return candidates switch
        {
            [] => new TotalCorrection(
                $"; nếu chỉ một số sai thì đó là tổng điểm, phải là {Wording.Number(sum)}", Cause: null, []),
            [var only] when same.Length > 1 => new TotalCorrection(
                $"; tổng điểm {Wording.Number(declared)} được ghi ở {Wording.Number(same.Length)} chỗ, nên nếu chỉ một số sai thì đó là "
                + $"điểm tiêu chí {Corrected(only, declared - sum, ", phải là ")}",
                Cause: null,
                [.. same.Skip(1).Select(f => f.At)]),
            [var only] => new TotalCorrection(
                $"; nếu chỉ một số sai thì hoặc tổng điểm phải là {Wording.Number(sum)}, hoặc điểm tiêu chí "
                + Corrected(only, declared - sum, " phải là "),
                Cause: null,
                []),
            _ => null,
        };
    }

    private static string Corrected(CriterionPoints addend, decimal difference, string link) =>
        Wording.Number(addend.Number) + link + Wording.Number(addend.Points + difference);
}
