using System.Collections.Immutable;

namespace CTCPL.Pipeline.Rules.Standards;

/// <summary>The conditions of recognition in a standard's file.</summary>
internal static class ConditionsFile
{
    /// <summary>Reads the conditions; mistakes are noted.</summary>
    /// <param name="source">Their object.</param>
    /// <param name="model">A total and a share there are only where criteria have points.</param>
    public static RecognitionConditions Read(StrictObject source, ScoringModel model)
    {
        (decimal? total, ImmutableArray<ClassThreshold> byClass) = TotalPoints(source.Object("totalPoints"));
        var conditions = new RecognitionConditions(
            source.Fact("count", static (fact, name) => fact.WholeOrNull(name)),
            total,
            source.Fact("criterionShare", static (fact, name) => fact.NumberOrNull(name)),
            source.TextOrNull("citation"))
        {
            TotalPointsByClass = byClass,
            Discipline = source.Fact("discipline", static (fact, name) => Discipline(fact, name)),
        };
        if (conditions.Count < 1)
            source.Mistake($"{source.Path}.count.value", "phải lớn hơn 0");
        if (conditions.CriterionShare is <= 0 or > 1)
            source.Mistake($"{source.Path}.criterionShare.value", "phải lớn hơn 0 và không quá 1");
        if (model == ScoringModel.MetNotMet && conditions is not { TotalThreshold: null, CriterionShare: null })
            source.Mistake(source.Path, "không thể có ngưỡng điểm khi bộ tiêu chí không chấm điểm");
        source.Close();
        return conditions;
    }

    private static DisciplineScope? Discipline(StrictObject fact, string name) => fact.IsNull(name)
        ? null
        : fact.OneOf(name, ("heads", DisciplineScope.Heads), ("officials", DisciplineScope.Officials));

    /// <summary>One threshold for all units in <c>value</c>, or one for each class of unit in <c>byUnitClass</c>.</summary>
    private static (decimal? Total, ImmutableArray<ClassThreshold> ByClass) TotalPoints(StrictObject source)
    {
        decimal? total = source.NumberOrNull("value");
        ImmutableArray<ClassThreshold> byClass = [.. source.ObjectsOrNone("byUnitClass").Select(ReadClass)];
        bool verified = source.Flag("verified");
        if (verified && total is null == byClass.IsEmpty)
            source.Mistake(source.Path, "phải có đúng một trong hai mục value và byUnitClass khi verified là true");
        if (total <= 0)
            source.Mistake($"{source.Path}.value", "phải lớn hơn 0");
        if (byClass.DistinctBy(c => c.UnitClass, StringComparer.Ordinal).Count() != byClass.Length)
            source.Mistake($"{source.Path}.byUnitClass", "ghi một loại đơn vị nhiều lần");
        source.Close();
        return verified ? (total, byClass) : (null, []);
    }

    private static ClassThreshold ReadClass(StrictObject source)
    {
        var threshold = new ClassThreshold(source.Text("class"), source.Number("points"));
        if (threshold.Points <= 0)
            source.Mistake($"{source.Path}.points", "phải lớn hơn 0");
        source.Close();
        return threshold;
    }
}
