using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Parsing.Reports.Grammar;
using CTCPL.Pipeline.Parsing.Reports.Outline;

namespace CTCPL.Pipeline.Parsing.Reports;

/// <summary>A figure that words outside the report's text hold.</summary>
/// <param name="Name">The contract's name of the figure whose label stands there; <c>null</c> for a bare number.</param>
/// <param name="Value">The number before the slash.</param>
/// <param name="Of">The number behind it; <c>null</c> without one.</param>
public sealed record HiddenFigure(string? Name, decimal Value, decimal? Of)
{
    /// <summary>The figures of these words: those with a label of the form or, when there are none, the first number.</summary>
    public static ImmutableArray<HiddenFigure> In(string words)
    {
        var line = new TextLine(1, words.ReplaceLineEndings(" "));
        var transcript = Transcript.Of(new DocumentText(ReadingMethod.Word, [line], Pages: null, ReadingQuality.Good, Notes: []));
        List<LabelPlace> labels = LabelFinder.Find(transcript);
        ImmutableArray<HiddenFigure> labelled =
        [
            .. labels.Select((label, i) => Legible(Named(label.Label), FormFigureText(transcript, label, i + 1 < labels.Count ? labels[i + 1].Start : words.Length)))
                .OfType<HiddenFigure>(),
        ];
        if (!labelled.IsEmpty)
            return labelled;
        return Legible(name: null, FigureText.Read("hidden", transcript, (0, 0), words.Length, isCount: false)) is { } bare ? [bare] : [];
    }

    private static Figure FormFigureText(Transcript transcript, LabelPlace label, int limit) =>
        FigureText.Read("hidden", transcript, (label.Start, label.End), limit, isCount: false);

    private static HiddenFigure? Legible(string? name, Figure figure) =>
        figure.StatedValue is { } value ? new HiddenFigure(name, value, figure.StatedOf) : null;

    private static string Named(Label label) => label switch
    {
        Label.CriteriaAtLeastHalf => "criteriaAtLeastHalf",
        Label.TotalPoints => "totalPoints",
        Label.ConditionsMet => "conditionsMet",
        _ => MeasureNames.Of((Measure)label),
    };
}
