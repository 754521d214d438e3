using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Rules.Cases;
using CTCPL.Pipeline.Rules.Standards;

namespace CTCPL.Pipeline.Rules.Checks.Identity;

/// <summary>The standard's decision and circular are both cited, however sloppily.</summary>
internal static class LegalBasisIsCited
{
    public static Rule Rule { get; } = new(
        Id: "legal-basis-missing",
        Title: "Thiếu căn cứ pháp lý",
        Description: "Báo cáo phải viện dẫn quyết định của Thủ tướng Chính phủ về chuẩn tiếp cận pháp luật và thông tư hướng dẫn đang áp dụng cho năm đánh giá.",
        Remedy: "Bổ sung văn bản còn thiếu vào phần căn cứ hoặc phần chỉ đạo, tổ chức thực hiện.",
        Citation: Citations.Both,
        Severity: Severity.Warning,
        Group: RuleGroup.Identity,
        Check: Check)
    {
        Needs = StandardNeed.Nothing,
        Example = "Báo cáo chỉ nêu Quyết định số 25/2021/QĐ-TTg, không nêu Thông tư số 09/2021/TT-BTP.",
    };

    /// <summary>The decision and the circular of a standard, with the first word of their keys.</summary>
    public static ImmutableArray<(string Key, CitedInstrument Instrument)> InstrumentsOf(Standard standard) =>
    [
        ("decision", new CitedInstrument(standard.Decision, InstrumentForm.Decision)),
        ("circular", new CitedInstrument(standard.Circular, InstrumentForm.Circular)),
    ];

    private static Verdict Check(Case c)
    {
        ImmutableArray<Fault> faults =
        [
            .. InstrumentsOf(c.Standard)
                .Where(i => !c.Report.Citations.Any(citation => i.Instrument.IsMeantBy(citation.Value)))
                .Select(i => FaultOf(i.Key, i.Instrument)),
        ];
        if (faults.IsEmpty)
            return Met.Instance;
        if (!c.Governance.LawIsKnown)
            return new NotCheckable(Blockers.UnknownLaw(c, "Văn bản phải viện dẫn"));
        ImmutableArray<Blocker> unsure = [.. faults.Select(f => UnsureCitation.Of(c, f)).OfType<Blocker>()];
        return unsure.Length == faults.Length ? new NotCheckable(unsure)
            : new NotMet([.. faults.Where(f => UnsureCitation.Of(c, f) is null)]);
    }

    private static Fault FaultOf(string key, CitedInstrument cited)
    {
        string name = $"{cited.Instrument.Form} số {cited.Instrument.Symbol}";
        return new Fault(key, $"Báo cáo không viện dẫn {name}{(cited.DateWords is { } date ? " " + date : "")} của {cited.Instrument.Issuer}.", At: null)
        {
            Expected = name,
        };
    }
}
