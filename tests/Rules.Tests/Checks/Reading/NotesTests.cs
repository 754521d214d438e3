using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Rules.Checks.Points;
using CTCPL.Pipeline.Rules.Checks.Reading;
using CTCPL.Pipeline.Testing.Reports;
using CTCPL.Pipeline.Testing.Rules;

namespace CTCPL.Pipeline.Rules.Tests.Checks.Reading;

/// <summary>The rules about what a reader noticed beside the text.</summary>
public sealed class NotesTests
{
    private static readonly ReportText Valid = ReportText.Valid25;

    [Fact]
    public void ChangesAreAccepted_WithoutChanges_IsMet() => RuleSpec.For(ChangesAreAccepted.Rule).Given(Valid).IsMet();

    [Fact]
    public void ChangesAreAccepted_OnAPdf_DoesNotApply() => RuleSpec.For(ChangesAreAccepted.Rule).Given(Valid.Scanned).IsNotApplicable();

    [Fact]
    [Trait("Hostile", "C34")]
    public void ChangesAreAccepted_WhenADigitWasReplaced_SaysWhatWasThere() =>
        RuleSpec.For(ChangesAreAccepted.Rule)
            .Given(Changed("[|28,5/30|]", "8,5", "9"))
            .IsNotMet("Con số ở dòng “Số điểm đạt được của tiêu chí” của tiêu chí 2 còn sửa đổi chưa chấp nhận (xóa “9”, chèn “8,5”); kết quả kiểm tra dùng bản cuối là 28,5/30.");

    [Fact]
    [Trait("Hostile", "C34")]
    public void ChangesAreAccepted_WhenANumberWasDeletedBesideTheFigure_SaysSo() =>
        RuleSpec.For(ChangesAreAccepted.Rule)
            .Given(Valid.Replacing("93,75/100", "[|93,75/100|]").Noting(
                NoteCodes.TrackedChange, "93,75/100", static (note, line) => note with { Column = line.Content.IndexOf("93,75", StringComparison.Ordinal), Words = "94" }))
            .IsNotMet("Con số ghi tổng điểm của các tiêu chí còn sửa đổi chưa chấp nhận (xóa “94”); kết quả kiểm tra dùng bản cuối là 93,75/100.");

    [Fact]
    public void ChangesAreAccepted_WhenOnlyWordsChanged_IsMet() =>
        RuleSpec.For(ChangesAreAccepted.Rule)
            .Given(Valid.Noting(NoteCodes.TrackedChange, "28,5/30", static (note, _) => note with { Column = 2, Length = 2, Words = "Tổng số" }))
            .IsMet();

    [Fact]
    public void NothingIsHidden_WithoutHiddenWords_IsMet() => RuleSpec.For(NothingIsHidden.Rule).Given(Valid).IsMet();

    [Theory]
    [Trait("Hostile", "C35")]
    [InlineData("27/30 điểm")]
    [InlineData("Số điểm đạt được của tiêu chí: 27/30 điểm")]
    [InlineData("27")]
    public void NothingIsHidden_WhenAnotherValueIsHidden_SaysBoth(string words) =>
        RuleSpec.For(NothingIsHidden.Rule)
            .Given(Valid.Replacing("28,5/30", "[|28,5/30|]").Noting(NoteCodes.HiddenText, "28,5/30", (note, _) => note with { Words = words }))
            .IsNotMet($"Con số ở dòng “Số điểm đạt được của tiêu chí” của tiêu chí 2 nhìn thấy là 28,5/30, nhưng có chữ ẩn ghi “{words}”; kết quả kiểm tra dùng số nhìn thấy.");

    [Theory]
    [Trait("Hostile", "C35")]
    [InlineData("28,5/30", "28,5/30")]
    [InlineData("28,5/30", "28,5 điểm")]
    [InlineData("28,5/30", "ghi chú nội bộ")]
    [InlineData("UBND xã Sơn Thuận đã ban hành", "ngày 27")]
    public void NothingIsHidden_WhenTheSameOrNoFigureIsHidden_IsMet(string phrase, string words) =>
        RuleSpec.For(NothingIsHidden.Rule)
            .Given(Valid.Noting(NoteCodes.HiddenText, phrase, (note, _) => note with { Words = words }))
            .IsMet();

    [Fact]
    [Trait("Hostile", "C37")]
    public void FigureIsStatedOnceOrAlike_WhenAFieldIsStale_SaysBothResults()
    {
        Fault fault = RuleSpec.For(FigureIsStatedOnceOrAlike.Rule)
            .Given(Valid.Replacing("93,75/100", "[|93,75|]/100").Noting(
                NoteCodes.StaleField, "93,75/100", static (note, line) => note with { Column = line.Content.IndexOf("93,75", StringComparison.Ordinal), Length = 5, Words = "94,75" }))
            .IsNotMet("Ô tính tự động ở con số ghi tổng điểm của các tiêu chí đang hiện 93,75, nhưng cộng lại các ô được 94,75; công thức chưa được cập nhật.")
            .Faults.Single();
        Assert.Equal(("total field", Severity.Warning), (fault.Key, fault.Severity));
    }

    private static ReportText Changed(string figure, string inserted, string deleted) =>
        Valid.Replacing("28,5/30", figure).Noting(NoteCodes.TrackedChange, "28,5/30", (note, line) => note with
        {
            Column = line.Content.IndexOf(inserted, StringComparison.Ordinal),
            Length = inserted.Length,
            Words = deleted,
        });
}
