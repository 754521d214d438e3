using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Rules.Cases;

namespace CTCPL.Pipeline.Rules.Checks.Identity;

/// <summary>Where the standard's decision or circular is cited, form, symbol, date and issuer are right.</summary>
internal static class LegalBasisIsCitedRightly
{
    public static Rule Rule { get; } = new(
        Id: "legal-basis-miscited",
        Title: "Viện dẫn văn bản chưa đúng",
        Description: "Khi viện dẫn quyết định và thông tư về chuẩn tiếp cận pháp luật phải ghi đúng tên loại, số, năm, ký hiệu, ngày ban hành và cơ quan ban hành.",
        Remedy: "Sửa lại theo đúng số, ký hiệu, ngày ban hành và cơ quan ban hành của văn bản.",
        Citation: Citations.Both,
        Severity: Severity.Notice,
        Group: RuleGroup.Identity,
        Check: Check)
    {
        Needs = StandardNeed.Nothing,
        Example = "“Thông tư số 09/2021-TT-BTP” (đúng là 09/2021/TT-BTP), “Quyết định số 25/QĐ-TTg” (thiếu năm).",
    };

    private static Verdict Check(Case c)
    {
        ImmutableArray<(string Key, CitedInstrument Instrument, Stated<LegalReference> Citation)> meant =
        [
            .. from instrument in LegalBasisIsCited.InstrumentsOf(c.Standard)
               from citation in c.Report.Citations
               where instrument.Instrument.IsMeantBy(citation.Value)
               select (instrument.Key, instrument.Instrument, citation),
        ];
        if (meant.IsEmpty)
            return new NotApplicable("Báo cáo không viện dẫn quyết định và thông tư về chuẩn tiếp cận pháp luật.");
        ImmutableArray<(string Key, Stated<LegalReference> Citation, Miscitation Wrong)> odd =
        [
            .. meant.Select(m => (m.Key, m.Citation, Wrong: new Miscitation(m.Instrument, m.Citation.Value))).Where(m => !m.Wrong.IsNone),
        ];
        ImmutableArray<Stated<LegalReference>> unsure =
            [.. odd.Where(m => UnsureCitation.MayBeMisread(c, m.Citation, m.Wrong)).Select(m => m.Citation)];
        ImmutableArray<Fault> faults =
        [
            .. odd.Where(m => !unsure.Contains(m.Citation))
                .GroupBy(m => $"{m.Key} {m.Wrong.Written}", StringComparer.Ordinal)
                .Select(g => FaultOf(g.Key, g.First().Wrong, [.. g.Select(m => m.Citation)]) with { CausedBy = ImpossibleDate(c, g.First().Wrong, g.First().Citation) }),
        ];
        if (!faults.IsEmpty)
            return new NotMet(faults);
        return unsure.IsEmpty ? Met.Instance : new NotCheckable([.. unsure.Select(u => new Blocker("Chỗ viện dẫn văn bản đọc không chắc chắn nên không xét được cách viết.", u.At))]);
    }

    /// <summary>A date that is in no calendar is told by <c>date-implausible</c>: that it is not the document's follows.</summary>
    private static Cause? ImpossibleDate(Case c, Miscitation wrong, Stated<LegalReference> citation)
    {
        if (!wrong.IsDateAlone || citation.Value is not { Date: null, DateText: { } words })
            return null;
        Stated<WrittenDate>? date = c.Report.Dates.FirstOrDefault(d =>
            d.Value.Value is null && d.At.Line == citation.At.Line && d.At.Column > citation.At.Column && words.Contains(d.At.In(c.Document), StringComparison.Ordinal));
        return date is null ? null : new Cause("date-implausible", DatesArePlausible.Key(date.Value));
    }

    private static Fault FaultOf(string key, Miscitation wrong, ImmutableArray<Stated<LegalReference>> places) => new(
        key,
        $"Viện dẫn “{wrong.Written}”{(places.Length > 1 ? $" ({Wording.Number(places.Length)} chỗ)" : "")}, đúng là “{wrong.Right}”.",
        places[0].At)
    {
        Expected = wrong.Right,
        Actual = wrong.Written,
        See = [.. places.Skip(1).Select(p => p.At)],
    };
}
