using CTCPL.Pipeline.Rules.Checks.Structure;
using CTCPL.Pipeline.Testing.Reports;
using CTCPL.Pipeline.Testing.Rules;

namespace CTCPL.Pipeline.Rules.Tests.Checks.Structure;

/// <summary>The rules about lines that are absent, written twice or left blank, and about sections.</summary>
public sealed class FigureRulesTests
{
    private static readonly ReportText Valid = ReportText.Valid25;

    [Fact]
    public void EveryFigureIsGiven_OnTheValidReport_IsMet() => RuleSpec.For(EveryFigureIsGiven.Rule).Given(Valid).IsMet();

    [Fact]
    public void EveryFigureIsGiven_WhenTheFirstLineIsAbsent_PointsBehindTheHeading() =>
        RuleSpec.For(EveryFigureIsGiven.Rule)
            .Given(Valid.Without("điểm tối đa: 04/06").Replacing("tiêu chí 2:", "tiêu chí 2:[||]"))
            .IsNotMet("Tiêu chí 2 thiếu dòng “Số chỉ tiêu đạt điểm tối đa”.");

    [Fact]
    public void EveryFigureIsGiven_WhenTheLastLineIsAbsent_PointsBehindTheLineBefore()
    {
        Fault fault = RuleSpec.For(EveryFigureIsGiven.Rule)
            .Given(Valid.Without("28,5/30").Replacing("00/06 chỉ tiêu.", "00/06 chỉ tiêu.[||]"))
            .IsNotMet("Tiêu chí 2 thiếu dòng “Số điểm đạt được của tiêu chí”.")
            .Faults.Single();
        Assert.Equal(("criterion 2 points", 2), (fault.Key, fault.Criterion));
    }

    [Fact]
    public void EveryFigureIsGiven_WhenAHeadingStandsAlone_IsSaidOnce()
    {
        Fault fault = RuleSpec.For(EveryFigureIsGiven.Rule)
            .Given(Valid.Without("02/03").Without("03/03 chỉ").Without("00/03").Without("14/15"))
            .IsNotMet("Tiêu chí 3 có đề mục nhưng không có dòng số liệu nào trong bốn dòng của biểu mẫu.")
            .Faults.Single();
        Assert.Equal("criterion 3", fault.Key);
    }

    [Theory]
    [InlineData("93,75/100", "Phần điều kiện công nhận thiếu dòng “Tổng điểm số đạt được của các tiêu chí”.")]
    [InlineData("05/05 tiêu chí", "Phần điều kiện công nhận thiếu dòng “Số tiêu chí đạt từ 50% số điểm tối đa trở lên”.")]
    [InlineData("03/03 điều kiện", "Phần điều kiện công nhận thiếu dòng “Đáp ứng được … điều kiện”.")]
    public void EveryFigureIsGiven_WhenAFigureOfTheConditionsIsAbsent_SaysWhich(string figure, string message) =>
        RuleSpec.For(EveryFigureIsGiven.Rule).Given(Valid.Without(figure)).IsNotMet(message);

    [Fact]
    public void EveryFigureIsGiven_WhenAbsent_IsTheCauseOfWhatCannotBeChecked()
    {
        Assessment assessment = Assessments.Of(Valid.Without("28,5/30"));
        Finding missing = Assert.Single(assessment.Findings, f => f.Outcome == Outcome.NotMet);
        Assert.Equal("measure-missing", missing.Rule);
        Assert.NotEmpty(assessment.Findings.Where(f => f.Outcome == Outcome.NotCheckable));
        Assert.All(
            assessment.Findings.Where(f => f.Outcome == Outcome.NotCheckable),
            f => Assert.Equal((missing.Fingerprint, "measure-missing"), (f.CausedByFingerprint, f.CausedBy)));
    }

    [Fact]
    public void FigureIsGivenOnce_OnTheValidReport_IsMet() => RuleSpec.For(FigureIsGivenOnce.Rule).Given(Valid).IsMet();

    [Fact]
    public void FigureIsGivenOnce_WhenTheValuesDiffer_IsAnError()
    {
        Fault fault = RuleSpec.For(FigureIsGivenOnce.Rule)
            .Given(Valid.InsertingAfter("28,5/30", "- Số điểm đạt được của tiêu chí: [|27/30|] điểm."))
            .IsNotMet("Tiêu chí 2 ghi 2 lần dòng “Số điểm đạt được của tiêu chí” với số khác nhau: 28,5/30 và 27/30.")
            .Faults.Single();
        Assert.Equal(Severity.Error, fault.Severity);
        Assert.Single(fault.See);
    }

    [Fact]
    public void FigureIsGivenOnce_WhenTheValuesAgree_IsANotice()
    {
        Fault fault = RuleSpec.For(FigureIsGivenOnce.Rule)
            .Given(Valid.InsertingAfter("28,5/30", "- Số điểm đạt được của tiêu chí: [|28,50/30|] điểm."))
            .IsNotMet("Tiêu chí 2 ghi 2 lần dòng “Số điểm đạt được của tiêu chí”, cùng một số 28,5/30.")
            .Faults.Single();
        Assert.Equal(Severity.Notice, fault.Severity);
    }

    [Fact]
    public void EveryFigureIsFilledIn_OnTheValidReport_IsMet() => RuleSpec.For(EveryFigureIsFilledIn.Rule).Given(Valid).IsMet();

    [Theory]
    [InlineData("28,5/30", "…/30", "Tiêu chí 2, dòng “Số điểm đạt được của tiêu chí” chưa có con số trước dấu gạch chéo (…/30).")]
    [InlineData("28,5/30", "    /30", "Tiêu chí 2, dòng “Số điểm đạt được của tiêu chí” chưa có con số trước dấu gạch chéo (…/30).")]
    [InlineData("28,5/30", "      ", "Tiêu chí 2, dòng “Số điểm đạt được của tiêu chí” chưa có con số đọc được.")]
    [InlineData("28,5/30", "28,5/…", "Tiêu chí 2, dòng “Số điểm đạt được của tiêu chí” có số 28,5 nhưng mẫu số không đọc được.")]
    [InlineData("04/06", "…/06", "Tiêu chí 2, dòng “Số chỉ tiêu đạt điểm tối đa” chưa có con số trước dấu gạch chéo (…/6).")]
    [InlineData("93,75/100", "…/100", "Dòng “Tổng điểm số đạt được của các tiêu chí” chưa có con số trước dấu gạch chéo (…/100).")]
    [InlineData("05/05", "…/05", "Dòng “Số tiêu chí đạt từ 50% số điểm tối đa trở lên” chưa có con số trước dấu gạch chéo (…/5).")]
    [InlineData("03/03 điều kiện", "…/03 điều kiện", "Dòng “Đáp ứng được … điều kiện” chưa có con số trước dấu gạch chéo (…/3).")]
    [InlineData("tiêu chí 3:", "tiêu chí …:", "Đề mục của tiêu chí 3 (nhận ra theo thứ tự và điểm tối đa) không ghi số thứ tự.")]
    public void EveryFigureIsFilledIn_WhenANumberIsBlank_SaysWhich(string filled, string blank, string message)
    {
        string label = filled switch
        {
            "05/05" => "trở lên: 05/05 tiêu chí",
            _ => filled,
        };
        ReportText text = Valid.Replacing(label, label.Replace(filled, blank, StringComparison.Ordinal));
        RuleSpec.For(EveryFigureIsFilledIn.Rule).Given(text).IsNotMet(message);
    }

    [Fact]
    public void EveryFigureIsFilledIn_WhenBlank_IsTheCauseOfWhatCannotBeChecked()
    {
        Assessment assessment = Assessments.Of(Valid.Replacing("28,5/30", "…/30"));
        Finding blank = Assert.Single(assessment.Findings, f => f.Outcome == Outcome.NotMet);
        Assert.Equal("value-blank", blank.Rule);
        Assert.All(
            assessment.Findings.Where(f => f.Outcome == Outcome.NotCheckable),
            f => Assert.Equal(blank.Fingerprint, f.CausedByFingerprint));
    }

    [Fact]
    public void EverySectionIsPresent_OnTheValidReport_IsMet() => RuleSpec.For(EverySectionIsPresent.Rule).Given(Valid).IsMet();

    [Fact]
    public void EverySectionIsPresent_WhenTheRequestIsGone_SaysSo() =>
        RuleSpec.For(EverySectionIsPresent.Rule)
            .Given(Valid.Without("IV. Đề nghị").Without("kính đề nghị").Replacing("03/03 điều kiện.", "03/03 điều kiện.[||]"))
            .IsNotMet("Báo cáo không có phần “Đề nghị công nhận”.");

    [Fact]
    public void EverySectionIsPresent_WhenTheConditionsAreGone_SaysSo()
    {
        ReportText text = Valid.Without("3. Mức độ đáp ứng").Without("05/05 tiêu chí").Without("93,75/100")
            .Without("c) Trong năm").Without("03/03 điều kiện").Replacing("23/25 điểm.", "23/25 điểm.[||]");
        RuleSpec.For(EverySectionIsPresent.Rule).Given(text)
            .IsNotMet("Báo cáo không có phần “Mức độ đáp ứng các điều kiện công nhận”.");
        RuleSpec.For(EveryFigureIsGiven.Rule).Given(text).IsMet();
    }
}
