using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Rules.Cases;
using CTCPL.Pipeline.Rules.Checks.Reading;

namespace CTCPL.Pipeline.Rules.Checks.Points;

/// <summary>A figure's digits beside the same figure written out: one number that says two things.</summary>
internal static class WordsAndDigits
{
    public static IEnumerable<Fault> Faults(Case c) =>
        FormFigure.All(c)
            .Where(f => f.Figure is { InWords: { } words, StatedValue: { } digits } && words.Value != digits)
            .Select(f => FaultOf(c, f));

    private static Fault FaultOf(Case c, FormFigure figure)
    {
        string digits = Wording.Number(figure.Figure.StatedValue!.Value);
        string words = Wording.Number(figure.Figure.InWords!.Value);
        TextSpan at = figure.Figure.InWords.At;
        return new Fault(
            figure.Key + " words",
            $"{char.ToUpperInvariant(figure.What[0])}{figure.What[1..]} ghi bằng chữ số là {digits} nhưng ghi bằng chữ là {words} (“{at.In(c.Document)}”); cần xác định số đúng và ghi như nhau.",
            at)
        {
            Criterion = figure.Criterion,
            Expected = digits,
            Actual = words,
            See = [figure.Figure.At],
        };
    }
}
