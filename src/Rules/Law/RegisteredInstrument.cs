using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Parsing.Text;

namespace CTCPL.Pipeline.Rules.Law;

/// <summary>A law or document of an authority with the days between which it is in force. Only what is verified is here.</summary>
/// <param name="Form">Its kind.</param>
/// <param name="Symbol">The official symbol, taken apart.</param>
/// <param name="Name">What it is called, without the word for its kind.</param>
/// <param name="Issuer">"Thủ tướng Chính phủ".</param>
/// <param name="Date">The day it was signed or passed.</param>
/// <param name="InForceFrom">First day in force; <c>null</c> = not known for certain.</param>
/// <param name="InForceUntil">Last day in force; <c>null</c> = still in force, or not known for certain.</param>
public sealed record RegisteredInstrument(
    InstrumentForm Form, InstrumentSymbol Symbol, string Name, string Issuer, DateOnly Date, DateOnly? InForceFrom, DateOnly? InForceUntil)
{
    /// <summary>Symbol of what replaced it; <c>null</c> when nothing did.</summary>
    public string? ReplacedBy { get; init; }

    /// <summary>Words that tell what it is about where the symbol alone is given; <c>null</c> = the symbol tells by itself.</summary>
    public string? Subject { get; init; }

    /// <summary>No other law of any time has this name, so that the name alone tells.</summary>
    public bool OnlyOneOfItsName { get; init; }

    /// <summary>"Quyết định số 619/QĐ-TTg ngày 08/05/2017".</summary>
    public string FullName => string.Create(
        Wording.Vietnamese, $"{InstrumentWords.Of(Form)} số {Symbol.Text} ngày {Date:dd/MM/yyyy}");

    /// <summary>
    /// The citation means this one and no other. An authority issues a document with every number every year: without a year in the
    /// symbol, the date or the subject must tell which is meant.
    /// </summary>
    public bool IsMeantBy(LegalReference citation) =>
        citation.Number is null
            ? IsNamedBy(citation)
            : (citation.Type is not null || citation.Form == Form) && Symbol.IsWrittenIn(citation, Issuer) && IsOfThisYear(citation);

    private bool IsNamedBy(LegalReference citation)
    {
        if (citation.Form != Form || citation.Name is null || !string.Equals(Plain(citation.Name), Plain(Name), StringComparison.Ordinal))
            return false;
        return (citation.NamedYear, citation.Date) switch
        {
            (int year, _) => year == Date.Year,
            (null, DateOnly date) => date == Date,
            _ => OnlyOneOfItsName,
        };
    }

    private bool IsOfThisYear(LegalReference citation)
    {
        if (citation.Date is DateOnly date && date.Year != Date.Year)
            return false;
        if (citation.Year is int year)
            return year == Date.Year;
        return citation.Date is not null
            || (Symbol.Year is null && citation.DateText is null && Subject is not null && Folding.Fold(citation.Behind).Contains(Folding.Fold(Subject), StringComparison.Ordinal));
    }

    private static string Plain(string name) =>
        Folding.Fold(name).Replace(",", "", StringComparison.Ordinal).Replace(" va ", " ", StringComparison.Ordinal);
}
