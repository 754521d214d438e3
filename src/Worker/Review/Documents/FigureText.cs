using System.Globalization;
using System.Text.RegularExpressions;
using CTCPL.Pipeline.Rules;

namespace CTCPL.Pipeline.Worker.Review.Documents;

/// <summary>How a figure is written on the page of figures: as the report writes it.</summary>
internal static partial class FigureText
{
    /// <summary>"02/02" out of the quote when it holds exactly this figure; else the value in our own form, "?" for what cannot be read.</summary>
    public static string AsWritten(PlacedFigure figure)
    {
        MatchCollection pairs = Pair.Matches(figure.At?.Quote ?? "");
        return pairs is [Match only] && figure.Value == Value(only.Groups["value"]) && figure.Of == Value(only.Groups["of"]) ? only.Value : Plain(figure);
    }

    private static decimal Value(Group number) => decimal.Parse(number.Value.Replace(',', '.'), CultureInfo.InvariantCulture);

    /// <summary>"10/10", "28,5".</summary>
    public static string Plain(PlacedFigure figure) =>
        Number(figure.Value) + (figure.Of is null ? "" : "/" + Number(figure.Of));

    /// <summary>"+0,5", "−1"; "0" for no difference.</summary>
    public static string Difference(decimal difference) =>
        (difference > 0 ? "+" : difference < 0 ? "−" : "") + Wording.Number(Math.Abs(difference));

    private static string Number(decimal? number) => number is { } known ? Wording.Number(known) : "?";

    [GeneratedRegex(
        @"(?<value>[0-9]{1,9}([.,][0-9]{1,9})?)\s?/\s?(?<of>[0-9]{1,9}([.,][0-9]{1,9})?)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pair { get; }
}
