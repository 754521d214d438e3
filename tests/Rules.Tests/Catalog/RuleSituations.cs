using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Parsing.Reports.ScoreTables;
using CTCPL.Pipeline.Testing.Reports;
using CTCPL.Pipeline.Testing.ScoreTables;

namespace CTCPL.Pipeline.Rules.Tests.Catalog;

/// <summary>For every rule reports on which it must not speak, or why there can be none.</summary>
internal static class RuleSituations
{
    private const string EveryReportHasIt = "Every report under a standard with points has it.";
    private const string FindsWhatIsAbsent = "What is absent is what the rule finds.";
    private const string NoneAbsent = "Where nothing stands there is nothing to be wrong: met, or the rule about what is missing.";
    private const string SeesForSure = "A note of the reader is there or not; nothing of it is unsure.";
    private const string SaysItself = "It is the rule that says that a figure is unsure.";
    private const string ByItself = "Asked only of a file beside others; cases between documents have tests of their own.";
    private const string Compared = "It compares prose word by word; unsure words weigh as any others.";

    private static readonly ReportText Valid = ReportText.Valid25;
    private static readonly ReportText Scan = ReportText.Valid25.Scanned;

    private static readonly ReportText PointsBlank = Valid.Replacing("28,5/30", "…/30");
    private static readonly ReportText PointsMissing = Valid.Without("28,5/30");
    private static readonly ReportText CountBlank = Valid.Replacing("04/06", "…/06");
    private static readonly ReportText CountMissing = Valid.Without("04/06");
    private static readonly ReportText TotalBlank = Valid.Replacing("93,75/100", "…/100");
    private static readonly ReportText TotalMissing = Valid.Without("93,75/100");
    private static readonly ReportText ConditionsBlank = Valid.Replacing("03/03 điều", "…/03 điều");
    private static readonly ReportText ConditionsMissing = Valid.Without("03/03 điều");
    private static readonly ReportText CriteriaBlank = Valid.Replacing("05/05 tiêu chí", "…/05 tiêu chí");
    private static readonly ReportText CriteriaMissing = Valid.Without("05/05 tiêu chí");
    private static readonly ReportText NoRequest = Valid.Without("IV. Đề nghị").Without("kính đề nghị");
    private static readonly ReportText RequestUnsure = Scan.Doubting("kính đề nghị", DoubtKind.LowConfidence);
    private static readonly ReportText HeadsUnsure = Scan.Replacing("xã Sơn Thuận không có cán bộ", "xã Sơn Thuận có cán bộ");
    private static readonly ReportText HeadsMissing = Valid.Without("người đứng đầu");
    private static readonly ReportText YearUnreadable = Valid.ReplacingEvery("năm 2024", "năm …");
    private static readonly ReportText YearGone = Valid.ReplacingEvery(" năm 2024", "");
    private static readonly ReportText UnitUnreadable = Valid.ReplacingEvery("xã Sơn Thuận", "xã …").Replacing("XÃ SƠN THUẬN", "XÃ …");
    private static readonly ReportText UnitGone = Valid.ReplacingEvery(" xã Sơn Thuận", "").Without("XÃ SƠN THUẬN");
    private static readonly ReportText NoBasis = Valid.Without("Căn cứ Thông tư").Without("Căn cứ Quyết định số 25");
    private static readonly ReportText NoLetterhead = Valid.Without("ngày 06 tháng 01 năm 2025").Without("Số: 12/BC-UBND");
    private static readonly ReportText NoDates = Valid.Without("ngày 06 tháng 01 năm 2025").Without("ngày 15/11/2021").Without("ngày 22/7/2021");
    private static readonly ReportText HeadingUnsure = Scan.Replacing("đ) Đối với tiêu chí 5:", "đ) Đối vôi tiêu chị S:");
    private static readonly ReportText Ineligible = Valid
        .Replacing("28,5/30", "21,5/30").Replacing("14/15", "12/15").Replacing("18,25/20", "16/20").Replacing("23/25", "20/25").Replacing("93,75/100", "79,5/100");

    private static readonly ReportText NoDenominators = Valid
        .ReplacingEvery("/02 chỉ", " chỉ").ReplacingEvery("/03 chỉ", " chỉ").ReplacingEvery("/04 chỉ", " chỉ").ReplacingEvery("/05 chỉ", " chỉ").ReplacingEvery("/06 chỉ", " chỉ");

    private static readonly ReportText NoMaxima = Valid
        .Replacing("28,5/30", "28,5").Replacing("10/10", "10").Replacing("14/15", "14").Replacing("18,25/20", "18,25").Replacing("23/25", "23");

    /// <summary>All four lines of a criterion and its heading stand in a picture.</summary>
    private static readonly ReportText Pictured = Valid.Without("tiêu chí 3:").Without("02/03").Without("03/03 chỉ").Without("00/03").Without("14/15")
        .Noting(NoteCodes.EmbeddedContent, "28,5/30", static (note, _) => note);

    public static ImmutableDictionary<string, Situations> ByRule { get; } = ImmutableDictionary.CreateRange(
        StringComparer.Ordinal,
        new Dictionary<string, Situations>(StringComparer.Ordinal)
        {
            ["criterion-heading-missing"] = new(HeadingUnsure, FindsWhatIsAbsent, EveryReportHasIt),
            ["criterion-missing"] = new(Pictured, FindsWhatIsAbsent, EveryReportHasIt),
            ["criterion-repeated"] = new(UnderAnUnsureHeading("e) Đối với tiêu chí 2:", "06", "30"), NoneAbsent, EveryReportHasIt),
            ["criterion-out-of-order"] = new("Only headings read for sure have an order.", NoneAbsent, EveryReportHasIt),
            ["criterion-unknown"] = new(UnderAnUnsureHeading("e) Đối với tiêu chí 8:", "07", "35"), NoneAbsent, EveryReportHasIt),
            ["criterion-misnumbered"] = new(
                Scan.Replacing("c) Đối với tiêu chí 3:", "c) Đối với tiêu chí 4:\n?) Đôl vớj liêu chi").Doubting("?) Đôl vớj liêu chi", DoubtKind.LowConfidence), NoneAbsent, EveryReportHasIt),
            ["measure-missing"] = new(Scan.Replacing("- Số điểm đạt được của tiêu chí: 28,5/30 điểm.", "- So diem dat duoc cua: 28,5/30"), FindsWhatIsAbsent, EveryReportHasIt),
            ["measure-repeated"] = new(Scan.InsertingAfter("28,5/30", "- Số điểm đạt được của tiêu chí: 23,5/30 điểm.").Doubting("23,5", DoubtKind.LowConfidence), NoneAbsent, EveryReportHasIt),
            ["value-blank"] = new(Scan.Replacing("28,5/30", "…/30"), NoneAbsent, EveryReportHasIt),
            ["section-missing"] = new(Scan.Without("kính đề nghị").Replacing("IV. Đề nghị công nhận", "IV. De nghj cong nhan"), FindsWhatIsAbsent, EveryReportHasIt),
            ["list-marker-irregular"] = new("Marks on scans are not judged.", NoneAbsent, Scan.Replacing("b) Tổng", "b. Tổng")),
            ["indicator-count-mismatch"] = new(Valid.Replacing("04/06", "04/…"), CountMissing, NoDenominators),
            ["count-exceeds-indicators"] = new(CountBlank, CountMissing, EveryReportHasIt),
            ["counts-contradict"] = new(CountBlank, CountMissing, EveryReportHasIt),
            ["maximum-points-mismatch"] = new(Valid.Replacing("28,5/30", "28,5/…"), PointsMissing, NoMaxima),
            ["points-exceed-maximum"] = new(PointsBlank, PointsMissing, EveryReportHasIt),
            ["points-contradict-counts"] = new(PointsBlank, PointsMissing, EveryReportHasIt),
            ["points-step-unusual"] = new(PointsBlank, PointsMissing, EveryReportHasIt),
            ["total-mismatch"] = new(TotalBlank, TotalMissing, EveryReportHasIt),
            ["total-rounded"] = new(TotalBlank, TotalMissing, EveryReportHasIt),
            ["total-rounded-over-threshold"] = new(TotalBlank, TotalMissing, EveryReportHasIt),
            ["total-maximum-mismatch"] = new(Valid.Replacing("93,75/100", "93,75/…"), TotalMissing, Valid.Replacing("93,75/100", "93,75")),
            ["value-conflict"] = new(TotalBlank, TotalMissing, EveryReportHasIt),
            ["criteria-at-least-half-mismatch"] = new(CriteriaBlank, CriteriaMissing, EveryReportHasIt),
            ["conditions-met-mismatch"] = new(ConditionsBlank, ConditionsMissing, EveryReportHasIt),
            ["condition-not-met"] = new(PointsBlank, PointsMissing, EveryReportHasIt),
            ["recognition-requested-though-ineligible"] = new(RequestUnsure, PointsMissing, NoRequest),
            ["recognition-not-requested"] = new(RequestUnsure, "A request that is absent is what the rule finds.", Ineligible.Without("IV. Đề nghị").Without("kính đề nghị")),
            ["leader-statement-missing"] = new(HeadsUnsure, FindsWhatIsAbsent, EveryReportHasIt),
            ["leader-statement-contradictory"] = new(HeadsUnsure, HeadsMissing, EveryReportHasIt),
            ["year-mismatch"] = new(YearUnreadable, YearGone, EveryReportHasIt),
            ["unit-name-mismatch"] = new(UnitUnreadable, UnitGone, EveryReportHasIt),
            ["unit-kind-mismatch"] = new(UnitUnreadable, UnitGone, EveryReportHasIt),
            ["standard-mismatch"] = new(YearUnreadable, YearGone, EveryReportHasIt),
            ["standard-unknown"] = new("An unsure year or maximum is the reading's fault; tested where no standard can be told at all.", FindsWhatIsAbsent, EveryReportHasIt),
            ["legal-basis-missing"] = new(Scan.Replacing("Căn cứ Thông tư số 09/2021/TT-BTP", "Căn cứ Thông tư số 09/2O2l/IT-BTP"), FindsWhatIsAbsent, EveryReportHasIt),
            ["legal-basis-miscited"] = new(Scan.Replacing("09/2021/TT-BTP", "09/2021/TT-BIP"), NoneAbsent, NoBasis),
            ["legal-basis-outdated"] = new(YearUnreadable, YearGone, NoBasis),
            ["date-implausible"] = new(Scan.Replacing("ngày 06 tháng 01 năm 2025", "ngày 36 tháng 01 năm 2025"), NoneAbsent, NoDates),
            ["report-late"] = new(Valid.Replacing("ngày 06 tháng 01 năm 2025", "ngày    tháng 01 năm 2025"), YearGone, NoLetterhead),
            ["draft-submitted"] = new(Scan.Replacing("Số: 12/BC-UBND", "Số:    /BC-UBND"), NoneAbsent, NoLetterhead),
            ["placeholder-left"] = new(Scan.Replacing("Trong năm 2024, xã", "Trong năm 20…, xã"), NoneAbsent, EveryReportHasIt),
            ["table-row-exceeds-maximum"] = OfTables(t => t.With(ScoreRowKind.Indicator, 2, 1, r => r with { Score = "?" })),
            ["table-indicator-sum-mismatch"] = OfTables(t => t.Inserting(
                2, 1, new FormRow(ScoreRowKind.Item, "", "1. Lập danh mục", "3", "3"), new FormRow(ScoreRowKind.Item, "", "2. Niêm yết", "2", "?"))),
            ["table-criterion-sum-mismatch"] = OfTables(t => t.With(ScoreRowKind.Indicator, 2, 1, r => r with { Score = "?" })),
            ["table-total-mismatch"] = OfTables(t => t.With(ScoreRowKind.Criterion, 2, 0, r => r with { Score = "?" })),
            ["table-report-mismatch"] = OfTables(t => t.With(ScoreRowKind.Criterion, 2, 0, r => r with { Score = "?" })),
            ["ratio-mismatch"] = new(Scan.Replacing("04/06 chỉ tiêu", "04/06 chỉ tiêu (76%)"), NoneAbsent, Valid),
            ["twin-mismatch"] = new(ByItself, ByItself, Valid),
            ["folder-mismatch"] = new(ByItself, ByItself, Valid),
            ["copied-from-other-unit"] = new(Compared, ByItself, Valid),
            ["unchanged-from-last-year"] = new(Compared, ByItself, Valid),
            ["table-missing-from-dossier"] = new(ByItself, ByItself, Valid),
            ["reading-doubtful"] = new(SaysItself, NoneAbsent, "Every document was read somehow."),
            ["tracked-change-in-figure"] = new(SeesForSure, NoneAbsent, Scan),
            ["hidden-text"] = new(SeesForSure, NoneAbsent, "Every document was read somehow."),
            ["embedded-content-unread"] = new(SeesForSure, NoneAbsent, "Every document was read somehow."),
        });

    /// <summary>A sixth block whose heading a recogniser read without being sure.</summary>
    private static ReportText UnderAnUnsureHeading(string heading, string indicators, string maximum) => Scan
        .InsertingAfter("23/25", $"""
            {heading}
            - Số chỉ tiêu đạt điểm tối đa: {indicators}/{indicators} chỉ tiêu.
            - Số chỉ tiêu đạt từ 50% số điểm tối đa trở lên: {indicators}/{indicators} chỉ tiêu.
            - Số chỉ tiêu đạt điểm 0: 00/{indicators} chỉ tiêu.
            - Số điểm đạt được của tiêu chí: {maximum}/{maximum} điểm.
            """)
        .Doubting(heading, DoubtKind.LowConfidence);

    private static Situations OfTables(Func<ScoreForm, ScoreForm> garble) =>
        new(Valid.Annexed(garble(ScoreForm.OfValid25)), "Where a row has no score nothing is summed.", Valid);
}
