using System.Collections.Immutable;
using System.Globalization;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Rules;
using CTCPL.Pipeline.Rules.Cases;

namespace CTCPL.Pipeline.Testing.Evaluation;

/// <summary>Lays what a report was made of beside what was extracted and computed.</summary>
public static class Fields
{
    /// <summary>Every field of a consistent report.</summary>
    public static ImmutableArray<Field> Of(StatedReport stated, Report report, Assessment assessment)
    {
        List<Field> fields = [.. Identity(stated, report, assessment)];
        foreach (StatedBlock block in stated.Blocks)
            fields.AddRange(Criterion(block, assessment.Case?.Criteria.FirstOrDefault(c => c.Number == block.Criterion)));
        Ratio(fields, "declared.criteriaAtLeastHalf", stated.CriteriaAtLeastHalf, report.CriteriaAtLeastHalf.FirstOrDefault());
        Ratio(fields, "declared.totalPoints", stated.Total, report.TotalPoints.FirstOrDefault());
        Ratio(fields, "declared.conditionsMet", stated.ConditionsMet, report.ConditionsMet.FirstOrDefault());
        fields.AddRange(
            new Field("computed.totalPoints", Text(stated.Total?.Value), Text(assessment.Computed.TotalPoints)),
            new Field("computed.criteriaAtLeastHalf", Text(stated.CriteriaAtLeastHalf?.Value), Text(assessment.Computed.CriteriaAtLeastHalf)),
            new Field("computed.conditionsMet", stated.Standard.Conditions.Count is null ? null : Text(stated.ConditionsMet?.Value), Text(assessment.Computed.ConditionsMet)));
        return [.. fields];
    }

    /// <summary>The same where nothing was extracted: every field that the report states is lost.</summary>
    public static ImmutableArray<Field> Lost(StatedReport stated) =>
    [
        .. stated.Blocks.SelectMany(block => Criterion(block, read: null)).Where(field => field.Expected is not null),
        new Field("unit.name", stated.Units[FormalPlace.Title].Name, null),
        new Field("year", Text(stated.Years[FormalPlace.Title]), null),
    ];

    private static IEnumerable<Field> Identity(StatedReport stated, Report report, Assessment assessment)
    {
        UnitName unit = stated.Units[FormalPlace.Title];
        UnitName? read = (report.Unit as Stated<UnitName>)?.Value;
        yield return new Field("unit.kind", unit.Kind.Word(), read?.Kind.Word());
        yield return new Field("unit.name", unit.Name, read?.Name);
        if (stated.Request is not RequestMade.Nothing && report.Parent is Stated<string> parent)
            yield return new Field("unit.parent", stated.Parent, parent.Value);
        yield return new Field("year", Text(stated.Years[FormalPlace.Title]), report.Year is Stated<int> year ? Text(year.Value) : null);
        yield return new Field("number", stated.Number, (report.Number as Stated<string>)?.Value);
        yield return new Field("date", stated.Date?.ToString("O", CultureInfo.InvariantCulture), report.Date is Stated<DateOnly> date ? date.Value.ToString("O", CultureInfo.InvariantCulture) : null);
        yield return new Field("standard", stated.Standard.Id, assessment.Case?.Standard.Id);
        yield return new Field("leaderDisciplined", stated.LeaderStatements is [bool said, ..] ? said.ToString() : null, report.LeaderDiscipline.FirstOrDefault() is Stated<bool> discipline ? discipline.Value.ToString() : null);
        yield return new Field(
            "recognitionRequested",
            stated.Request switch { RequestMade.Recognition => bool.TrueString, RequestMade.Declined => bool.FalseString, _ => null },
            report.RecognitionRequested is Stated<bool> request ? request.Value.ToString() : null);
    }

    private static List<Field> Criterion(StatedBlock block, CriterionCase? read)
    {
        string path = $"criteria.{Text(block.Criterion)}.";
        List<Field> fields =
        [
            new Field(path + "heading", Text(block.Heading), read?.Block?.Heading is Stated<CriterionHeading> heading ? Text(heading.Value.Number ?? read.Number) : null),
        ];
        foreach (StatedLine line in block.Lines)
            Ratio(fields, path + MeasureNames.Of(line.Measure), line.Ratio, read?.Figure(line.Measure));
        return fields;
    }

    private static void Ratio(List<Field> fields, string path, StatedRatio? stated, Figure? read) => fields.AddRange(
        new Field(path + ".value", Text(stated?.Value), Text(read?.StatedValue)),
        new Field(path + ".of", Text(stated?.Of), Text(read?.StatedOf)));

    private static string? Text(decimal? number) => number?.ToString("0.##", CultureInfo.InvariantCulture);
}
