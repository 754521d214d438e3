namespace CTCPL.Pipeline.Parsing.Reports.Identity;

/// <summary>The words and letters for the kinds of documents that reports cite; all folded.</summary>
internal static class InstrumentForms
{
    /// <summary>Pattern of the word in front of a symbol; group form.</summary>
    public const string Words =
        @"(?<form>quyet\s{0,3}dinh|thong\s{0,3}tu(?:\s+lien\s+tich)?|nghi\s{0,3}dinh|nghi\s{0,3}quyet(?:\s+lien\s+tich)?|chi\s{0,3}thi|ket?\s{0,3}hoach|cong\s{0,3}van|thong\s{0,3}bao|phap\s{0,3}lenh|(?<!phap\s{1,3})luat|qd|tt|nd|nq|ct|kh|cv|tb)";

    /// <summary>The kind, by the word and else by the symbol's letters; <c>null</c> when neither tells.</summary>
    public static InstrumentForm? Of(string word, string type) => word.Length == 0 ? OfLetters(type) : Plain(word) switch
    {
        "qd" or "quyetdinh" => InstrumentForm.Decision,
        "tt" or "thongtu" or "thongtulientich" => InstrumentForm.Circular,
        "nd" or "nghidinh" => InstrumentForm.Decree,
        "nq" or "nghiquyet" or "nghiquyetlientich" => InstrumentForm.Resolution,
        "ct" or "chithi" => InstrumentForm.Directive,
        "kh" or "kehoach" or "kethoach" => InstrumentForm.Plan,
        "cv" or "congvan" => InstrumentForm.OfficialLetter,
        "tb" or "thongbao" => InstrumentForm.Announcement,
        "phaplenh" => InstrumentForm.Ordinance,
        "luat" => InstrumentForm.Law,
        _ => null,
    };

    public static bool IsAbbreviation(string word) => word.Length == 2;

    /// <summary>Letters that only laws and general rules carry, so that a symbol without a word before it is a citation.</summary>
    public static bool IsTypeOfLaw(string type) => OfLetters(type) is not null and not InstrumentForm.Plan;

    private static InstrumentForm? OfLetters(string type) => type switch
    {
        "qd" => InstrumentForm.Decision,
        "tt" or "ttlt" => InstrumentForm.Circular,
        "nd" => InstrumentForm.Decree,
        "nq" => InstrumentForm.Resolution,
        "ct" => InstrumentForm.Directive,
        "pl" => InstrumentForm.Ordinance,
        "kh" => InstrumentForm.Plan,
        _ when type.StartsWith("qh", StringComparison.Ordinal) && type.Length > 2 => InstrumentForm.Law,
        _ => null,
    };

    private static string Plain(string word) => string.Concat(word.Where(c => !char.IsWhiteSpace(c)));
}
