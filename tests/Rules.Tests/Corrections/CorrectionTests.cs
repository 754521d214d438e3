using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Rules.Corrections;
using CTCPL.Pipeline.Testing.Reports;

namespace CTCPL.Pipeline.Rules.Tests.Corrections;

/// <summary>Reports judged with what a reviewer saw in place of what was read.</summary>
public sealed class CorrectionTests
{
    private static readonly ReportText Scan = ReportText.Valid25.Scanned;

    [Theory]
    [InlineData("28,5/30", "23,5/30", "criterion 2 points", "28.5", 30)]
    [InlineData("18,25/20", "13,25/20", "criterion 4 points", "18.25", 20)]
    [InlineData("93,75/100", "98,75/100", "total", "93.75", 100)]
    [InlineData("03/03 điều", "02/03 điều", "conditionsMet", "3", 3)]
    [InlineData("05/05 tiêu", "06/05 tiêu", "criteriaAtLeastHalf", "5", 5)]
    [InlineData("03/05", "08/05", "criterion 4 indicatorsAtMaximum", "3", 5)]
    [InlineData("14/15", "14/16", "criterion 3 points", "14", 15)]
    public void MisreadFigure_Corrected_AccusesNobody(string paper, string read, string figure, string value, int of)
    {
        ReportText misread = ReportText.Valid25.Replacing(paper, read);
        Assert.NotEmpty(Judge(misread).Findings);

        Assessment corrected = Judge(misread, Of(figure, value, of));
        Assert.Empty(corrected.Findings);
        Assert.Equal(ReportVerdict.Clean, corrected.Verdict);
        Assert.Equal(93.75m, corrected.Computed.TotalPoints);
        Assert.Equal(read.Split(' ')[0], Assert.Single(corrected.Corrections).ReadNow);
    }

    [Theory]
    [InlineData("04/06", "criterion 2 indicatorsAtMaximum", 4, 6)]
    [InlineData("03/05", "criterion 4 indicatorsAtMaximum", 3, 5)]
    public void DoubtfulFigure_SeenByAPerson_IsDoubtfulNoMore(string words, string figure, int value, int of)
    {
        ReportText doubtful = Scan.Doubting(words, DoubtKind.LowConfidence);
        Assert.Contains(Judge(doubtful).Findings, f => f.Rule is "reading-doubtful");
        Assert.Empty(Judge(doubtful, Of(figure, value, of)).Findings);
    }

    [Fact]
    public void Figure_ThatIsWrongOnPaper_IsAccused_WithItsPlaceAndWhoCorrectedIt()
    {
        Finding finding = Assert.Single(Judge(ReportText.Valid25, Of("total", 95m, 100)).Findings, f => f.CausedBy is null);
        Assert.Equal("total-mismatch", finding.Rule);
        Assert.Equal("95/100", finding.Actual);
        Assert.Contains("95/100 thay cho “93,75/100” – lý do: chữ số bị mờ; người sửa: lan.", finding.Message, StringComparison.Ordinal);
        Assert.Contains("93,75/100", finding.Evidence[0].Quote, StringComparison.Ordinal);
    }

    [Fact]
    public void Findings_ThatDoNotRestOnTheCorrection_SayNothingOfIt()
    {
        ReportText two = ReportText.Valid25.Replacing("14/15", "16/15").Replacing("c) Đối với tiêu chí 3:", "Đối với tiêu chí 3:");
        Assessment before = Judge(two);
        Finding unrelated = Assert.Single(before.Findings, f => f.Rule is "list-marker-irregular");
        Assessment after = Judge(two, Of("total", 95.75m, 100));
        Assert.Equal(unrelated.Message, Assert.Single(after.Findings, f => f.Rule is "list-marker-irregular").Message);
        Assert.DoesNotContain(after.Findings, f => f.Rule is "total-mismatch");
    }

    [Fact]
    public void Number_ThatTheDocumentDoesNotState_IsBlank()
    {
        Finding finding = Assert.Single(Judge(ReportText.Valid25, Of("criterion 3 points", (decimal?)null, null)).Findings, f => f.Rule is "value-blank");
        Assert.Equal(3, finding.Criterion);
        Assert.Contains("văn bản không ghi thay cho “14/15”", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("- Số điểm đạt được của tiêu chí: 14/15 điểm.\n", "criterion 3 points", "14", 15)]
    [InlineData("b) Tổng điểm số đạt được của các tiêu chí: 93,75/100 điểm.\n", "total", "93.75", 100)]
    public void Line_ThatWasLost_SeenByAPerson_IsMissingNoMore(string line, string figure, string value, int of)
    {
        ReportText lost = ReportText.Valid25.Replacing(line, "");
        Assert.Contains(Judge(lost).Findings, f => f.Rule is "measure-missing");
        Assessment corrected = Judge(lost, Of(figure, value, of));
        Assert.DoesNotContain(corrected.Findings, f => f.Rule is "measure-missing" or "total-mismatch");
        Assert.Equal("", Assert.Single(corrected.Corrections).ReadNow);
    }

    [Fact]
    public void MisreadYear_OfTheTitle_Corrected_AgreesWithTheOthers()
    {
        ReportText misread = ReportText.Valid25.Replacing("công nhận xã Sơn Thuận đạt chuẩn tiếp cận pháp luật năm 2024\n", "công nhận xã Sơn Thuận đạt chuẩn tiếp cận pháp luật năm 2023\n");
        Assert.Contains(Judge(misread).Findings, f => f.Rule is "year-mismatch");
        Assert.Empty(Judge(misread, Of("year", 2024, null)).Findings);
    }

    [Fact]
    public void Correction_WhosePlaceIsNoMore_ChangesNothing_AndSaysSo()
    {
        Assessment assessment = Judge(ReportText.Valid25, Of("criterion 2 points again 4", 1, 30));
        Assert.Empty(assessment.Findings);
        Assert.Null(Assert.Single(assessment.Corrections).What);
    }

    [Fact]
    public void Correction_KnowsWhenTheReadingHasChanged()
    {
        Correction corrected = Of("criterion 2 points", 28.5m, 30) with { ReadAs = "23,5/30" };
        Assert.True(Assert.Single(Judge(ReportText.Valid25, corrected).Corrections).ReadsOtherwise);
        Assert.False(Assert.Single(Judge(ReportText.Valid25.Replacing("28,5/30", "23,5/30"), corrected).Corrections).ReadsOtherwise);
    }

    /// <summary>Whatever a report says: who sees in it what was read changes nothing of its judgement.</summary>
    [Theory]
    [InlineData("93,75/100", "95/100")]
    [InlineData("05/05 tiêu", "05/06 tiêu")]
    [InlineData("28,5/30", "31/30")]
    [InlineData("03/03 điều", "03/03 điều")]
    [InlineData("b) Đối với tiêu chí 2:\n", "")]
    public void EveryFigure_CorrectedToWhatWasRead_IsJudgedAsBefore(string from, string to)
    {
        ReportText text = ReportText.Valid25.Replacing(from, to);
        ImmutableArray<string> before = Faces(Judge(text));
        ParsedFile parsed = Parse(text, []);
        ImmutableArray<CorrectableFigure> figures = CorrectableFigure.All(parsed.AsRead!, parsed.Case);
        Assert.Equal(figures.Length, figures.Select(f => f.Key).Distinct(StringComparer.Ordinal).Count());
        Assert.True(figures.Length > 20);
        foreach (CorrectableFigure figure in figures.Where(f => f.Value is not null))
            Assert.Equal(before, Faces(Judge(text, Of(figure.Key, figure.Value, figure.Of))));
    }

    private static ImmutableArray<string> Faces(Assessment assessment) =>
        [.. assessment.Findings.Select(f => $"{f.Fingerprint} {f.Rule} {f.Key} {f.Outcome} {f.Severity} {f.Expected} {f.Actual} {f.Message.Split(" Giá trị của ")[0]}")];

    private static Correction Of(string figure, string value, decimal? of) =>
        Of(figure, decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), of);

    private static Correction Of(string figure, decimal? value, decimal? of) =>
        new(7, figure, value, of, ReadAsOf(figure), "chữ số bị mờ.", "lan", DateTimeOffset.UnixEpoch);

    private static string ReadAsOf(string figure) => figure switch
    {
        "total" => "93,75/100",
        "criterion 3 points" => "14/15",
        _ => "?",
    };

    private static ParsedFile Parse(ReportText text, ImmutableArray<Correction> corrections) =>
        Checking.Parse(Assessments.Fallback, 1, "text/plain", new Readable(text.Document), RuleSettings.Default, corrections);

    private static Assessment Judge(ReportText text, params ImmutableArray<Correction> corrections) =>
        Checking.Judge(Parse(text, corrections), RuleSettings.Default, surroundings: null).Assessment!;
}
