using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Rules.Arithmetic;
using CTCPL.Pipeline.Rules.Checks.Reading;

namespace CTCPL.Pipeline.Rules.Checks.Recognition;

/// <summary>The counts of the conditions section: x of all criteria, y of all conditions.</summary>
internal static class StatedCount
{
    /// <summary>Why the denominators cannot be compared; <c>null</c> when they can.</summary>
    public static Blocker? UnsureDenominator(DeclaredFigure declared) =>
        declared.All.FirstOrDefault(f => f.Of is Garbled<decimal> { Unsure: not null }) is { } unsure
            ? new Blocker($"Mẫu số ghi sau {declared.Name} đọc không chắc chắn.", unsure.At)
            {
                CausedBy = Blockers.Unsure(FormFigure.Again(declared.Key, declared.All.IndexOf(unsure))),
            }
            : null;

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
