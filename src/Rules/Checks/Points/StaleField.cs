using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Rules.Cases;
using CTCPL.Pipeline.Rules.Checks.Reading;

namespace CTCPL.Pipeline.Rules.Checks.Points;

/// <summary>Calculated fields whose kept result is not what their operands give: one number that says two things.</summary>
internal static class StaleField
{
    public static IEnumerable<Fault> Faults(Case c)
    {
        ReadingNote[] fields = [.. c.Document.Notes.Where(n => n is { Code: NoteCodes.StaleField, Line: not null, Words: not null })];
        for (int i = 0; i < fields.Length; i++)
            yield return FaultOf(c, fields[i], i + 1);
    }

    private static Fault FaultOf(Case c, ReadingNote field, int number)
    {
        var at = new TextSpan(null, field.Line!.Value, field.Column ?? 0, field.Length);
        at = at with { Page = c.Document.Line(at.Line).Page };
        string kept = at.In(c.Document).Trim();
        FormFigure? figure = FormFigure.All(c).FirstOrDefault(f => f.Figure.At.Line == at.Line
            && at.Column < f.Figure.At.Column + f.Figure.At.Length && f.Figure.At.Column < at.Column + at.Length);
        string where = figure is null ? "Một ô tính tự động" : $"Ô tính tự động ở {figure.What}";
        return new Fault(
            (figure?.Key ?? Wording.Number(number)) + " field",
            $"{where} đang hiện {kept}, nhưng cộng lại các ô được {field.Words}; công thức chưa được cập nhật.",
            at)
        {
            Criterion = figure?.Criterion,
            Expected = field.Words,
            Actual = kept,
            // What the paper shows is the kept result: whether it is wrong, the sums tell; the field only warns.
            Severity = figure is null ? Severity.Notice : Severity.Warning,
        };
    }
}
