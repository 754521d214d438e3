using System.Globalization;

namespace CTCPL.Pipeline.Rules.Standards;

/// <summary>A criterion in a standard's file.</summary>
internal static class CriterionFile
{
    /// <summary>Most indicators of one criterion: some checks try every way to sort them.</summary>
    private const int MostIndicators = 30;

    /// <summary>Reads one criterion; mistakes are noted.</summary>
    /// <param name="source">Its object.</param>
    /// <param name="expectedNumber">Its one-based place in the list.</param>
    /// <param name="model">Whether criteria have points.</param>
    public static Criterion Read(StrictObject source, int expectedNumber, ScoringModel model)
    {
        int number = source.Whole("number");
        if (number != expectedNumber)
            source.Mistake($"{source.Path}.number", string.Create(CultureInfo.InvariantCulture, $"phải là {expectedNumber} theo thứ tự"));
        var criterion = new Criterion(
            number,
            source.Text("name"),
            MaximumPoints(source, model),
            [.. source.ObjectsOrNone("indicators").Select((s, i) => ReadIndicator(
                s, string.Create(CultureInfo.InvariantCulture, $"{expectedNumber}.{i + 1}")))]);
        int? count = source.Fact("indicatorCount", static (fact, name) => fact.WholeOrNull(name));
        if (count is < 1 or > MostIndicators)
            source.Mistake($"{source.Path}.indicatorCount.value", string.Create(CultureInfo.InvariantCulture, $"phải từ 1 đến {MostIndicators}"));
        if (!criterion.Indicators.IsEmpty && count is not null && count != criterion.Indicators.Length)
            source.Mistake($"{source.Path}.indicatorCount.value", "không khớp với danh sách chỉ tiêu");
        StandardFile.MustBeVerified(source);
        CompareMaxima(source, criterion, model);
        source.Close();
        return criterion with { IndicatorCount = count };
    }

    private static decimal MaximumPoints(StrictObject source, ScoringModel model)
    {
        decimal? maximum = model == ScoringModel.Points ? source.Number("maximumPoints") : source.NumberOrNull("maximumPoints");
        if (model == ScoringModel.MetNotMet && maximum is not null)
            source.Mistake($"{source.Path}.maximumPoints", "phải là null khi bộ tiêu chí không chấm điểm");
        if (model == ScoringModel.Points && maximum <= 0)
            source.Mistake($"{source.Path}.maximumPoints", "phải lớn hơn 0");
        return maximum ?? 0;
    }

    private static void CompareMaxima(StrictObject source, Criterion criterion, ScoringModel model)
    {
        decimal known = criterion.Indicators.Sum(i => i.MaximumPoints ?? 0);
        bool complete = !criterion.Indicators.IsEmpty && criterion.Indicators.All(i => i.MaximumPoints is not null);
        bool fits = complete ? known == criterion.MaximumPoints : known == 0 || known < criterion.MaximumPoints;
        if (!fits || (model == ScoringModel.MetNotMet && known > 0))
            source.Mistake($"{source.Path}.indicators", "tổng điểm tối đa của các chỉ tiêu không khớp với tiêu chí");
    }

    private static Indicator ReadIndicator(StrictObject source, string expectedNumber)
    {
        string number = source.Text("number");
        if (!string.Equals(number, expectedNumber, StringComparison.Ordinal))
            source.Mistake($"{source.Path}.number", $"phải là \"{expectedNumber}\" theo thứ tự");
        decimal? maximum = source.NumberOrNull("maximumPoints");
        bool verified = source.Flag("verified");
        if (verified && maximum is null)
            source.Mistake($"{source.Path}.verified", "không thể là true khi chưa có điểm tối đa");
        if (maximum <= 0)
            source.Mistake($"{source.Path}.maximumPoints", "phải lớn hơn 0");
        var indicator = new Indicator(number, source.Text("name"), verified ? maximum : null);
        source.Close();
        return indicator;
    }
}
