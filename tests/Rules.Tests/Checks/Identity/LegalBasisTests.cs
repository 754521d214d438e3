using CTCPL.Pipeline.Rules.Checks.Identity;
using CTCPL.Pipeline.Testing.Reports;
using CTCPL.Pipeline.Testing.Rules;

namespace CTCPL.Pipeline.Rules.Tests.Checks.Identity;

public sealed class LegalBasisTests
{
    private const string Decision = "Quyết định số 25/2021/QĐ-TTg ngày 22/7/2021 của Thủ tướng Chính phủ";
    private const string Circular = "Thông tư số 09/2021/TT-BTP ngày 15/11/2021 của Bộ trưởng Bộ Tư pháp";
    private const string DecisionMissing =
        "Báo cáo không viện dẫn Quyết định số 25/2021/QĐ-TTg ngày 22/7/2021 của Thủ tướng Chính phủ.";

    private static readonly ReportText Valid = ReportText.Valid25;
    private static readonly RuleSpec Cited = RuleSpec.For(LegalBasisIsCited.Rule);
    private static readonly RuleSpec Rightly = RuleSpec.For(LegalBasisIsCitedRightly.Rule);

    [Fact]
    public void LegalBasisIsCited_NeitherCited_AccusesEachOnce() =>
        Cited.Given(Valid.Without(Decision).Without(Circular))
            .IsNotMet(DecisionMissing, "Báo cáo không viện dẫn Thông tư số 09/2021/TT-BTP ngày 15/11/2021 của Bộ Tư pháp.");

    [Fact]
    public void LegalBasisIsCitedRightly_NothingCited_DoesNotApply() =>
        Rightly.Given(Valid.Without(Decision).Without(Circular)).IsNotApplicable();

    /// <summary>What another authority, or the same one in another year, issued under the same number is not accused, and is no legal basis.</summary>
    [Theory]
    [InlineData("Quyết định số 25/QĐ-UBND ngày 12/01/2024")]
    [InlineData("Quyết định số 25/QĐ-UBND ngày 12/01/2024 của UBND xã")]
    [InlineData("Quyết định số 25/2021/QĐ-UBND ngày 10/8/2021 của UBND tỉnh")]
    [InlineData("Quyết định số 25/2013/QĐ-TTg ngày 04/5/2013 của Thủ tướng Chính phủ")]
    [InlineData("Quyết định số 25/QĐ-TTg ngày 05/01/2024 của Thủ tướng Chính phủ")]
    [InlineData("Quyết định số 619/QĐ-TTg ngày 08/5/2017 của Thủ tướng Chính phủ")]
    [Trait("Hostile", "E58")]
    public void LegalBasisIsCited_AnotherInstrument_IsNotTakenForIt(string other)
    {
        Cited.Given(Valid.Replacing(Decision, other)).IsNotMet(DecisionMissing);
        Rightly.Given(Valid.Replacing(Decision, other)).IsMet();
    }

    [Theory]
    [InlineData("Quyết định số [|25/QĐ-TTg|]", "Viện dẫn “Quyết định số 25/QĐ-TTg”, đúng là “Quyết định số 25/2021/QĐ-TTg”.")]
    [InlineData("Quyết định số [|25/QĐ-TTg|] ngày 22/7/2021 của Thủ tướng Chính phủ", "Viện dẫn “Quyết định số 25/QĐ-TTg”, đúng là “Quyết định số 25/2021/QĐ-TTg”.")]
    [InlineData("Quyết định số [|25/2020/QĐ-TTg|]", "Viện dẫn “Quyết định số 25/2020/QĐ-TTg”, đúng là “Quyết định số 25/2021/QĐ-TTg”.")]
    [InlineData("Quyết định số [|25/2021/QĐ-UBND|] ngày 22/7/2021 của Thủ tướng Chính phủ", "Viện dẫn “Quyết định số 25/2021/QĐ-UBND”, đúng là “Quyết định số 25/2021/QĐ-TTg”.")]
    [InlineData("Quyết định số [|25/2021/QĐ-TTg|] ngày 27/7/2021 của Thủ tướng Chính phủ", "Viện dẫn “Quyết định số 25/2021/QĐ-TTg ngày 27/7/2021”, đúng là “Quyết định số 25/2021/QĐ-TTg ngày 22/7/2021”.")]
    [InlineData("Quyết định số [|25/2021/QĐ-TTg|] ngày 22/7/2021 của Chính phủ", "Viện dẫn “Quyết định số 25/2021/QĐ-TTg của Chính phủ”, đúng là “Quyết định số 25/2021/QĐ-TTg của Thủ tướng Chính phủ”.")]
    [InlineData("Thông tư số [|25/2021/QĐ-TTg|] ngày 22/7/2021", "Viện dẫn “Thông tư số 25/2021/QĐ-TTg”, đúng là “Quyết định số 25/2021/QĐ-TTg”.")]
    [Trait("Hostile", "E58")]
    public void LegalBasisIsCitedRightly_DecisionWrittenWrongly_IsStillCitedAndSaysWhatIsRight(string written, string message)
    {
        Cited.Given(Valid.Replacing(Decision, written)).IsMet();
        Rightly.Given(Valid.Replacing(Decision, written)).IsNotMet(message);
    }

    [Theory]
    [InlineData("Thông tư số [|09/2021-TT-BTP|] ngày 15/11/2021 của Bộ Tư pháp", "Viện dẫn “Thông tư số 09/2021-TT-BTP”, đúng là “Thông tư số 09/2021/TT-BTP”.")]
    [InlineData("Thông tư số [|09/2022/TT-BTP|] của Bộ Tư pháp", "Viện dẫn “Thông tư số 09/2022/TT-BTP”, đúng là “Thông tư số 09/2021/TT-BTP”.")]
    [Trait("Hostile", "E58")]
    public void LegalBasisIsCitedRightly_CircularWrittenWrongly_IsStillCitedAndSaysWhatIsRight(string written, string message)
    {
        Cited.Given(Valid.Replacing(Circular, written)).IsMet();
        Rightly.Given(Valid.Replacing(Circular, written)).IsNotMet(message);
    }

    [Theory]
    [InlineData("Thông tư 9/2021/TT-BTP của Bộ Tư pháp ngày 15/11/2021")]
    [InlineData("Thông tư số 09/2021/TT - BTP của Bộ tư pháp")]
    public void LegalBasisIsCitedRightly_OnlyPaddingSpacesOrCaseDiffer_IsMet(string written) =>
        Rightly.Given(Valid.Replacing(Circular, written)).IsMet();

    [Fact]
    public void LegalBasisIsCitedRightly_TheSameMistakeTwice_IsOneFaultWithBothPlaces() =>
        Assert.Single(
            Rightly.Given(Valid.Replacing(Decision, "Quyết định số [|25/QĐ-TTg|]")
                    .InsertingAfter("Giữ vững kết quả", "Thực hiện Quyết định số 25/QĐ-TTg của Thủ tướng Chính phủ."))
                .IsNotMet("Viện dẫn “Quyết định số 25/QĐ-TTg” (2 chỗ), đúng là “Quyết định số 25/2021/QĐ-TTg”.").Faults.Single().See);
}
