using System.Collections.Immutable;

namespace CTCPL.Pipeline.Parsing.Reports;

/// <summary>A citation of a law or document of an authority, taken apart as written (not corrected).</summary>
/// <param name="Form">The kind of document, by the word in front of it or else by the letters of its symbol.</param>
/// <param name="Number">The serial number ("25", "09"); digits as written. <c>null</c> for a law cited by its name alone.</param>
/// <param name="Year">The year between the slashes of the symbol; <c>null</c> when the symbol has none ("25/QĐ-TTg").</param>
/// <param name="Symbol">The whole symbol as written ("09/2021-TT-BTP"); of a law cited by its name, the words that cite it.</param>
/// <param name="Issuer">The letters after the type in the symbol, upper case ("TTG", "BTP", "UBND"); <c>null</c> when missing.</param>
/// <param name="IssuerWords">"Thủ tướng Chính phủ", "Bộ Tư pháp" … when the sentence names one right after; else <c>null</c>.</param>
/// <param name="Date">The date that follows the symbol; <c>null</c> when none follows or it is impossible.</param>
/// <param name="DateText">The date as written; <c>null</c> when none follows.</param>
public sealed record LegalReference(
    InstrumentForm Form,
    string? Number,
    int? Year,
    string Symbol,
    string? Issuer,
    string? IssuerWords,
    DateOnly? Date,
    string? DateText)
{
    /// <summary>The type's letters in the symbol, folded and upper case ("QD", "TT", "QH13"); <c>null</c> when missing.</summary>
    public string? Type { get; init; }

    /// <summary>"Hòa giải ở cơ sở": the name of a law or ordinance; <c>null</c> where none is given, and for other documents.</summary>
    public string? Name { get; init; }

    /// <summary>The year behind a law's name ("Luật Tiếp cận thông tin năm 2016"); <c>null</c> where there is none.</summary>
    public int? NamedYear { get; init; }

    /// <summary>What the sentence does with it.</summary>
    public CitationUse Use { get; init; }

    /// <summary>Years that the sentence names apart from those of dates and symbols, each once.</summary>
    public ImmutableArray<int> YearsNamed { get; init; } = [];

    /// <summary>The sentence behind the citation, on one line, its first 240 characters at most.</summary>
    public string Behind { get; init; } = "";
}

/// <summary>Kinds of documents told apart in citations.</summary>
public enum InstrumentForm
{
    /// <summary>Quyết định.</summary>
    Decision,

    /// <summary>Thông tư, thông tư liên tịch.</summary>
    Circular,

    /// <summary>Luật, bộ luật.</summary>
    Law,

    /// <summary>Pháp lệnh.</summary>
    Ordinance,

    /// <summary>Nghị định.</summary>
    Decree,

    /// <summary>Nghị quyết.</summary>
    Resolution,

    /// <summary>Chỉ thị.</summary>
    Directive,

    /// <summary>Kế hoạch.</summary>
    Plan,

    /// <summary>Công văn.</summary>
    OfficialLetter,

    /// <summary>Thông báo.</summary>
    Announcement,
}

/// <summary>What a sentence does with a document it cites.</summary>
public enum CitationUse
{
    /// <summary>It is named: made known, compared with, replaced, or merely told of.</summary>
    Mentioned,

    /// <summary>What the sentence tells of rests on it ("căn cứ …", "thực hiện theo …").</summary>
    Basis,
}
