using System.Globalization;
using CTCPL.Pipeline.Rules.Standards;

namespace CTCPL.Pipeline.Testing.Evaluation;

/// <summary>The standards that reports are generated under: those of points, the most recent one oftenest.</summary>
internal static class StandardChoices
{
    /// <summary>Reports under the older one, in a hundred.</summary>
    private const int OlderShare = 15;

    /// <summary>Criteria of QĐ 619/2017 have no more indicators than this here; how many they really have is not known.</summary>
    private const int MostIndicators = 8;

    /// <summary>A standard as this official knows it: with a number of indicators for every criterion, drawn where the shipped file has none.</summary>
    public static Standard Of(Manner manner)
    {
        string id = manner.Happens("older standard", OlderShare) ? "qd-619-2017" : "qd-25-2021";
        Standard standard = StandardLibrary.Shipped.Single(s => string.Equals(s.Id, id, StringComparison.Ordinal));
        return standard.Criteria.All(c => !c.Indicators.IsEmpty) ? standard : Known(standard, manner);
    }

    /// <summary>As many indicators in all as the standard says.</summary>
    private static Standard Known(Standard standard, Manner manner)
    {
        int left = standard.IndicatorTotal!.Value - standard.Criteria.Sum(c => c.IndicatorCount ?? 0);
        int unknown = standard.Criteria.Count(c => c.IndicatorCount is null);
        List<Criterion> criteria = [];
        foreach (Criterion criterion in standard.Criteria)
        {
            int n = criterion.IndicatorCount ?? Drawn(criterion.Number, left, --unknown, manner);
            left -= criterion.IndicatorCount is null ? n : 0;
            criteria.Add(criterion with { Indicators = [.. Enumerable.Range(1, n).Select(i => new Indicator(Text(criterion.Number) + "." + Text(i), "", MaximumPoints: null))], IndicatorCount = n });
        }
        return standard with { Criteria = [.. criteria] };
    }

    /// <summary>Two or more, so that each of the criteria that follow can have two to <see cref="MostIndicators"/>, too.</summary>
    private static int Drawn(int criterion, int left, int following, Manner manner) => following == 0 ? left
        : manner.Between("indicators of " + Text(criterion), Math.Max(2, left - (following * MostIndicators)), Math.Min(MostIndicators, left - (following * 2)));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
