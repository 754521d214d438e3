using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Rules.Checks.Identity;
using CTCPL.Pipeline.Rules.Standards;
using CTCPL.Pipeline.Testing.Reports;
using CTCPL.Pipeline.Testing.Rules;

namespace CTCPL.Pipeline.Rules.Tests.Checks.Identity;

/// <summary>Number, date and draft mark of the letterhead: in time, final, plausible.</summary>
public sealed class LetterheadRulesTests
{
    private const string Day = "ngày 06 tháng 01 năm 2025";
    private const string InNumber = "Số: 12/BC-UBND";

    private static readonly ReportText Valid = ReportText.Valid25;
    private static readonly ReportText WithoutLetterhead = Valid.Without(InNumber).Without(Day);
    private static readonly RuleSpec InTime = RuleSpec.For(ReportIsInTime.Rule);
    private static readonly RuleSpec Final = RuleSpec.For(ReportIsFinal.Rule);
    private static readonly RuleSpec Plausible = RuleSpec.For(DatesArePlausible.Rule);

    [Theory]
    [InlineData("ngày 09 tháng 01 năm 2025")]
    [InlineData("ngày 01/01/2025")]
    [InlineData("ngày 31 tháng 12 năm 2024")]
    [InlineData("ngày 5-12-2024")]
    public void InTime_BeforeTheDeadline_IsMet(string day) => InTime.Given(Valid.Replacing(Day, day)).IsMet();

    [Theory]
    [InlineData("ngày 10 tháng 01 năm 2025", "10/01/2025")]
    [InlineData("ngày 10.01.2025", "10/01/2025")]
    [InlineData("ngày 15 tháng 3 năm 2025", "15/03/2025")]
    [InlineData("ngày 31/12/2025", "31/12/2025")]
    public void InTime_OnTheDeadlineOrLater_IsNotMet(string day, string written) =>
        InTime.Given(Valid.Replacing(Day, $"[|{day}|]"))
            .IsNotMet($"Báo cáo đề ngày {written}, quá thời hạn gửi hồ sơ về năm đánh giá 2024: phải gửi trước ngày 10/01/2025, muộn nhất là 09/01/2025.");

    [Fact]
    public void InTime_LeapDayOfTheNextYear_IsLate() => InTime
        .Given(Valid.ReplacingEvery("năm 2024", "năm 2023").Replacing(Day, "ngày 29 tháng 02 năm 2024"))
        .IsNotMet("Báo cáo đề ngày 29/02/2024, quá thời hạn gửi hồ sơ về năm đánh giá 2023: phải gửi trước ngày 10/01/2024, muộn nhất là 09/01/2024.");

    [Fact]
    public void InTime_DayLeftBlank_CannotBeCheckedBecauseOfTheBlank()
    {
        NotCheckable verdict = InTime.Given(Valid.Replacing(Day, "ngày … tháng 01 năm 2025")).IsNotCheckable("Ngày của báo cáo để trống.");
        Assert.Equal(new Cause("draft-submitted", "letterhead"), verdict.Blockers[0].CausedBy);
    }

    [Fact]
    public void InTime_DayThatDoesNotExist_CannotBeCheckedBecauseOfIt()
    {
        NotCheckable verdict = InTime.Given(Valid.Replacing(Day, "ngày 32 tháng 01 năm 2025")).IsNotCheckable("Ngày của báo cáo không có trong lịch.");
        Assert.Equal(new Cause("date-implausible", "impossible 32/1/2025"), verdict.Blockers[0].CausedBy);
    }

    [Fact]
    public void InTime_YearOfTheDateCannotBe_CannotBeChecked()
    {
        NotCheckable verdict = InTime.Given(Valid.Replacing(Day, "ngày 06 tháng 01 năm 2024"))
            .IsNotCheckable("Ngày của báo cáo ghi không hợp lý nên không biết báo cáo có đúng hạn hay không.");
        Assert.Equal(new Cause("date-implausible", "letterhead"), verdict.Blockers[0].CausedBy);
    }

    [Fact]
    public void InTime_DateReadUnsurely_CannotBeChecked() =>
        InTime.Given(Valid.Scanned.Doubting(Day, DoubtKind.LowConfidence)).IsNotCheckable("Ngày của báo cáo đọc không chắc chắn.");

    [Fact]
    public void InTime_WithoutLetterhead_DoesNotApply() => InTime.Given(WithoutLetterhead).IsNotApplicable();

    [Fact]
    public void InTime_DeadlineNotKnown_CannotBeChecked()
    {
        Standard unknown = StandardLibrary.Shipped.Single(s => s.Id is "qd-25-2021") with { Deadline = null };
        InTime.Under(unknown).Given(Valid).IsNotCheckable("Chưa rõ thời hạn gửi hồ sơ theo QĐ 25/2021/QĐ-TTg nên không biết báo cáo có đúng hạn hay không.");
    }

    [Fact]
    public void InTime_LateForOneOfTwoYearsNamed_CannotBeCheckedBecauseOfThem()
    {
        NotCheckable verdict = InTime
            .Given(Valid.Without("IV. Đề nghị công nhận").Without("kính đề nghị Chủ tịch").Replacing("luật năm 2024\n", "luật năm 2023\n"))
            .IsNotCheckable("Không rõ báo cáo có đúng hạn hay không, vì các chỗ trong báo cáo ghi năm đánh giá không thống nhất.");
        Assert.Equal(new Cause("year-mismatch", "year disciplineStatement"), verdict.Blockers[0].CausedBy);
    }

    [Theory]
    [InlineData("Số:      /BC-UBND", "số của báo cáo để trống")]
    [InlineData("Số: …../BC-UBND", "số của báo cáo để trống")]
    [InlineData("Số: 12/BC-UBND\nDỰ THẢO", "còn chữ “dự thảo”")]
    [InlineData("DỰ THẢO\nSố:     /BC-UBND", "còn chữ “dự thảo”, số của báo cáo để trống")]
    public void Final_WithSignsOfADraft_IsOneFaultThatNamesThem(string number, string signs) =>
        Final.Given(Valid.Replacing(InNumber, number)).IsNotMet($"Văn bản gửi đến chưa phải bản chính thức: {signs}.");

    [Theory]
    [InlineData("ngày    tháng 01 năm 2025")]
    [InlineData("ngày … tháng … năm 2025")]
    [InlineData("ngày     tháng     năm 20…")]
    public void Final_DateLeftBlank_IsNotMet(string day) =>
        Final.Given(Valid.Replacing(Day, $"[|{day}|]")).IsNotMet("Văn bản gửi đến chưa phải bản chính thức: ngày, tháng, năm chưa ghi đủ.");

    [Theory]
    [InlineData("Số: 12/BC-UBND")]
    [InlineData("Số: 1 2/BC-UBND")]
    public void Final_WithNumberAndDate_IsMet(string number) => Final.Given(Valid.Replacing(InNumber, number)).IsMet();

    [Fact]
    public void Final_DraftsThatTheProseSpeaksOf_IsMet() =>
        Final.Given(Valid.InsertingAfter("UBND xã Sơn Thuận đã ban hành", "Dự thảo Luật Đất đai (sửa đổi) được lấy ý kiến tại 06 thôn.")).IsMet();

    [Fact]
    public void Final_ImpossibleDate_IsLeftToTheDateRule() => Final.Given(Valid.Replacing(Day, "ngày 32 tháng 01 năm 2025")).IsMet();

    [Fact]
    public void Final_WithoutLetterhead_DoesNotApply() => Final.Given(WithoutLetterhead).IsNotApplicable();

    /// <summary>Numbers and days are written by hand on the paper; a recogniser may have seen nothing.</summary>
    [Fact]
    public void Final_BlankInAScan_CannotBeChecked() =>
        Final.Given(Valid.Replacing(InNumber, "Số:      /BC-UBND").Scanned).IsNotCheckable("Bản chụp không cho biết số của báo cáo để trống hay viết tay.");

    [Fact]
    public void Final_DraftMarkInAScan_IsNotMet() =>
        Final.Given(Valid.Replacing("BÁO CÁO\n", "DỰ THẢO\nBÁO CÁO\n").Scanned).IsNotMet("Văn bản gửi đến chưa phải bản chính thức: còn chữ “dự thảo”.");

    [Theory]
    [InlineData("ngày 06 tháng 01 năm 2024", "Báo cáo về năm đánh giá 2024 lại đề ngày 06/01/2024, khi năm đánh giá chưa qua một nửa, trong khi số liệu phải tính đến hết năm; ngày hoặc năm của báo cáo ghi sai.")]
    [InlineData("ngày 30 tháng 6 năm 2024", "Báo cáo về năm đánh giá 2024 lại đề ngày 30/06/2024, khi năm đánh giá chưa qua một nửa, trong khi số liệu phải tính đến hết năm; ngày hoặc năm của báo cáo ghi sai.")]
    [InlineData("ngày 31/12/2023", "Báo cáo về năm đánh giá 2024 lại đề ngày 31/12/2023, trước khi năm đánh giá bắt đầu; ngày hoặc năm của báo cáo ghi sai.")]
    [InlineData("ngày 01/01/2026", "Báo cáo về năm đánh giá 2024 lại đề ngày 01/01/2026, sau khi năm liền sau đã kết thúc; ngày hoặc năm của báo cáo ghi sai.")]
    [InlineData("ngày 06 tháng 01 năm 2042", "Báo cáo về năm đánh giá 2024 lại đề ngày 06/01/2042, sau khi năm liền sau đã kết thúc; ngày hoặc năm của báo cáo ghi sai.")]
    public void Plausible_DateThatCannotBeTheReports_IsNotMet(string day, string message) =>
        Plausible.Given(Valid.Replacing(Day, $"[|{day}|]")).IsNotMet(message);

    [Theory]
    [InlineData("ngày 01 tháng 7 năm 2024")]
    [InlineData("ngày 15 tháng 11 năm 2024")]
    [InlineData("ngày 31/12/2025")]
    public void Plausible_DateAroundTheTurnOfTheYear_IsMet(string day) => Plausible.Given(Valid.Replacing(Day, day)).IsMet();
}
