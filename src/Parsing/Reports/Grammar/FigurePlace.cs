using System.Text.RegularExpressions;

namespace CTCPL.Pipeline.Parsing.Reports.Grammar;

/// <summary>Builds a figure's facts with their places, from matches in the text behind its label.</summary>
/// <param name="Name">The contract's name of the figure.</param>
/// <param name="Transcript">The document.</param>
/// <param name="Label">Offsets of the label; the matches lie behind it.</param>
internal readonly record struct FigurePlace(string Name, Transcript Transcript, (int Start, int End) Label)
{
    private const string Expected = "con số";

    /// <summary>The text behind the label with words as digits, when it is that which was matched; <c>null</c> for the text itself.</summary>
    public DigitText? Digits { get; init; }

    /// <param name="value">The number.</param>
    /// <param name="signed">The number with its sign.</param>
    /// <param name="of">The number behind the slash; <c>null</c> without one.</param>
    public Figure Figure(Group value, string signed, Group? of)
    {
        int start = Span(value).Start - (signed.StartsWith('-') ? 1 : 0);
        return Make(
            Number(start, Span(value).End, signed),
            of is null ? new Absent<decimal>(Name) : Number(Span(of).Start, Span(of).End, of.Value),
            start,
            Span(of ?? value).End);
    }

    /// <summary>A ratio whose value is no plain number; the denominator is.</summary>
    public Figure Vague(Match ratio)
    {
        (int Start, int End) value = Span(ratio.Groups["value"]);
        (int Start, int End) of = Span(ratio.Groups["of"]);
        return Make(Garbled(value.Start, value.End), Number(of.Start, of.End, ratio.Groups["of"].Value), value.Start, of.End);
    }

    public Figure WithoutValue(Match match)
    {
        (int Start, int End) blank = Span(match.Groups["blank"]);
        (int Start, int End) of = Span(match.Groups["of"]);
        return Make(Garbled(blank.Start, blank.End), Number(of.Start, of.End, match.Groups["of"].Value), blank.Start, of.End);
    }

    public Figure WithoutOf(Match match)
    {
        (int Start, int End) value = Span(match.Groups["value"]);
        (int Start, int End) blank = Span(match.Groups["blank"]);
        return Make(Number(value.Start, value.End, match.Groups["value"].Value), Garbled(blank.Start, blank.End), value.Start, Span(match).End);
    }

    public Figure Blank() => Make(Garbled(Label.End, Label.End), new Absent<decimal>(Name), Label.End, Label.End);

    private (int Start, int End) Span(Group group)
    {
        if (Digits is null || group.Length == 0)
            return (Offset(group.Index), Offset(group.Index) + group.Length);
        return Digits.Span(group.Index, group.Length);
    }

    private int Offset(int index) => Digits is null || index == Digits.Starts.Length ? Label.End + index : Digits.Starts[index];

    private Fact<decimal> Number(int start, int end, string written) =>
        FigureText.Value(written) is decimal value ? Transcript.State(Name, value, start, end) : Garbled(start, end);

    private Garbled<decimal> Garbled(int start, int end) =>
        new(Name, Transcript.Quote(start, end), Expected, Transcript.Span(start, end));

    private Figure Make(Fact<decimal> value, Fact<decimal> of, int start, int end) =>
        new(Name, value, of, Transcript.Quote(start, end), Transcript.Span(start, end), Transcript.Span(Label.Start, Label.End));
}
