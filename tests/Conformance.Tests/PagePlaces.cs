using System.Text;

namespace CTCPL.Pipeline.Conformance.Tests;

/// <summary>The words that Poppler finds inside a box on a page of the same file.</summary>
internal sealed class PagePlaces(IReadOnlyList<PrintedWord> words) : IndependentPlaces
{
    /// <summary>How far a word's middle may stand outside, in points: less than half a line.</summary>
    private const double Slack = 2;

    public override string? Fault(Anchor anchor)
    {
        if (anchor is not { Page: int page, Box: [double left, double bottom, double right, double top] })
            return "no page or no box";
        string inside = string.Concat(words
            .Where(word => word.Page == page && word.X > left - Slack && word.X < right + Slack && word.Y > bottom - Slack && word.Y < top + Slack)
            .Select(word => word.Text));
        return Bare(inside).Contains(Bare(anchor.Quote), StringComparison.Ordinal) ? null : $"on page and in box stands “{inside}”";
    }

    private static string Bare(string text) => string.Concat(text.Normalize(NormalizationForm.FormC).Where(c => !char.IsWhiteSpace(c)));
}
