using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Rules.Cases;

namespace CTCPL.Pipeline.Rules.Arithmetic;

/// <summary>Why a figure of a criterion cannot be used, with the finding that says so.</summary>
internal static class Gaps
{
    /// <summary>The gap at this line of the criterion, whose value must not be legible.</summary>
    public static Blocker At(CriterionCase criterion, Measure measure)
    {
        if (criterion.Block is null)
        {
            return new Blocker($"Báo cáo không có tiêu chí {Wording.Number(criterion.Number)}.", At: null)
            {
                Criterion = criterion.Number,
                CausedBy = new Cause("criterion-missing", FaultKeys.Criterion(criterion.Number)),
            };
        }
        string line = $"“{Describe.Label(measure)}” của tiêu chí {Wording.Number(criterion.Number)}";
        Figure? figure = criterion.Figure(measure);
        string key = FaultKeys.Measure(criterion.Number, measure);
        return figure is null
            ? new Blocker($"Báo cáo thiếu dòng {line}.", criterion.Block.Start)
            {
                Criterion = criterion.Number,
                CausedBy = new Cause("measure-missing", key),
            }
            : new Blocker($"Không đọc được số ở dòng {line}.", figure.At)
            {
                Criterion = criterion.Number,
                CausedBy = new Cause("value-blank", key),
            };
    }
}
