using System.Globalization;
using System.Text.RegularExpressions;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Parsing.Text;

namespace CTCPL.Pipeline.Rules.Law;

/// <summary>The official symbol of a document, taken apart: "25/2021/QĐ-TTg", "619/QĐ-TTg", "14/2012/QH13".</summary>
/// <param name="Text">The whole symbol.</param>
/// <param name="Number">25.</param>
/// <param name="Year">2021; <c>null</c> where the symbol carries none.</param>
/// <param name="Type">"QD", "QH13": folded, upper case.</param>
/// <param name="Issuer">"TTG": folded, upper case; <c>null</c> where the type says who issued it.</param>
public sealed partial record InstrumentSymbol(string Text, int Number, int? Year, string Type, string? Issuer)
{
    [GeneratedRegex(@"^(?<number>\d{1,5})(?:/(?<year>(?:19|20)\d\d))?/(?<type>[a-z]{2,4}\d{0,2})(?:-(?<issuer>[a-z]{2,7}\d{0,2}))?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Form { get; }

    /// <summary>The symbol's parts; <c>null</c> when it is none.</summary>
    public static InstrumentSymbol? Parse(string text)
    {
        Match match = Form.Match(Folding.Fold(text));
        return match.Success
            ? new InstrumentSymbol(
                text,
                Whole(match.Groups["number"].ValueSpan),
                match.Groups["year"].Success ? Whole(match.Groups["year"].ValueSpan) : null,
                match.Groups["type"].Value.ToUpperInvariant(),
                match.Groups["issuer"].Success ? match.Groups["issuer"].Value.ToUpperInvariant() : null)
            : null;
    }

    /// <summary>Number, type and issuer are these, the type if there is one, the issuer in letters or else in words; the year is not looked at.</summary>
    /// <param name="citation">A citation with a number.</param>
    /// <param name="issuerWords">The issuer in words.</param>
    public bool IsWrittenIn(LegalReference citation, string issuerWords)
    {
        if (!int.TryParse(citation.Number, NumberStyles.None, CultureInfo.InvariantCulture, out int number) || number != Number
            || !string.Equals(citation.Type ?? Type, Type, StringComparison.Ordinal))
        {
            return false;
        }
        return citation.Issuer is { } letters
            ? string.Equals(letters, Issuer, StringComparison.Ordinal)
            : Issuer is null || (citation.IssuerWords is { } words && Folding.Fold(words).Contains(Folding.Fold(issuerWords), StringComparison.Ordinal));
    }

    private static int Whole(ReadOnlySpan<char> digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
