using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Rules.Checks.Identity;
using CTCPL.Pipeline.Testing.Reports;
using CTCPL.Pipeline.Testing.Rules;

namespace CTCPL.Pipeline.Rules.Tests.Checks.Identity;

/// <summary>What the report rests on was in force in the evaluation year.</summary>
public sealed class LegalBasisInForceTests
{
    private const string Before =
        "Báo cáo về năm đánh giá 2024 lấy Quyết định số 619/QĐ-TTg ngày 08/05/2017 làm căn cứ, nhưng văn bản này đã hết hiệu lực từ ngày 01/01/2022 (được thay bằng văn bản số 25/2021/QĐ-TTg).";

    private static readonly ReportText Valid = ReportText.Valid25;
    private static readonly RuleSpec InForce = RuleSpec.For(LegalBasisIsInForce.Rule);

    /// <summary>The valid report with a line among what it rests on.</summary>
    private static ReportText Citing(string line) => Valid.InsertingAfter("Căn cứ Thông tư", line);

    private static ReportText About(int year, ReportText report) => report
        .ReplacingEvery("năm 2025", $"năm {Wording.Number(year + 1)}").ReplacingEvery("năm 2024", $"năm {Wording.Number(year)}");

    [Theory]
    [InlineData("Căn cứ Quyết định số [|619/QĐ-TTg|] ngày 08/5/2017 của Thủ tướng Chính phủ;")]
    [InlineData("Việc chấm điểm được thực hiện theo Quyết định số [|619/QĐ-TTg|] ngày 08 tháng 5 năm 2017.")]
    [InlineData("Năm 2024, xã được đánh giá theo Quyết định [|619/QĐ-TTg|] của Thủ tướng Chính phủ về xây dựng xã đạt chuẩn tiếp cận pháp luật.")]
    [InlineData("Căn cứ Luật Phổ biến, giáo dục pháp luật năm 2012; Quyết định số [|619/2017/QĐ-TTg|];")]
    public void BasisThatIsOver_IsNotMet(string line) => InForce.Given(Citing(line)).IsNotMet(Before);

    [Theory]
    [InlineData("So với Quyết định số 619/QĐ-TTg ngày 08/5/2017 trước đây, việc chấm điểm theo thang điểm mới chặt chẽ hơn.")]
    [InlineData("Thực hiện Quyết định số 25/2021/QĐ-TTg thay thế Quyết định số 619/QĐ-TTg ngày 08/5/2017 của Thủ tướng Chính phủ.")]
    [InlineData("Năm 2021, xã đã được công nhận đạt chuẩn tiếp cận pháp luật theo Quyết định số 619/QĐ-TTg ngày 08/5/2017.")]
    [InlineData("Giai đoạn 2017 - 2021, xã thực hiện Quyết định số 619/QĐ-TTg ngày 08/5/2017 của Thủ tướng Chính phủ.")]
    [InlineData("Xã đã tuyên truyền nội dung Quyết định số 619/QĐ-TTg ngày 08/5/2017.")]
    [InlineData("Thực hiện Quyết định số 619/QĐ-TTg ngày 12/3/2024 của Thủ tướng Chính phủ về cải cách hành chính.")]
    [InlineData("Thực hiện Quyết định số 619/QĐ-UBND ngày 08/5/2017 của UBND huyện.")]
    [InlineData("Căn cứ Luật Trợ giúp pháp lý; Luật Hòa giải ở cơ sở năm 2013; Luật số 14/2012/QH13;")]
    [InlineData("Căn cứ Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ;")]
    public void OldDocument_MerelyNamedOrAnotherOne_IsMet(string line) => InForce.Given(Citing(line)).IsMet();

    /// <summary>The report on 2021 was written in January 2022; it was the year that counts.</summary>
    [Theory]
    [InlineData(2021)]
    [InlineData(2019)]
    public void Basis_InForceInTheYear_IsMet(int year) => InForce
        .Given(About(year, Valid.Replacing("Quyết định số 25/2021/QĐ-TTg ngày 22/7/2021", "Quyết định số 619/QĐ-TTg ngày 08/5/2017")
            .Replacing("Thông tư số 09/2021/TT-BTP ngày 15/11/2021", "Thông tư số 07/2017/TT-BTP ngày 28/7/2017")))
        .IsMet();

    [Theory]
    [InlineData(2022, true)]
    [InlineData(2023, true)]
    [InlineData(2024, false)]
    public void Ordinance_ReplacedInTheMiddleOfAYear_HoldsForThatYear(int year, bool met)
    {
        RuleSpecVerdict verdict = InForce.Given(About(year, Citing("Căn cứ Pháp lệnh [|34/2007/PL-UBTVQH11|] ngày 20/4/2007 của Ủy ban Thường vụ Quốc hội;")));
        if (met)
            verdict.IsMet();
        else
            verdict.IsNotMet("Báo cáo về năm đánh giá 2024 lấy Pháp lệnh số 34/2007/PL-UBTVQH11 ngày 20/04/2007 làm căn cứ, nhưng văn bản này đã hết hiệu lực từ ngày 01/07/2023 (được thay bằng văn bản số 10/2022/QH15).");
    }

    [Fact]
    public void Ordinance_CitedByItsNameAlone_IsNotMet() =>
        InForce.Given(Citing("Thực hiện [|Pháp lệnh Thực hiện dân chủ ở xã, phường, thị trấn|], UBND xã đã công khai 11 nội dung."))
            .IsNotMet("Báo cáo về năm đánh giá 2024 lấy Pháp lệnh số 34/2007/PL-UBTVQH11 ngày 20/04/2007 làm căn cứ, nhưng văn bản này đã hết hiệu lực từ ngày 01/07/2023 (được thay bằng văn bản số 10/2022/QH15).");

    [Theory]
    [InlineData(2022, false)]
    [InlineData(2023, true)]
    public void Law_NotYetInForceInTheYear_IsNotMet(int year, bool met)
    {
        RuleSpecVerdict verdict = InForce.Given(About(year, Citing("Căn cứ Luật Thực hiện dân chủ ở cơ sở số [|10/2022/QH15|] ngày 10/11/2022;")));
        if (met)
            verdict.IsMet();
        else
            verdict.IsNotMet("Báo cáo về năm đánh giá 2022 lấy Luật số 10/2022/QH15 ngày 10/11/2022 làm căn cứ, nhưng văn bản này đến ngày 01/07/2023 mới có hiệu lực.");
    }

    /// <summary>What is planned for the next year rests on the next year's law.</summary>
    [Fact]
    public void Law_NotYetInForce_InThePlans_IsMet() =>
        InForce.Given(About(2022, Valid.InsertingAfter("Giữ vững kết quả", "Thực hiện Luật Thực hiện dân chủ ở cơ sở số 10/2022/QH15."))).IsMet();

    [Fact]
    public void Basis_NamedTwice_IsOneFaultWithBothPlaces() =>
        Assert.Single(InForce
            .Given(Citing("Căn cứ Quyết định số [|619/QĐ-TTg|] ngày 08/5/2017;\nThực hiện Quyết định số 619/QĐ-TTg ngày 08/5/2017, xã đã chấm điểm."))
            .IsNotMet(Before.Replace("làm căn cứ,", "làm căn cứ (2 chỗ),", StringComparison.Ordinal)).Faults.Single().See);

    [Fact]
    public void Basis_ReadUnsurely_CannotBeChecked() =>
        InForce.Given(Citing("Căn cứ Quyết định số 619/QĐ-TTg ngày 08/5/2017;").Scanned.Doubting("619/QĐ-TTg", DoubtKind.LowConfidence))
            .IsNotCheckable("Chỗ viện dẫn văn bản đọc không chắc chắn nên không xét được hiệu lực.");

    [Fact]
    public void Basis_OutdatedForOnlyOneOfTheYearsNamed_CannotBeChecked() =>
        InForce.Given(Citing("Căn cứ Quyết định số 619/QĐ-TTg ngày 08/5/2017;").Replacing("Trong năm 2024, xã", "Trong năm 2021, xã"))
            .IsNotCheckable("Không xét được hiệu lực của văn bản làm căn cứ, vì các chỗ trong báo cáo ghi năm đánh giá không thống nhất.");

    [Fact]
    public void NothingOfTheRegister_Cited_DoesNotApply() =>
        InForce.Given(Valid.Without("Căn cứ Quyết định").Without("Căn cứ Thông tư")).IsNotApplicable();
}
