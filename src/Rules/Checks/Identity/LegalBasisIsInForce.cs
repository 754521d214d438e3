using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Rules.Cases;
using CTCPL.Pipeline.Rules.Law;

namespace CTCPL.Pipeline.Rules.Checks.Identity;

/// <summary>What the report names as its basis was in force at some time of the evaluation year.</summary>
internal static class LegalBasisIsInForce
{
    public const string Id = "legal-basis-outdated";

    public static Rule Rule { get; } = new(
        Id,
        Title: "Căn cứ văn bản không còn hoặc chưa có hiệu lực",
        Description: "Văn bản được lấy làm căn cứ (“căn cứ …”, “thực hiện …”, “đánh giá theo …”) phải có hiệu lực vào một lúc nào đó trong năm đánh giá. Xét theo năm đánh giá, không theo ngày báo cáo: "
            + "báo cáo về năm 2021 căn cứ Quyết định số 619/QĐ-TTg là đúng. Nhắc đến văn bản cũ để so sánh, để nói văn bản bị thay thế, hoặc kể việc của năm khác không phải là lỗi. "
            + "Chỉ xét những văn bản có trong danh mục của chương trình với ngày hiệu lực đã xác minh.",
        Remedy: "Thay bằng văn bản đang có hiệu lực trong năm đánh giá và kiểm tra xem nội dung đánh giá có theo đúng văn bản đó hay không.",
        Citation: Citations.Both,
        Severity: Severity.Warning,
        Group: RuleGroup.Identity,
        Check: Check)
    {
        Needs = StandardNeed.Nothing,
        Example = "Báo cáo năm 2024 ghi “Căn cứ Quyết định số 619/QĐ-TTg ngày 08/5/2017”, văn bản này hết hiệu lực từ ngày 01/01/2022.",
    };

    /// <summary>A citation of a document of the register.</summary>
    private sealed record Cited(RegisteredInstrument Instrument, Stated<LegalReference> Citation);

    private static Verdict Check(Case c)
    {
        ImmutableArray<Cited> known =
        [
            .. from citation in c.Report.Citations
               let instrument = LawRegister.Find(citation.Value)
               where instrument is not null
               select new Cited(instrument, citation),
        ];
        if (known.IsEmpty)
            return new NotApplicable("Báo cáo không viện dẫn văn bản nào trong danh mục văn bản đã biết ngày hiệu lực.");
        if (EvaluationYear.Of(c) is not { } year)
            return new NotCheckable(EvaluationYear.Unknown(c));
        ImmutableArray<Cited> outdated = [.. known.Where(k => IsBasisOutOfForce(c, k, year.Value))];
        if (outdated.IsEmpty)
            return Met.Instance;
        ImmutableArray<Cited> certain = [.. outdated.Where(o => c.Document.DoubtAt(o.Citation.At) is null && year.All(y => IsBasisOutOfForce(c, o, y)))];
        return certain.IsEmpty
            ? new NotCheckable([.. outdated.Select(o => Doubt(c, o, year))])
            : new NotMet([.. certain.GroupBy(o => o.Instrument.Symbol.Text, StringComparer.Ordinal).Select(g => FaultOf([.. g], year.Value) with { CausedBy = AnotherStandard(c, g.First()) })]);
    }

    private static Blocker Doubt(Case c, Cited cited, EvaluationYear year) => c.Document.DoubtAt(cited.Citation.At) is not null
        ? new Blocker("Chỗ viện dẫn văn bản đọc không chắc chắn nên không xét được hiệu lực.", cited.Citation.At)
        : year.Unclear("Không xét được hiệu lực của văn bản làm căn cứ") with { At = cited.Citation.At };

    private static bool IsBasisOutOfForce(Case c, Cited cited, int year)
    {
        LegalReference citation = cited.Citation.Value;
        if (citation.Use != CitationUse.Basis)
            return false;
        // A sentence about a year in which the document was in force is about that year.
        bool tellsOfAnother = citation.YearsNamed.Any(y => y != year && IsPossible(cited.Instrument, y));
        return !tellsOfAnother && (IsOver(cited.Instrument, year) || (IsYetToCome(cited.Instrument, year) && SpeaksOfTheYear(c, cited.Citation.At)));
    }

    private static bool IsPossible(RegisteredInstrument instrument, int year) => !IsOver(instrument, year) && !IsYetToCome(instrument, year);

    private static bool IsOver(RegisteredInstrument instrument, int year) => instrument.InForceUntil < new DateOnly(year, 1, 1);

    private static bool IsYetToCome(RegisteredInstrument instrument, int year) => instrument.InForceFrom > new DateOnly(year, 12, 31);

    /// <summary>Before the scores the report tells of the year; behind them also of what is planned for the next.</summary>
    private static bool SpeaksOfTheYear(Case c, TextSpan at) => !c.Report.Blocks.IsEmpty && at.Line < (c.Report.Blocks[0].Start?.Line ?? 0);

    /// <summary>A report written by the standard of another year cites that standard: one cause.</summary>
    private static Cause? AnotherStandard(Case c, Cited cited) =>
        c.Governance.Kind == GovernanceKind.AnotherYear && LegalBasisIsCited.InstrumentsOf(c.Standard).Any(i => i.Instrument.IsMeantBy(cited.Citation.Value))
            ? new Cause(StandardGovernsYear.Id, FaultKeys.Standard)
            : null;

    private static Fault FaultOf(ImmutableArray<Cited> cited, int year)
    {
        RegisteredInstrument instrument = cited[0].Instrument;
        string places = cited.Length > 1 ? $" ({Wording.Number(cited.Length)} chỗ)" : "";
        string why = IsOver(instrument, year)
            ? string.Create(Wording.Vietnamese, $"đã hết hiệu lực từ ngày {instrument.InForceUntil!.Value.AddDays(1):dd/MM/yyyy}{Replaced(instrument)}")
            : string.Create(Wording.Vietnamese, $"đến ngày {instrument.InForceFrom!.Value:dd/MM/yyyy} mới có hiệu lực");
        return new Fault(
            instrument.Symbol.Text,
            string.Create(Wording.Vietnamese, $"Báo cáo về năm đánh giá {year} lấy {instrument.FullName} làm căn cứ{places}, nhưng văn bản này {why}."),
            cited[0].Citation.At)
        {
            Expected = IsOver(instrument, year) ? instrument.ReplacedBy : null,
            Actual = instrument.Symbol.Text,
            See = [.. cited.Skip(1).Select(o => o.Citation.At)],
        };
    }

    private static string Replaced(RegisteredInstrument instrument) => instrument.ReplacedBy is { } by ? $" (được thay bằng văn bản số {by})" : "";
}
