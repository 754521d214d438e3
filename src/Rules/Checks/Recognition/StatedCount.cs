using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Rules.Arithmetic;

namespace CTCPL.Pipeline.Rules.Checks.Recognition;

/// <summary>The counts of the conditions section: x of all criteria, y of all conditions.</summary>
internal static class StatedCount
{
    /// <summary>The fault of a denominator that is not the number of things counted; <c>null</c> when there is none.</summary>
    /// <param name="declared">The count.</param>
    /// <param name="total">How many there are by the standard.</param>
    /// <param name="things">What is counted, in Vietnamese.</param>
    public static Fault? WrongDenominator(DeclaredFigure declared, int total, string things)
    {
        Figure? wrong = declared.All.FirstOrDefault(f => f.StatedOf is { } of && of != total);
        return wrong is null
            ? null
            : new Fault(
                declared.Key + " of",
                $"Có {Wording.Number(total)} {things} theo quyết định, nhưng báo cáo ghi trên {Wording.Number(wrong.StatedOf!.Value)} {things}.",
                wrong.At)
            {
                Expected = Wording.Number(total),
                Actual = Wording.Number(wrong.StatedOf.Value),
            };
    }
}
