using CTCPL.Pipeline.Rules.Checks.Identity;
using CTCPL.Pipeline.Testing.Reports;
using CTCPL.Pipeline.Testing.Rules;

namespace CTCPL.Pipeline.Rules.Tests.Checks.Identity;

/// <summary>Year and unit in the places of the form.</summary>
public sealed class IdentityRulesTests
{
    private const string InTitle = "công nhận xã Sơn Thuận đạt chuẩn tiếp cận pháp luật năm 2024\n";
    private const string InRequest = "công nhận xã Sơn Thuận đạt chuẩn tiếp cận pháp luật năm 2024./.";

    private static readonly ReportText Valid = ReportText.Valid25;

    private static ReportText Named(string name) =>
        Valid.ReplacingEvery("Sơn Thuận", name).ReplacingEvery("SƠN THUẬN", name.ToUpperInvariant());

    [Fact]
    public void EveryIdentityRule_OnTheValidReport_IsMet()
    {
        foreach (Rule rule in IdentityRules.All)
            RuleSpec.For(rule).Given(Valid).IsMet();
    }

    [Fact]
    public void YearIsTheSameEverywhere_RequestDiffers_PointsAtTheRequest() =>
        RuleSpec.For(YearIsTheSameEverywhere.Rule)
            .Given(Valid.Replacing(InRequest, InRequest.Replace("2024", "[|2023|]", StringComparison.Ordinal)))
            .IsNotMet("Phần đề nghị công nhận ghi năm 2023, nhưng tiêu đề, câu về kỷ luật người đứng đầu ghi năm 2024.");

    [Fact]
    public void YearIsTheSameEverywhere_AllOthersAgreeAgainstTheTitle_PointsAtTheTitle() =>
        RuleSpec.For(YearIsTheSameEverywhere.Rule)
            .Given(Valid.Replacing(InTitle, InTitle.Replace("2024", "[|2023|]", StringComparison.Ordinal)))
            .IsNotMet("Tiêu đề ghi năm 2023, nhưng câu về kỷ luật người đứng đầu, phần đề nghị công nhận ghi năm 2024.");

    [Fact]
    public void YearIsTheSameEverywhere_TitleAgainstOneOther_TrustsTheTitle() =>
        RuleSpec.For(YearIsTheSameEverywhere.Rule)
            .Given(Valid.Without("IV. Đề nghị công nhận").Without("kính đề nghị Chủ tịch").Replacing("Trong năm 2024, xã", "Trong năm [|2023|], xã"))
            .IsNotMet("Câu về kỷ luật người đứng đầu ghi năm 2023, nhưng tiêu đề ghi năm 2024.");

    [Fact]
    public void YearIsTheSameEverywhere_NoYearAnywhere_CannotBeChecked() =>
        RuleSpec.For(YearIsTheSameEverywhere.Rule)
            .Given(Valid.Replacing(InTitle, InTitle.Replace(" năm 2024", "", StringComparison.Ordinal))
                .Replacing(InRequest, InRequest.Replace(" năm 2024", "", StringComparison.Ordinal))
                .Replacing("Trong năm 2024, xã", "Trong năm, xã"))
            .IsNotCheckable("Không đọc được năm đánh giá ở chỗ nào trong báo cáo.");

    [Fact]
    public void UnitNameIsTheSameEverywhere_RequestNamesAnother_PointsAtIt() =>
        RuleSpec.For(UnitNameIsTheSameEverywhere.Rule)
            .Given(Valid.Replacing(InRequest, InRequest.Replace("xã Sơn Thuận", "[|xã Bình An|]", StringComparison.Ordinal)))
            .IsNotMet("Phần đề nghị công nhận ghi xã Bình An, nhưng phần đầu văn bản, tiêu đề, câu về kỷ luật người đứng đầu ghi xã Sơn Thuận.");

    [Fact]
    public void UnitNameIsTheSameEverywhere_OnlyTitleDiffers_PointsAtTheTitle() =>
        RuleSpec.For(UnitNameIsTheSameEverywhere.Rule)
            .Given(Valid.Replacing(InTitle, InTitle.Replace("xã Sơn Thuận", "[|xã Bình An|]", StringComparison.Ordinal)))
            .IsNotMet("Tiêu đề ghi xã Bình An, nhưng phần đầu văn bản, câu về kỷ luật người đứng đầu, phần đề nghị công nhận ghi xã Sơn Thuận.");

    [Theory]
    [InlineData("xã Sơn Thuân")]
    [InlineData("xã SƠN THUẬN")]
    [InlineData("xã Sơn  Thuận")]
    public void UnitNameIsTheSameEverywhere_OnlyToneMarksCaseOrSpacesDiffer_IsMet(string written) =>
        RuleSpec.For(UnitNameIsTheSameEverywhere.Rule)
            .Given(Valid.Replacing(InRequest, InRequest.Replace("xã Sơn Thuận", written, StringComparison.Ordinal))).IsMet();

    [Theory]
    [InlineData("Hòa Thủy", "Hoà Thuỷ")]
    [InlineData("Mỹ Lý", "Mĩ Lí")]
    [InlineData("Quý Kỳ", "Quí Kì")]
    [InlineData("Đông Hà", "Ðông Hà")]
    [Trait("Hostile", "E52")]
    [Trait("Hostile", "E59")]
    public void UnitNameIsTheSameEverywhere_SpeltInTheOtherWay_IsMet(string one, string other) =>
        RuleSpec.For(UnitNameIsTheSameEverywhere.Rule)
            .Given(Named(one).Replacing($"công nhận xã {one} đạt chuẩn tiếp cận pháp luật năm 2024./.", $"công nhận xã {other} đạt chuẩn tiếp cận pháp luật năm 2024./.")).IsMet();

    [Theory]
    [InlineData("Tây Sơn", "Tài Sơn")]
    [InlineData("Thủy An", "Thủ An")]
    [Trait("Hostile", "E52")]
    public void UnitNameIsTheSameEverywhere_AnotherNameAlike_IsNotMet(string one, string other) =>
        RuleSpec.For(UnitNameIsTheSameEverywhere.Rule)
            .Given(Named(one).Replacing($"công nhận xã {one} đạt chuẩn tiếp cận pháp luật năm 2024./.", $"công nhận [|xã {other}|] đạt chuẩn tiếp cận pháp luật năm 2024./."))
            .IsNotMet($"Phần đề nghị công nhận ghi xã {other}, nhưng phần đầu văn bản, tiêu đề, câu về kỷ luật người đứng đầu ghi xã {one}.");

    /// <summary>A unit merged into another in 2025 reports under the new name: the old one left standing is another unit's.</summary>
    [Fact]
    [Trait("Hostile", "E59")]
    public void UnitNameIsTheSameEverywhere_NameFromBeforeAMergerLeftStanding_PointsAtIt() =>
        RuleSpec.For(UnitNameIsTheSameEverywhere.Rule)
            .Given(Valid.Replacing("XÃ SƠN THUẬN", "[|XÃ SƠN THƯỢNG|]"))
            .IsNotMet("Phần đầu văn bản ghi xã Sơn Thượng, nhưng tiêu đề, câu về kỷ luật người đứng đầu, phần đề nghị công nhận ghi xã Sơn Thuận.");

    [Fact]
    public void UnitKindIsTheSameEverywhere_RequestSaysAnotherKind_PointsAtIt() =>
        RuleSpec.For(UnitKindIsTheSameEverywhere.Rule)
            .Given(Valid.Replacing(InRequest, InRequest.Replace("xã Sơn Thuận", "[|phường Sơn Thuận|]", StringComparison.Ordinal)))
            .IsNotMet("Phần đề nghị công nhận ghi phường Sơn Thuận, nhưng phần đầu văn bản, tiêu đề, câu về kỷ luật người đứng đầu ghi xã Sơn Thuận.");

    [Fact]
    public void UnitKindIsTheSameEverywhere_ProseSaysAnotherKind_PointsAtIt() =>
        RuleSpec.For(UnitKindIsTheSameEverywhere.Rule)
            .Given(Valid.InsertingAfter("Giữ vững kết quả", "Tiếp tục xây dựng [|phường|] đạt chuẩn tiếp cận pháp luật."))
            .IsNotMet("Báo cáo của xã Sơn Thuận nhưng lời văn gọi đơn vị là phường.");

    [Fact]
    public void UnitKindIsTheSameEverywhere_AnotherUnitsNameWithAnotherKind_IsLeftToTheNameRule() =>
        RuleSpec.For(UnitKindIsTheSameEverywhere.Rule)
            .Given(Valid.Replacing(InRequest, InRequest.Replace("xã Sơn Thuận", "phường Bình An", StringComparison.Ordinal))).IsMet();

    [Fact]
    public void RulesOfTheUnit_NoUnitNamedAnywhere_CannotBeChecked()
    {
        ReportText report = Valid.ReplacingEvery("xã Sơn Thuận", "địa phương").Without("XÃ SƠN THUẬN").Without("Sơn Thuận, ngày");

        RuleSpec.For(UnitNameIsTheSameEverywhere.Rule).Given(report).IsNotCheckable("Không đọc được tên đơn vị ở chỗ nào trong báo cáo.");
        RuleSpec.For(UnitKindIsTheSameEverywhere.Rule).Given(report)
            .IsNotCheckable("Không đọc được tên đơn vị nên không biết đơn vị thuộc loại nào.");
    }
}
