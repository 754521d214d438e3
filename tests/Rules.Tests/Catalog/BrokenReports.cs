using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Parsing.Reports.ScoreTables;
using CTCPL.Pipeline.Rules.Tests.Cases;
using CTCPL.Pipeline.Rules.Tests.Checks.BetweenDocuments;
using CTCPL.Pipeline.Testing.Reports;
using CTCPL.Pipeline.Testing.ScoreTables;

namespace CTCPL.Pipeline.Rules.Tests.Catalog;

/// <summary>For every rule a report that breaks it: the valid one with as little changed as can be.</summary>
internal static class BrokenReports
{
    private const string AskedBy = "kính đề nghị";

    private static readonly ReportText Valid = ReportText.Valid25;

    private static readonly ReportText WithoutRequest = Valid.Without("IV. Đề nghị").Without(AskedBy);

    /// <summary>10 + 21,5 + 12 + 16 + 20 = 79,5.</summary>
    private static readonly ReportText JustBelow = Valid
        .Replacing("28,5/30", "21,5/30").Replacing("14/15", "12/15").Replacing("18,25/20", "16/20").Replacing("23/25", "20/25");

    private static ReportText WithTable(Func<ScoreForm, ScoreForm> change) => Valid.Annexed(change(ScoreForm.OfValid25));

    /// <summary>By rule id.</summary>
    public static ImmutableDictionary<string, ReportText> ByRule { get; } = ImmutableDictionary.CreateRange(
        StringComparer.Ordinal,
        new Dictionary<string, ReportText>(StringComparer.Ordinal)
        {
            ["criterion-heading-missing"] = Valid.Without("đ) Đối với tiêu chí 5:"),
            ["criterion-missing"] = Valid
                .Without("tiêu chí 3:").Without("02/03").Without("03/03 chỉ").Without("00/03").Without("14/15"),
            ["criterion-repeated"] = SyntheticBlocks.Text((1, 2, 10), (2, 6, 30), (2, 6, 30), (3, 3, 15), (4, 5, 20), (5, 4, 25)),
            ["criterion-out-of-order"] = SyntheticBlocks.Text((1, 2, 10), (2, 6, 30), (4, 5, 20), (3, 3, 15), (5, 4, 25)),
            ["criterion-unknown"] = SyntheticBlocks.Text((1, 2, 10), (2, 6, 30), (3, 3, 15), (4, 5, 20), (5, 4, 25), (6, 7, 35)),
            ["criterion-misnumbered"] = Valid.Replacing("tiêu chí 3:", "tiêu chí 4:"),
            ["measure-missing"] = Valid.Without("28,5/30"),
            ["measure-repeated"] = Valid.InsertingAfter("28,5/30", "- Số điểm đạt được của tiêu chí: 27/30 điểm."),
            ["value-blank"] = Valid.Replacing("28,5/30", "…/30"),
            ["section-missing"] = WithoutRequest,
            ["list-marker-irregular"] = Valid.Replacing("b) Tổng điểm số", "b. Tổng điểm số"),
            ["indicator-count-mismatch"] = Valid.Replacing("04/06", "04/07"),
            ["count-exceeds-indicators"] = Valid.Replacing("04/06", "07/06"),
            ["counts-contradict"] = Valid.Replacing("00/06", "01/06"),
            ["maximum-points-mismatch"] = Valid.Replacing("28,5/30", "28,5/35"),
            ["points-exceed-maximum"] = Valid.Replacing("28,5/30", "31/30"),
            ["points-contradict-counts"] = Valid.Replacing("10/10", "9/10"),
            ["points-step-unusual"] = Valid.Replacing("28,5/30", "28,6/30"),
            ["total-mismatch"] = Valid.Replacing("93,75/100", "90/100"),
            ["total-rounded"] = Valid.Replacing("93,75/100", "94/100"),
            ["total-rounded-over-threshold"] = JustBelow.Replacing("93,75/100", "80/100"),
            ["total-maximum-mismatch"] = Valid.Replacing("93,75/100", "93,75/110"),
            ["value-conflict"] = Valid.Replacing(AskedBy, "với tổng điểm 93/100 điểm, " + AskedBy),
            ["ratio-mismatch"] = Valid.Replacing("04/06 chỉ tiêu", "04/06 chỉ tiêu (76%)"),
            ["criteria-at-least-half-mismatch"] = Valid.Replacing("05/05 tiêu chí", "04/05 tiêu chí"),
            ["conditions-met-mismatch"] = Valid.Replacing("03/03 điều", "02/03 điều"),
            ["condition-not-met"] = JustBelow.Replacing("93,75/100", "79,5/100"),
            ["recognition-requested-though-ineligible"] = JustBelow.Replacing("93,75/100", "79,5/100"),
            ["recognition-not-requested"] = WithoutRequest,
            ["leader-statement-missing"] = Valid.Without("người đứng đầu"),
            ["leader-statement-contradictory"] = Valid.InsertingAfter(
                "không có cán bộ", "- Trong năm 2024 có 01 đồng chí là người đứng đầu chính quyền bị xử lý kỷ luật."),
            ["year-mismatch"] = Valid.Replacing("Trong năm 2024, xã", "Trong năm 2023, xã"),
            ["unit-name-mismatch"] = Valid.Replacing("công nhận xã Sơn Thuận đạt chuẩn tiếp cận pháp luật năm 2024./.", "công nhận xã Bình An đạt chuẩn tiếp cận pháp luật năm 2024./."),
            ["unit-kind-mismatch"] = Valid.Replacing("công nhận xã Sơn Thuận đạt chuẩn tiếp cận pháp luật năm 2024./.", "công nhận phường Sơn Thuận đạt chuẩn tiếp cận pháp luật năm 2024./."),
            ["standard-mismatch"] = Valid.ReplacingEvery("2024", "2021"),
            ["standard-unknown"] = SyntheticBlocks.Text((1, 9, 40), (2, 9, 60)).ReplacingEvery("2024", "2030"),
            ["legal-basis-missing"] = Valid.Without("Căn cứ Thông tư"),
            ["legal-basis-miscited"] = Valid.Replacing("09/2021/TT-BTP", "09/2021-TT-BTP"),
            ["legal-basis-outdated"] = Valid.InsertingAfter(
                "Căn cứ Thông tư", "Căn cứ Quyết định số 619/QĐ-TTg ngày 08/5/2017 của Thủ tướng Chính phủ;"),
            ["date-implausible"] = Valid.Replacing("UBND xã Sơn Thuận đã ban hành kế hoạch,", "UBND xã Sơn Thuận đã ban hành Kế hoạch số 05/KH-UBND ngày 31/02/2024,"),
            ["report-late"] = Valid.Replacing("ngày 06 tháng 01 năm 2025", "ngày 10 tháng 01 năm 2025"),
            ["draft-submitted"] = Valid.Replacing("Số: 12/BC-UBND", "Số:    /BC-UBND"),
            ["placeholder-left"] = Valid.Replacing("Trong năm 2024, xã", "Trong năm 20…, xã"),
            ["twin-mismatch"] = Dossier.Long,
            ["folder-mismatch"] = Dossier.Long,
            ["copied-from-other-unit"] = Dossier.Long,
            ["unchanged-from-last-year"] = Dossier.Long,
            ["table-missing-from-dossier"] = Valid.InsertingAfter("93,75/100", "(có Bảng chấm điểm kèm theo)."),
            ["table-row-exceeds-maximum"] = WithTable(t => t.With(ScoreRowKind.Indicator, 1, 1, r => r with { Score = "4" })),
            ["table-indicator-sum-mismatch"] = WithTable(t => t.Inserting(
                2, 1, new FormRow(ScoreRowKind.Item, "", "1. Lập danh mục", "3", "3"), new FormRow(ScoreRowKind.Item, "", "2. Niêm yết", "2", "1,5"))),
            ["table-criterion-sum-mismatch"] = WithTable(t => t.With(ScoreRowKind.Criterion, 3, 0, r => r with { Score = "14,5" })),
            ["table-total-mismatch"] = WithTable(t => t.With(ScoreRowKind.Total, 0, 0, r => r with { Score = "95,75" })),
            ["table-report-mismatch"] = Valid.Replacing("04/06", "05/06").Annexed(ScoreForm.OfValid25),
            ["tracked-change-in-figure"] = Valid.Noting(
                NoteCodes.TrackedChange, "28,5/30", static (note, line) => note with { Column = line.Content.IndexOf("28,5", StringComparison.Ordinal), Length = 4, Words = "27" }),
            ["hidden-text"] = Valid.Noting(NoteCodes.HiddenText, "28,5/30", static (note, _) => note with { Words = "27/30 điểm" }),
            ["embedded-content-unread"] = Valid.Without("14/15").Noting(NoteCodes.EmbeddedContent, "00/03", static (note, _) => note),
            ["reading-doubtful"] = Valid.Scanned.Doubting("03/05", DoubtKind.LowConfidence),
        });

    /// <summary>By rule id, for rules between documents: the path of the report, and the documents beside it.</summary>
    private static readonly Dictionary<string, (string Path, (string Path, ReportText Text)[] Others)> Surrounded = new(StringComparer.Ordinal)
    {
        ["twin-mismatch"] = ("son-thuan.docx", [("son-thuan.pdf", Dossier.Long.Replacing("93,75/100", "94,75/100").AsPdf())]),
        ["folder-mismatch"] = ("2024/xa-binh-an/bao-cao.docx", []),
        ["copied-from-other-unit"] = ("a.docx", [("b.docx", Dossier.Renamed(Dossier.Long))]),
        ["unchanged-from-last-year"] = ("a.docx", [("b.docx", Dossier.OfYear(Dossier.Long, 2023))]),
        ["table-missing-from-dossier"] = ("a.docx", []),
    };

    /// <summary>The assessment of the report that breaks this rule, among the documents that make it do so.</summary>
    public static Assessment Assess(string id) => Surrounded.TryGetValue(id, out (string Path, (string Path, ReportText Text)[] Others) around)
        ? Dossier.Assess(around.Path, ByRule[id], around.Others)
        : Assessments.Of(ByRule[id]);
}
