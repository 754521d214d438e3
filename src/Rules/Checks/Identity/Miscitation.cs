using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Rules.Cases;
using CTCPL.Pipeline.Rules.Law;

namespace CTCPL.Pipeline.Rules.Checks.Identity;

/// <summary>The parts of a citation that are wrong, as written and as they should be.</summary>
internal sealed class Miscitation
{
    public Miscitation(CitedInstrument instrument, LegalReference citation)
    {
        bool form = citation.Form != instrument.Form;
        bool symbol = !instrument.HasRightSymbol(citation);
        bool date = !instrument.HasRightDate(citation);
        bool issuer = !instrument.HasRightIssuerWords(citation);
        IsDateAlone = date && !(form || symbol || issuer);
        IsNone = !(form || symbol || date || issuer);
        Written = Joined(InstrumentWords.Of(citation.Form), citation.Symbol, date ? citation.DateText : null, issuer ? citation.IssuerWords : null);
        Right = Joined(
            instrument.Instrument.Form,
            instrument.Instrument.Symbol,
            date ? instrument.DateWords : null,
            issuer ? instrument.Instrument.Issuer : null);
    }

    /// <summary>Nothing is wrong.</summary>
    public bool IsNone { get; }

    /// <summary>Nothing but the date is wrong.</summary>
    public bool IsDateAlone { get; }

    /// <summary>Form and symbol as written, with date and issuer where they are wrong.</summary>
    public string Written { get; }

    /// <summary>The same parts as they should be.</summary>
    public string Right { get; }

    /// <summary>On one line, whatever line breaks the document has in it.</summary>
    private static string Joined(string form, string symbol, string? date, string? issuer)
    {
        string joined = $"{form} số {symbol}{(date is null ? "" : " " + date)}{(issuer is null ? "" : " của " + issuer)}";
        return string.Join(' ', joined.Split(default(char[]?), StringSplitOptions.RemoveEmptyEntries));
    }
}
