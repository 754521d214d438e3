using CTCPL.Pipeline.Rules.Checks.Identity;
using CTCPL.Pipeline.Testing.Reports;
using CTCPL.Pipeline.Testing.Rules;

namespace CTCPL.Pipeline.Rules.Tests.Checks.Identity;

/// <summary>Dates in the text, and places of the form left to fill in.</summary>
public sealed class DatesAndPlaceholdersTests
{
    private const string Plan = "UBND xã Sơn Thuận đã ban hành kế hoạch,";
    private const string Day = "ngày 06 tháng 01 năm 2025";
    private const string InTitle = "công nhận xã Sơn Thuận đạt chuẩn tiếp cận pháp luật năm 2024\n";

    private static readonly ReportText Valid = ReportText.Valid25;
    private static readonly RuleSpec Plausible = RuleSpec.For(DatesArePlausible.Rule);
    private static readonly RuleSpec FilledIn = RuleSpec.For(NothingIsLeftToFillIn.Rule);

    private static ReportText Saying(string prose) => Valid.Replacing(Plan, prose + " UBND xã Sơn Thuận đã");

    [Theory]
    [InlineData("Hội nghị họp [|ngày 31/02/2024|].", "Ngày 31/02/2024 không có trong lịch: tháng 2/2024 chỉ có 29 ngày.")]
    [InlineData("Hội nghị họp [|ngày 29 tháng 02 năm 2023|].", "Ngày 29/02/2023 không có trong lịch: tháng 2/2023 chỉ có 28 ngày.")]
    [InlineData("Hội nghị họp [|ngày 15 tháng 13 năm 2024|].", "Ngày 15/13/2024 không có trong lịch: không có tháng 13.")]
    [InlineData("Hội nghị họp [|ngày 00/5/2024|].", "Ngày 00/05/2024 không có trong lịch: không có ngày 0.")]
    [InlineData("Niêm yết từ 01/4/2024 đến [|31-4-2024|].", "Ngày 31/04/2024 không có trong lịch: tháng 4/2024 chỉ có 30 ngày.")]
    [Trait("Hostile", "E57")]
    public void Plausible_DayThatDoesNotExist_IsNotMet(string prose, string message) => Plausible.Given(Saying(prose)).IsNotMet(message);

    [Theory]
    [InlineData("Xã được thành lập ngày 15/6/1954, đạt chuẩn lần đầu ngày 20/12/2018.")]
    [InlineData("Hội nghị họp ngày 29/02/2024 và các ngày 01-31/12/2024, 28,29/02/2023.")]
    [InlineData("Điện thoại 0912.345.678, tọa độ 12/13/2024, mã 31.02.20245.")]
    [InlineData("Kế hoạch số 05/KH-UBND ngày 20/12/2023 về phổ biến, giáo dục pháp luật năm 2024.")]
    [InlineData("Thực hiện Kế hoạch số 05/KH-UBND ngày 12/3/2021 của UBND huyện, xã đã hoàn thành chỉ tiêu năm 2024.")]
    [InlineData("Thực hiện Kế hoạch số 05/KH-UBND ngày 12/3/2021 của UBND huyện giai đoạn 2021 - 2025, tầm nhìn đến năm 2024.")]
    [InlineData("Thực hiện Kế hoạch số 05/KH-UBND ngày 12/3/2021 của UBND huyện xã đã đạt chỉ tiêu năm 2024.")]
    [InlineData("Ngày … tháng … năm … sẽ tổng kết.")]
    public void Plausible_DatesOfThePastAndPeriods_AreMet(string prose) => Plausible.Given(Saying(prose)).IsMet();

    [Theory]
    [InlineData("Thực hiện Kế hoạch số [|18/KH-UBND|] ngày 09/01/2042 của UBND huyện.", "Kế hoạch số 18/KH-UBND được viện dẫn với ngày 09/01/2042, sau ngày của chính báo cáo (06/01/2025); ngày này ghi sai.")]
    [InlineData("Thực hiện Thông báo số [|45/TB-UBND|] ngày 07/01/2025.", "Thông báo số 45/TB-UBND được viện dẫn với ngày 07/01/2025, sau ngày của chính báo cáo (06/01/2025); ngày này ghi sai.")]
    [InlineData("Thực hiện Kế hoạch số [|18/KH-UBND|] ngày 09/01/2014 của UBND huyện về phổ biến, giáo dục pháp luật năm 2024.", "Kế hoạch số 18/KH-UBND được viện dẫn với ngày 09/01/2014, trong khi đó là kế hoạch của năm 2024; ngày này ghi sai.")]
    public void Plausible_DocumentCitedWithADateThatCannotBe_IsNotMet(string prose, string message)
    {
        // A comma ends the plan's title.
        Plausible.Given(Saying(prose.Replace("phổ biến, giáo dục", "phổ biến giáo dục", StringComparison.Ordinal))).IsNotMet(message);
    }

    [Theory]
    [InlineData("ngày 31/12/2025", true)]
    [InlineData("ngày 01/01/2026", false)]
    public void Plausible_WithoutLetterhead_OnlyDatesBehindTheNextYearAreNotMet(string day, bool met)
    {
        RuleSpecVerdict verdict = Plausible.Given(Saying($"Thực hiện Công văn số [|5/UBND-TP|] {day} của UBND huyện.").Without(Day).Without("Số: 12/BC-UBND"));
        if (met)
            verdict.IsMet();
        else
            verdict.IsNotMet("Công văn số 5/UBND-TP được viện dẫn với ngày 01/01/2026, quá xa sau năm đánh giá 2024; ngày này ghi sai.");
    }

    [Fact]
    public void Plausible_OddDateInAScan_CannotBeChecked() =>
        Plausible.Given(Saying("Hội nghị họp ngày 31/02/2024.").Scanned).IsNotCheckable("Ngày ở đây không hợp lý, nhưng có thể do đọc bản chụp không đúng.");

    [Fact]
    public void Plausible_NoDateAnywhere_DoesNotApply() => Plausible
        .Given(Valid.Without(Day).Without("Căn cứ Quyết định").Without("Căn cứ Thông tư")).IsNotApplicable();

    [Fact]
    public void Plausible_OnlyABlankDate_CannotBeChecked() => Plausible
        .Given(Valid.Replacing(Day, "ngày … tháng … năm 2025").Without("Căn cứ Quyết định").Without("Căn cứ Thông tư"))
        .IsNotCheckable("Ngày của báo cáo để trống.");

    /// <summary>A wrong day of the standard's own decision is a notice of its own, under the impossible date.</summary>
    [Fact]
    public void Plausible_WrongDateOfTheStandardsDecision_IsLeftToTheOtherRule() =>
        Plausible.Given(Valid.Replacing("ngày 22/7/2021", "ngày 22/7/2042")).IsMet();

    [Fact]
    public void FilledIn_TitleWithBlanks_IsOneFaultThatNamesThem() =>
        Assert.Single(FilledIn.Given(Valid.Replacing(InTitle, "công nhận [|xã ………|] đạt chuẩn tiếp cận pháp luật năm 20…\n"))
            .IsNotMet("Tiêu đề còn chỗ của mẫu chưa điền: “xã ………”, “năm 20…”.").Faults[0].See);

    [Fact]
    public void FilledIn_SeveralParts_AreOneFaultEach() =>
        FilledIn.Given(Valid.Replacing("Chủ tịch UBND huyện Vĩnh Lâm xem xét", "Chủ tịch UBND huyện … xem xét").Replacing("Trong năm 2024, xã", "Trong năm [|20xx|], xã".Replace("[|20xx|]", "20xx", StringComparison.Ordinal)))
            .IsNotMet("Câu về kỷ luật người đứng đầu còn chỗ của mẫu chưa điền: “năm 20xx”.", "Phần đề nghị công nhận còn chỗ của mẫu chưa điền: “huyện …”.");

    [Fact]
    public void FilledIn_DotsInProse_IsMet() =>
        FilledIn.Given(Valid.InsertingAfter("Giữ vững kết quả", "Phối hợp với các đoàn thể, trường học, … ở xã… và các năm…")).IsMet();

    [Fact]
    public void FilledIn_BlankFigure_IsLeftToTheFiguresRule() => FilledIn.Given(Valid.Replacing("93,75/100", "……/100")).IsMet();

    [Fact]
    public void FilledIn_DotsInAScan_CannotBeChecked() =>
        FilledIn.Given(Valid.Replacing("Trong năm 2024, xã", "Trong năm …, xã").Scanned)
            .IsNotCheckable("Câu về kỷ luật người đứng đầu có thể còn chỗ chưa điền, nhưng bản chụp không cho biết chắc.");
}
