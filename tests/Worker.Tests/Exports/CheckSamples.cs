using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Rules;
using CTCPL.Pipeline.Rules.Cases;
using CTCPL.Pipeline.Rules.Standards;

namespace CTCPL.Pipeline.Worker.Tests.Exports;

/// <summary>A small report built by hand, so that what is exported depends on no reading and no rule.</summary>
internal static class CheckSamples
{
    private static readonly string[] Lines =
    [
        "xã Bình An đạt chuẩn tiếp cận pháp luật năm 2024",
        "a) Đối với tiêu chí 1:",
        "- Số chỉ tiêu đạt điểm tối đa: 02/02 chỉ tiêu.",
        "- Số điểm đạt được của tiêu chí: 9,750/10 điểm.",
        "Tổng điểm:      /100 điểm",
    ];

    public static DocumentText Document { get; } = new(
        ReadingMethod.Word,
        [.. Lines.Select((content, i) => new TextLine(i + 1, content) { Paragraph = i + 1 })],
        Pages: null,
        ReadingQuality.Good,
        Notes: []);

    public static Report Report { get; } = new()
    {
        Document = Document,
        Unit = new Stated<UnitName>("unit", new UnitName(UnitKind.Commune, "Bình An"), Lines[0], Span(1, "xã Bình An")),
        Parent = new Absent<string>("parent"),
        Year = new Stated<int>("year", 2024, Lines[0], Span(1, "2024")),
        Number = new Garbled<string>("number", "Số:   /BC-UBND", "con số", Span(1, "xã")),
        Date = new Stated<DateOnly>("date", new DateOnly(2025, 1, 5), Lines[0], Span(1, "2024")),
        Draft = new Absent<bool>("draft"),
        Blocks = [Block()],
        CriteriaAtLeastHalf = [],
        TotalPoints = [Total()],
        ConditionsMet = [],
        LeaderDiscipline = [Statement(false), Statement(true)],
        RecognitionRequested = new Absent<bool>("recognitionRequested"),
        YearMentions = [],
        UnitMentions = [],
        KindMentions = [],
        Citations = [],
        Sections = [],
        Markers = [],
    };

    public static Standard Standard { get; } = new(
        "qd-25-2021", "0123456789ab", FirstYear: 2022, LastYear: 2024,
        new Instrument("Quyết định", "25/2021/QĐ-TTg", "Thủ tướng Chính phủ", new DateOnly(2021, 7, 22), "QĐ 25/2021/QĐ-TTg"),
        new Instrument("Thông tư", "09/2021/TT-BTP", "Bộ Tư pháp", new DateOnly(2021, 11, 15), "TT 09/2021/TT-BTP"),
        [new Criterion(1, "Một", 10m, []), new Criterion(2, "Hai", 30m, [])],
        new RecognitionConditions(3, 80m, 0.5m, "Điều 4"));

    public static Finding Blank { get; } = new(
        "00112233aabbccdd", "value-blank", "total", "Số liệu để trống", Severity.Error, Outcome.NotMet,
        "Tổng điểm để trống: “/100 điểm”.", "TT 09/2021/TT-BTP, Mẫu 01", Criterion: null, Expected: "một con số", Actual: null,
        [new Evidence(Lines[4], Span(5, "/100"), 5, Cell: null, Box: null)], CausedBy: null, CausedByFingerprint: null);

    public static Finding Dependant { get; } = new(
        "ffeeddccbbaa9988", "total-mismatch", "notCheckable 1", "Tổng điểm không khớp", Severity.Warning, Outcome.NotCheckable,
        "Không kiểm tra được tổng điểm vì con số để trống.", "số học", Criterion: null, Expected: null, Actual: null,
        Evidence: [], CausedBy: "value-blank", CausedByFingerprint: Blank.Fingerprint);

    /// <summary>A checked report with these findings.</summary>
    public static CheckedFile Checked(params ImmutableArray<Finding> findings) => new(
        new string('a', 64), 8367, MediaType.Word, new Readable(Document), new ParsedReport(Report),
        new Assessment(
            new Case(Report, Standard, [new CriterionCase(Standard.Criteria[0], Report.Blocks[0], 0), new CriterionCase(Standard.Criteria[1], Block: null, Position: null)], []),
            [new RuleOutcome("value-blank", Outcome.NotMet), new RuleOutcome("total-mismatch", Outcome.NotCheckable), new RuleOutcome("year-mismatch", Outcome.Met)],
            findings,
            new ComputedFigures(9.7500m, 100m, null, null, null),
            findings.IsEmpty ? ReportVerdict.Clean : ReportVerdict.Findings));

    public static CheckedFile Encrypted { get; } = new(
        new string('b', 64), 12, MediaType.Word, new Refused(RefusalReason.Encrypted, "Tệp có mật khẩu."), Parsed: null, Assessment: null);

    public static CheckedFile Plan { get; } = new(
        new string('c', 64), 99, MediaType.Word, new Readable(Document),
        new NotAReport(NotAReportReason.NoScores, "Tài liệu không có điểm tự chấm."), Assessment: null);

    private static CriterionBlock Block() => new(
        new Stated<CriterionHeading>("heading", new CriterionHeading(1, "Đối với tiêu chí 1:", "a)"), Lines[1], Span(2, Lines[1])),
        [
            new MeasureLine(Measure.IndicatorsAtMaximum, Value("indicatorsAtMaximum", 3, "02/02", 2m, 2m)),
            new MeasureLine(Measure.Points, Value("points", 4, "9,750/10", 9.750m, 10m)),
        ]);

    private static Figure Value(string name, int line, string words, decimal value, decimal of) => new(
        name,
        new Stated<decimal>(name, value, Lines[line - 1], Span(line, words)),
        new Stated<decimal>(name, of, Lines[line - 1], Span(line, words)),
        Lines[line - 1], Span(line, words), Span(line, "Số"));

    private static Figure Total() => new(
        "totalPoints",
        new Garbled<decimal>("totalPoints", Lines[4], "con số", Span(5, "/100")),
        new Stated<decimal>("totalPoints", 100m, Lines[4], Span(5, "/100")),
        Lines[4], Span(5, "/100"), Span(5, "Tổng điểm"));

    private static Stated<bool> Statement(bool admits) => new("leaderDisciplined", admits, Lines[0], Span(1, "xã"));

    private static TextSpan Span(int line, string words) =>
        new(Page: null, line, Lines[line - 1].IndexOf(words, StringComparison.Ordinal), words.Length);
}
