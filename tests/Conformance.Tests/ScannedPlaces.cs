using System.Text;
using System.Text.RegularExpressions;

namespace CTCPL.Pipeline.Conformance.Tests;

/// <summary>
/// The words of the page that a picture was made of, at the place on the picture: a recogniser may misspell a word, so most
/// of the quote's words must stand there, and its figures all, unless the figure is in doubt.
/// </summary>
internal sealed partial class ScannedPlaces(IReadOnlyList<PrintedWord> words) : IndependentPlaces
{
    /// <summary>How far a word's middle may stand outside, in points: a line's box of a picture ends with its ink.</summary>
    private const double Slack = 4;

    public override string? Fault(Anchor anchor)
    {
        if (anchor is not { Page: int page, Box: [double left, double bottom, double right, double top] })
            return "no page or no box";
        if (top - bottom > 40)
            return "a box higher than a line";
        string[] inside =
        [
            .. words
                .Where(word => word.Page == page && word.X > left - Slack && word.X < right + Slack && word.Y > bottom - Slack && word.Y < top + Slack)
                .Select(word => word.Text.Normalize(NormalizationForm.FormC)),
        ];
        string[] quoted = anchor.Quote.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string joined = string.Concat(inside);
        bool hasWords = quoted.Count(word => joined.Contains(word, StringComparison.OrdinalIgnoreCase)) * 3 >= quoted.Length * 2;
        bool hasFigures = !anchor.IsRead || Digits().Matches(anchor.Quote).All(figure => joined.Contains(figure.Value, StringComparison.Ordinal));
        return hasWords && hasFigures ? null : $"there stands “{string.Join(' ', inside)}”";
    }

    [GeneratedRegex(@"\d+(,\d+)?", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Digits();
}
