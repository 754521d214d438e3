using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Rules.Tests.Checks;
using CTCPL.Pipeline.Testing.Reports;

namespace CTCPL.Pipeline.Rules.Tests.Layouts;

/// <summary>Reports that set the criteria out in a table or in sentences are read and judged like the form's list.</summary>
public sealed class OtherFormTests
{
    public static TheoryData<string> Forms { get; } = ["table", "short", "turned", "both", "prose", "sentences", "printed prose", "printed sentences"];

    [Theory]
    [MemberData(nameof(Forms))]
    public void Report_ConsistentInThisForm_IsReadAndNotAccused(string form)
    {
        for (int seed = 0; seed < 40; seed++)
        {
            var report = ConsistentReport.Of(new Random(seed));
            Assessment assessment = Examine(Write(report.Text, form));

            string accusations = string.Join("; ", assessment.Findings.Where(f => report.IsEligible || f.Rule is not "condition-not-met").Select(f => f.Rule + ": " + f.Message));
            Assert.True(accusations.Length == 0, accusations + "\n" + string.Join("\n", Write(report.Text, form).Lines.Select(l => l.Content)));
            Assert.Equal(report.Total, assessment.Computed.TotalPoints);
            Assert.Equal(
                Assessments.Report(report.Text).Blocks.SelectMany(b => b.Figures).Select(f => (f.Measure, f.Figure.StatedValue)).Order(),
                Read(Write(report.Text, form)).Blocks.SelectMany(b => b.Figures).Select(f => (f.Measure, f.Figure.StatedValue)).Order());
        }
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Total_ThatIsNotTheSum_IsFoundInThisForm(string form)
    {
        ReportText report = ReportText.Valid25.Replacing("93,75/100", "90,75/100");

        Assert.Contains(Examine(Write(report, form)).Findings, f => f is { Rule: "total-mismatch", Outcome: Outcome.NotMet });
    }

    [Theory]
    [InlineData("table")]
    [InlineData("turned")]
    public void Cell_WithoutItsNumber_IsABlank(string form)
    {
        DocumentText document = Write(ReportText.Valid25, form);
        TextLine cell = document.Lines.Single(l => l is { Content: "14/15", Cell: not null });
        document = document with { Lines = [.. document.Lines.Remove(cell).Select((line, i) => line with { Number = i + 1 })] };

        Finding finding = Assert.Single(Examine(document).Findings, f => f is { Outcome: Outcome.NotMet, Severity: Severity.Error });
        Assert.Equal(("value-blank", 3), (finding.Rule, finding.Criterion));
    }

    [Fact]
    public void Indicators_SpokenOfByTheirNumber_AreNoCountsOfIndicators()
    {
        ReportText report = ReportText.Valid25
            .InsertingAfter("28,5/30", "+ Chỉ tiêu 2.1: đạt điểm tối đa.\n+ Chỉ tiêu 2.2 đạt từ 50% số điểm tối đa trở lên.\n+ Chỉ tiêu số 3 đạt điểm tối đa.")
            .InsertingAfter("23/25", "+ Chỉ tiêu 5.1: đạt điểm tối đa.");

        Assert.Empty(Assessments.Of(report).Findings);
    }

    [Fact]
    public void Request_UnderAHeadingThatOnlySaysDeNghi_IsFoundWithoutTheOtherSections()
    {
        string[] lines = ReportText.Valid25.Marked.Split('\n');
        int end = Array.FindIndex(lines, l => l.StartsWith("II.", StringComparison.Ordinal));
        var report = new ReportText(string.Join('\n', [
            .. lines[..end], "III. ĐỀ NGHỊ", "Đề nghị Chủ tịch UBND huyện Vĩnh Lâm công nhận xã Sơn Thuận đạt chuẩn tiếp cận pháp luật năm 2024."]));

        Assert.Empty(Assessments.Of(report).Findings);
        Assert.True(Assert.IsType<Stated<bool>>(Assessments.Report(report).RecognitionRequested).Value);
    }

    [Theory]
    [InlineData("Xã Sơn Thuận có 5/5 tiêu chí đạt từ 50% số điểm tối đa trở lên.", true)]
    [InlineData("Xã Sơn Thuận có 4/5 tiêu chí đạt từ 50% số điểm tối đa trở lên.", false)]
    public void CriteriaAtLeastHalf_CountedInASentence_AreCompared(string sentence, bool isRight)
    {
        ReportText report = ReportText.Valid25.Replacing("a) Số tiêu chí đạt từ 50% số điểm tối đa trở lên: 05/05 tiêu chí.", "a) " + sentence);

        string[] rules = [.. Assessments.Of(report).Findings.Where(f => f.Outcome == Outcome.NotMet).Select(f => f.Rule)];
        Assert.Equal(isRight ? [] : ["criteria-at-least-half-mismatch"], rules);
    }

    [Theory]
    [InlineData("điểm tối đa: …02/03", 2)]
    [InlineData("điểm tối đa: ......02..../03", 2)]
    [InlineData("điểm tối đa: ...2…/ 03", 2)]
    public void Number_WrittenIntoTheDots_IsRead(string words, int value)
    {
        ReportText report = ReportText.Valid25.Replacing("điểm tối đa: 02/03", words);

        Assert.Equal(value, Assessments.Report(report).Blocks[2].First(Measure.IndicatorsAtMaximum)!.Figure.StatedValue);
    }

    [Fact]
    public void ConditionsMet_InTheCellBesideItsLabel_IsRead()
    {
        ReportText report = ReportText.Valid25.Replacing(
            "d) Mức độ đáp ứng các điều kiện công nhận đạt chuẩn tiếp cận pháp luật: Đáp ứng được 03/03 điều kiện.",
            "Mức độ đáp ứng các điều kiện\n02/03 điều kiện");

        Assert.Contains(Assessments.Of(report).Findings, f => f is { Rule: "conditions-met-mismatch", Outcome: Outcome.NotMet });
    }

    [Theory]
    [InlineData("Trong năm 2024, không có người đứng đầu cấp ủy, chính quyền xã bị xử lý kỷ luật; có 01 công chức bị kỷ luật khiển trách (không phải người đứng đầu).")]
    [InlineData("Trong năm 2024, không có người đứng đầu cấp ủy, chính quyền xã Sơn Thuận bị xử lý kỷ luật, có 02 công chức không giữ chức vụ chủ chốt bị khiển trách.")]
    public void Official_WhoIsNoHead_DisciplinedAccusesNobody(string statement)
    {
        string[] lines = ReportText.Valid25.Marked.Split('\n');
        lines[Array.FindIndex(lines, l => l.StartsWith("c) Trong năm 2024", StringComparison.Ordinal))] = "c) " + statement;

        Assert.Empty(Assessments.Of(new ReportText(string.Join('\n', lines))).Findings);
    }

    [Fact]
    public void Head_DisciplinedBesideAnOfficialWhoIsNone_IsStillRead()
    {
        string[] lines = ReportText.Valid25.Marked.Split('\n');
        lines[Array.FindIndex(lines, l => l.StartsWith("c) Trong năm 2024", StringComparison.Ordinal))] =
            "c) Trong năm 2024, có 01 người đứng đầu cấp ủy bị kỷ luật khiển trách; có 01 công chức bị cảnh cáo (không phải người đứng đầu).";

        Assert.Contains(Assessments.Of(new ReportText(string.Join('\n', lines))).Findings, f => f is { Rule: "condition-not-met", Outcome: Outcome.NotMet });
    }

    [Fact]
    public void Sentence_ThatConcludesFromTheConditions_IsNoItemOfTheirList()
    {
        ReportText report = ReportText.Valid25
            .Replacing("a) Số tiêu chí", "- Số tiêu chí").Replacing("b) Tổng điểm", "- Tổng điểm").Replacing("c) Trong năm 2024", "- Trong năm 2024")
            .Replacing("d) Mức độ đáp ứng các điều kiện công nhận đạt chuẩn tiếp cận pháp luật: Đáp ứng được 03/03 điều kiện.", "Như vậy, xã Sơn Thuận đáp ứng đủ 03/03 điều kiện.");

        Assert.Empty(Assessments.Of(report).Findings);
    }

    /// <summary>"Nêu trên" is no "nếu".</summary>
    [Fact]
    public void Total_RepeatedInTheRequest_OnTheGroundsSetOutAbove_IsCompared()
    {
        ReportText report = ReportText.Valid25.Replacing("UBND xã Sơn Thuận kính đề nghị", "Từ những kết quả nêu trên, với tổng số điểm đạt được là 92,75/100 điểm, UBND xã Sơn Thuận kính đề nghị");

        Assert.Equal(["value-conflict"], Assessments.Of(report).Findings.Where(f => f.Outcome == Outcome.NotMet).Select(f => f.Rule));
    }

    [Fact]
    public void Number_LeftOutBeforeABreakBehindTheSlash_IsABlank()
    {
        ReportText report = ReportText.Valid25.Replacing("điểm tối đa: 02/03 chỉ tiêu.", "điểm tối đa:      /");
        DocumentText document = report.Document;
        int line = document.Lines.Single(l => l.Content.EndsWith("      /", StringComparison.Ordinal)).Number;
        document = document with
        {
            Lines = [.. document.Lines.Take(line), new TextLine(0, "03 chỉ tiêu."), .. document.Lines.Skip(line)],
        };
        document = document with { Lines = [.. document.Lines.Select((l, i) => l with { Number = i + 1, Page = 1 })] };

        Finding finding = Assert.Single(Examine(document).Findings, f => f is { Outcome: Outcome.NotMet, Severity: Severity.Error });
        Assert.Equal(("value-blank", 3), (finding.Rule, finding.Criterion));
    }

    private static DocumentText Write(ReportText report, string form) => form switch
    {
        "table" => new OtherForm(report).Table(),
        "short" => new OtherForm(report).ShortTable(),
        "turned" => new OtherForm(report).TurnedTable(),
        "both" => new OtherForm(report).ListAndTable(),
        "sentences" => new OtherForm(report).Sentences(),
        "printed prose" => OtherForm.Printed(new OtherForm(report).Prose(), Width(report)),
        "printed sentences" => OtherForm.Printed(new OtherForm(report).Sentences(), Width(report)),
        _ => new OtherForm(report).Prose(),
    };

    /// <summary>Another for every report.</summary>
    private static int Width(ReportText report) => 60 + (Assessments.Report(report).Blocks.SelectMany(b => b.Figures).Sum(f => (int)f.Figure.StatedValue!.Value) % 50);

    private static Report Read(DocumentText document) => Assert.IsType<ParsedReport>(ReportParser.Parse(document)).Report;

    private static Assessment Examine(DocumentText document) => Examination.Examine(Read(document), RuleSettings.Default, "0");
}
