namespace CTCPL.Pipeline.Parsing.Reports;

/// <summary>A citation of a decision or circular, taken apart as written (not corrected).</summary>
/// <param name="Form">Decision (Quyết định) or circular (Thông tư).</param>
/// <param name="Number">The serial number ("25", "09"); digits as written.</param>
/// <param name="Year">The year between the slashes of the symbol; <c>null</c> when the symbol has none ("25/QĐ-TTg").</param>
/// <param name="Symbol">The whole symbol as written ("09/2021-TT-BTP").</param>
/// <param name="Issuer">The letters after the type in the symbol, upper case ("TTG", "BTP", "UBND"); <c>null</c> when missing.</param>
/// <param name="IssuerWords">"Thủ tướng Chính phủ", "Bộ Tư pháp" … when the sentence names one right after; else <c>null</c>.</param>
/// <param name="Date">The date that follows the symbol; <c>null</c> when none follows or it is impossible.</param>
/// <param name="DateText">The date as written; <c>null</c> when none follows.</param>
public sealed record LegalReference(
    InstrumentForm Form,
    string Number,
    int? Year,
    string Symbol,
    string? Issuer,
    string? IssuerWords,
    DateOnly? Date,
    string? DateText);

/// <summary>Forms of legal instruments told apart in citations.</summary>
public enum InstrumentForm { Decision, Circular }
