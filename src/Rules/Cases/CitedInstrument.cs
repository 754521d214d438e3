using System.Globalization;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Parsing.Text;
using CTCPL.Pipeline.Rules.Law;
using CTCPL.Pipeline.Rules.Standards;

namespace CTCPL.Pipeline.Rules.Cases;

/// <summary>An instrument of the standard, taken apart so that sloppy citations of it can be recognised.</summary>
/// <param name="Instrument">The instrument.</param>
/// <param name="Form">Decision or circular.</param>
internal sealed record CitedInstrument(Instrument Instrument, InstrumentForm Form)
{
    /// <summary>"ngày 22/7/2021"; <c>null</c> when the date is not known.</summary>
    public string? DateWords => Instrument.Date is { } date ? "ngày " + date.ToString("d/M/yyyy", CultureInfo.InvariantCulture) : null;

    /// <summary><c>null</c> for a symbol of no usual form, which only its own letters cite.</summary>
    private InstrumentSymbol? Symbol { get; } = InstrumentSymbol.Parse(Instrument.Symbol);

    /// <summary>The year of its symbol, or else of its date; <c>null</c> when neither tells.</summary>
    private int? Year => Symbol?.Year ?? Instrument.Date?.Year;

    /// <summary>The citation means this instrument, rightly written or not.</summary>
    /// <remarks>
    /// The number must be right, and the issuer, in letters or in words, or the full date must say so too. Other authorities issue
    /// decisions with the same number, and the same authority does so every year: a date of another year that the symbol's
    /// year does not contradict, or an issuer that letters and words agree on, tells of such another instrument.
    /// </remarks>
    public bool IsMeantBy(LegalReference citation)
    {
        if (Symbol is not { } symbol)
            return HasRightSymbol(citation);
        if (!int.TryParse(citation.Number, NumberStyles.None, CultureInfo.InvariantCulture, out int number) || number != symbol.Number)
            return false;
        bool rightDate = citation.Date is not null && citation.Date == Instrument.Date;
        bool rightLetters = citation.Issuer is { } letters && string.Equals(letters, symbol.Issuer, StringComparison.Ordinal);
        if (IsOfAnotherYear(citation) || (!rightLetters && citation.Issuer is not null && NamesAnotherIssuer(citation)))
            return false;
        bool rightIssuer = rightLetters || NamesIssuer(citation);
        bool rightForm = citation.Form == Form;
        return rightForm
            ? rightIssuer || rightDate || (Year is not null && citation.Year == Year && citation.Issuer is null)
            : rightLetters && string.Equals(citation.Type ?? symbol.Type, symbol.Type, StringComparison.Ordinal)
                && (rightDate || (Year is not null && citation.Year == Year));
    }

    /// <summary>The symbol is written as it is officially, padding, case, tone marks and spaces aside.</summary>
    public bool HasRightSymbol(LegalReference citation) =>
        string.Equals(Plain(citation.Symbol), Plain(Instrument.Symbol), StringComparison.Ordinal);

    /// <summary>No date is given, or the right one, or the right one is not known.</summary>
    public bool HasRightDate(LegalReference citation) =>
        citation.DateText is null || Instrument.Date is null || citation.Date == Instrument.Date;

    /// <summary>No issuer is named in words, or the right one ("Bộ trưởng Bộ Tư pháp" names the ministry).</summary>
    public bool HasRightIssuerWords(LegalReference citation) => !NamesAnotherIssuer(citation);

    private bool IsOfAnotherYear(LegalReference citation) =>
        citation.Date is { } date && Year is not null && date.Year != Year && (citation.Year is null || citation.Year == date.Year);

    private bool NamesIssuer(LegalReference citation) => citation.IssuerWords is not null && !NamesAnotherIssuer(citation);

    private bool NamesAnotherIssuer(LegalReference citation)
    {
        if (citation.IssuerWords is null)
            return false;
        string words = Folding.Fold(citation.IssuerWords);
        string right = Folding.Fold(Instrument.Issuer);
        return !words.Contains(right, StringComparison.Ordinal) && !right.StartsWith(words, StringComparison.Ordinal);
    }

    private static string Plain(string symbol) =>
        Folding.Fold(symbol)
            .Replace(" ", "", StringComparison.Ordinal)
            .Replace('–', '-')
            .TrimStart('0');
}
