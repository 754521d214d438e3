using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Rules.Checks.Figures;
using CTCPL.Pipeline.Testing.Reports;
using CTCPL.Pipeline.Testing.Rules;

namespace CTCPL.Pipeline.Rules.Tests.Checks.Figures;

/// <summary>Percentages beside the two numbers they are the ratio of.</summary>
[Trait("Hostile", "E55")]
public sealed class RatioIsThatOfItsNumbersTests
{
    private static readonly ReportText Valid = ReportText.Valid25;

    [Theory]
    [InlineData("Tiếp công dân 120/125 lượt, đạt 96%.")]
    [InlineData("Giải quyết 197/200 hồ sơ đúng hạn, đạt tỷ lệ 98,5%.")]
    [InlineData("Hồ sơ giải quyết đúng hạn đạt tỷ lệ 98,5% (197/200).")]
    [InlineData("Hồ sơ giải quyết đúng hạn đạt 98.5% (197/200 hồ sơ).")]
    [InlineData("Số tiêu chí đạt là 5/5 tiêu chí (100%).")]
    [InlineData("Hòa giải thành 15/18 vụ (83,3%).")]
    [InlineData("Hòa giải thành 15/18 vụ (83,33%).")]
    [InlineData("Hòa giải thành 15/18 vụ (83%).")]
    [InlineData("Hòa giải thành 16/18 vụ (88,8%).")]
    [InlineData("Hòa giải thành 16/18 vụ (88,9%).")]
    [InlineData("Hòa giải thành 16/18 vụ (88%).")]
    [InlineData("Hòa giải thành 16/18 vụ (89%).")]
    [InlineData("Niêm yết 1.250/1.300 thủ tục, đạt tỷ lệ 96,15%.")]
    [InlineData("Niêm yết 975/1.000 thủ tục, đạt tỷ lệ 97,5%.")]
    [InlineData("Tiếp 120 trên tổng số 125 lượt, đạt 96%.")]
    [InlineData("Tiếp 120 lượt/125 lượt, đạt 96%.")]
    [InlineData("Đạt chín mươi sáu phần trăm, tức 120/125 lượt.")]
    [InlineData("Đạt 130/125 lượt (104%).")]
    [InlineData("Còn 5/125 lượt chưa giải quyết, đạt tỷ lệ 96%.")]
    public void Percentage_ThatIsTheRatio_IsMet(string sentence) => Judge(sentence).IsMet();

    [Theory]
    [InlineData("Tiếp công dân 120/125 lượt, đạt [|95|]%.", "Tỷ lệ ghi 95%, nhưng 120/125 là 96%.")]
    [InlineData("Giải quyết 197/200 hồ sơ đúng hạn, đạt tỷ lệ [|98|]%.", null)]
    [InlineData("Giải quyết 197/200 hồ sơ đúng hạn, đạt tỷ lệ [|95,8|]%.", "Tỷ lệ ghi 95,8%, nhưng 197/200 là 98,5%.")]
    [InlineData("Hồ sơ đúng hạn đạt tỷ lệ [|89,5|]% (197/200).", "Tỷ lệ ghi 89,5%, nhưng 197/200 là 98,5%.")]
    [InlineData("Hồ sơ đúng hạn đạt [|100|]% (197/200 hồ sơ).", "Tỷ lệ ghi 100%, nhưng 197/200 là 98,5%.")]
    [InlineData("Số tiêu chí đạt là 4/5 tiêu chí ([|100|]%).", "Tỷ lệ ghi 100%, nhưng 4/5 là 80%.")]
    [InlineData("Hòa giải thành 15/18 vụ ([|83,4|]%).", "Tỷ lệ ghi 83,4%, nhưng 15/18 là 83,3%.")]
    [InlineData("Hòa giải thành 3/5 vụ ([|40|]%).", "Tỷ lệ ghi 40%, nhưng 3/5 là 60%.")]
    [InlineData("Niêm yết 1.250/1.300 thủ tục, đạt tỷ lệ [|91,65|]%.", "Tỷ lệ ghi 91,65%, nhưng 1.250/1.300 là 96,15%.")]
    [InlineData("Tiếp 120 trên 125 lượt, đạt [|86|]%.", "Tỷ lệ ghi 86%, nhưng 120/125 là 96%.")]
    [InlineData("Đạt 120/125 lượt = [|98|]%.", "Tỷ lệ ghi 98%, nhưng 120/125 là 96%.")]
    public void Percentage_ThatIsNotTheRatio_IsNotMet(string sentence, string? message)
    {
        if (message is null)
            Judge(sentence.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal)).IsMet(); // cut off
        else
            Judge(sentence).IsNotMet(message);
    }

    /// <summary>What a reader could take for a percentage of two numbers, and what is none.</summary>
    [Theory]
    [InlineData("Có 3/5 thôn đạt 100% chỉ tiêu thu nộp.")]
    [InlineData("Có 3/5 thôn đạt 100%.")]
    [InlineData("Có 3/5 thôn văn hóa, hộ nghèo chiếm 5%.")]
    [InlineData("Tổ chức 12/15 cuộc, đạt 75% kế hoạch năm.")]
    [InlineData("Tiếp 120/125 lượt, đạt trên 90%.")]
    [InlineData("Tiếp 120/125 lượt, đạt khoảng 90%.")]
    [InlineData("Tiếp 120/125 lượt (≥ 90%).")]
    [InlineData("Tiếp 120/125 lượt (từ 90% trở lên).")]
    [InlineData("Số vụ giảm 20% (5/7 vụ hòa giải thành).")]
    [InlineData("Đạt hơn 90% (197/200 hồ sơ).")]
    [InlineData("Số hộ có 95% hộ gia đình văn hóa (3/5 thôn đạt danh hiệu).")]
    [InlineData("Đến tháng 12/2024, đạt 96%.")]
    [InlineData("Ngày 22/7, đạt 96%.")]
    [InlineData("Đạt 96% (22/7).")]
    [InlineData("Thực hiện Quyết định số 25/2021/QĐ-TTg, đạt 100%.")]
    [InlineData("Thực hiện Quyết định 25/2021, đạt 100%.")]
    [InlineData("Trực 24/7, đạt 100%.")]
    [InlineData("Không phát sinh: 0/0 vụ (100%).")]
    [InlineData("Số tiêu chí đạt từ 50% số điểm tối đa trở lên: 04/05 (50%).")]
    [InlineData("Công khai trên 12/24 đầu mục, tỷ lệ tiếp cận của người dân đạt 98%.")]
    public void Percentage_OfSomethingElse_AccusesNobody(string sentence)
    {
        Verdict verdict = Judge(sentence).Verdict;
        Assert.True(verdict is Met or NotApplicable, verdict.ToString());
    }

    [Fact]
    public void Percentage_BesideACriterionsCount_NamesTheLine()
    {
        Fault fault = RuleSpec.For(RatioIsThatOfItsNumbers.Rule)
            .Given(Valid.Replacing("04/06 chỉ tiêu.", "04/06 chỉ tiêu ([|76,6|]%)."))
            .IsNotMet("Tỷ lệ ghi 76,6% ở dòng “Số chỉ tiêu đạt điểm tối đa” của tiêu chí 2, nhưng 04/06 là 66,7%.")
            .Faults.Single();
        Assert.Equal((2, "66,7%", "76,6%"), (fault.Criterion, fault.Expected, fault.Actual));
    }

    [Fact]
    public void Percentage_BesideAConditionsCount_NamesTheLine() =>
        RuleSpec.For(RatioIsThatOfItsNumbers.Rule)
            .Given(Valid.Replacing("03/03 điều kiện.", "03/03 điều kiện (đạt tỷ lệ [|90|]%)."))
            .IsNotMet("Tỷ lệ ghi 90% ở dòng ghi số điều kiện đáp ứng được, nhưng 03/03 là 100%.");

    [Fact]
    public void Percentages_WrongTwice_HaveTwoKeys()
    {
        NotMet verdict = Judge("Tiếp 120/125 lượt, đạt 95%; trả lời 120/125 lượt, đạt 94%.")
            .IsNotMet("Tỷ lệ ghi 95%, nhưng 120/125 là 96%.", "Tỷ lệ ghi 94%, nhưng 120/125 là 96%.");
        Assert.Equal(["ratio 120/125", "ratio 120/125 again 2"], verdict.Faults.Select(f => f.Key));
    }

    [Fact]
    public void Percentage_BehindAWrappedLine_IsRead() =>
        RuleSpec.For(RatioIsThatOfItsNumbers.Rule)
            .Given(Valid.Replacing("các đoàn thể phối hợp tốt.", "Tiếp công dân 120/125 lượt,\nđạt tỷ lệ 95%.") with
            {
                Reading = static document => document with { Lines = [.. document.Lines.Select(l => l with { Page = 1 })] },
            })
            .IsNotMet("Tỷ lệ ghi 95%, nhưng 120/125 là 96%.");

    [Fact]
    public void Percentage_ThatMayBeMisread_IsNotCheckable()
    {
        ReportText wrong = Valid.Replacing("các đoàn thể phối hợp tốt.", "Tiếp công dân 120/125 lượt, đạt 95%.");

        RuleSpec.For(RatioIsThatOfItsNumbers.Rule).Given(wrong.Doubting("đạt 95%", DoubtKind.LowConfidence))
            .IsNotCheckable("Tỷ lệ 95% không khớp với 120/125, nhưng chỗ này đọc chưa chắc chắn; cần đối chiếu với bản gốc.");
        RuleSpec.For(RatioIsThatOfItsNumbers.Rule).Given(wrong.Scanned)
            .IsNotCheckable("Tỷ lệ 95% không khớp với 120/125, nhưng chỗ này đọc chưa chắc chắn; cần đối chiếu với bản gốc.");
    }

    [Fact]
    public void Report_WithoutPercentages_HasNothingToCheck() =>
        Assert.Equal(
            "Báo cáo không ghi tỷ lệ phần trăm nào kèm theo số lượng.",
            RuleSpec.For(RatioIsThatOfItsNumbers.Rule).Given(Valid).IsNotApplicable().Reason);

    private static RuleSpecVerdict Judge(string sentence) =>
        RuleSpec.For(RatioIsThatOfItsNumbers.Rule).Given(Valid.Replacing("các đoàn thể phối hợp tốt.", sentence));
}
