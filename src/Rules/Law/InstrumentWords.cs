using CTCPL.Pipeline.Parsing.Reports;

namespace CTCPL.Pipeline.Rules.Law;

/// <summary>The kinds of documents in words.</summary>
public static class InstrumentWords
{
    /// <summary>"Quyết định", at the start of a name.</summary>
    public static string Of(InstrumentForm form) => form switch
    {
        InstrumentForm.Decision => "Quyết định",
        InstrumentForm.Circular => "Thông tư",
        InstrumentForm.Law => "Luật",
        InstrumentForm.Ordinance => "Pháp lệnh",
        InstrumentForm.Decree => "Nghị định",
        InstrumentForm.Resolution => "Nghị quyết",
        InstrumentForm.Directive => "Chỉ thị",
        InstrumentForm.Plan => "Kế hoạch",
        InstrumentForm.OfficialLetter => "Công văn",
        InstrumentForm.Announcement => "Thông báo",
        _ => throw new ArgumentOutOfRangeException(nameof(form), form, message: null),
    };

    /// <summary>The kind with this word; <c>null</c> when there is none.</summary>
    public static InstrumentForm? Find(string word) =>
        Enum.GetValues<InstrumentForm>().Where(f => string.Equals(Of(f), word, StringComparison.Ordinal)).Select(f => (InstrumentForm?)f).FirstOrDefault();

    /// <summary>A citation in its own words, on one line: "Kế hoạch số 18/KH-UBND", "Luật Tiếp cận thông tin".</summary>
    public static string Written(LegalReference citation) =>
        citation.Number is null ? citation.Symbol : $"{Of(citation.Form)} số {string.Join(' ', citation.Symbol.Split(default(char[]?), StringSplitOptions.RemoveEmptyEntries))}";
}
