using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Rules.Checks.Points;
using CTCPL.Pipeline.Testing.Reports;
using CTCPL.Pipeline.Testing.Rules;

namespace CTCPL.Pipeline.Rules.Tests.Checks.Points;

/// <summary>Figures that sentences repeat: 93,75 in all and 28,5 of criterion 2 in the valid report of 2024.</summary>
public sealed class RepeatsTests
{
    private const string Work = "UBND xã Sơn Thuận đã ban hành kế hoạch, phân công công chức theo dõi từng tiêu chí và niêm yết công khai kết quả tự chấm điểm tại trụ sở.";
    private const string Difficulties = "Một số hồ sơ kiểm chứng còn phải bổ sung nhiều lần.";
    private const string Plans = "Giữ vững kết quả đã đạt được,";
    private const string Request = "UBND xã Sơn Thuận kính đề nghị";

    private static readonly ReportText Valid = ReportText.Valid25;

    public static TheoryData<string> Places { get; } = [Work, Difficulties, Request];

    /// <summary>A sentence about this year's own result; {0} stands for the figure, the second and third give a right and a wrong one.</summary>
    public static TheoryData<string, string, string> Sentences { get; } = new()
    {
        { "Năm 2024 xã tự chấm đạt {0}.", "93,75/100 điểm", "93,25/100 điểm" },
        { "Kết quả tự chấm điểm của xã: tổng số điểm {0}.", "93,75 điểm", "95 điểm" },
        { "Tổng số điểm các tiêu chí là {0}.", "93,75 điểm", "92 điểm" },
        { "Xã tự đánh giá được {0}.", "93,750/100 điểm", "90,0 điểm" },
        { "Xã tự chấm điểm đạt {0}.", "chín mươi ba phẩy bảy mươi lăm điểm", "chín mươi lăm điểm" },
        { "Kết quả chuẩn tiếp cận pháp luật đạt {0}, là cố gắng lớn của xã.", "93,75/100 điểm", "97,75/100 điểm" },
        { "Trong đó tiêu chí 2 đạt {0}.", "28,5/30 điểm", "28/30 điểm" },
        { "Tiêu chí 2 (Tiếp cận thông tin, phổ biến, giáo dục pháp luật) đạt {0}.", "28,5 điểm", "27,5 điểm" },
        { "Kết quả từng tiêu chí: tiêu chí 1: 10/10 điểm; tiêu chí 2: {0}; tiêu chí 3: 14/15 điểm.", "28,5/30 điểm", "26,5/30 điểm" },
        { "Tiêu chí 2 có {0} chỉ tiêu đạt điểm tối đa.", "04/06", "05/06" },
        { "Xã đáp ứng {0}.", "3/3 điều kiện", "2/3 điều kiện" },
        { "Xã đáp ứng đủ {0} công nhận.", "03/03 điều kiện", "02/03 điều kiện" },
        { "Có {0} tiêu chí đạt từ 50% số điểm tối đa trở lên.", "5/5", "4/5" },
        { "Có {0} tiêu chí tiếp cận pháp luật đạt từ 50% trở lên tổng số điểm tối đa.", "05/05", "04/05" },
        { "Có {0} tiêu chí đạt từ 50% số điểm tối đa.", "năm trên năm", "bốn trên năm" },
    };

    [Theory]
    [MemberData(nameof(Sentences))]
    public void Sentence_WithTheSameFigure_IsMet(string sentence, string right, string wrong)
    {
        Assert.NotEqual(right, wrong);
        foreach (string place in Places.Select(p => p.Data))
            RuleSpec.For(FigureIsStatedOnceOrAlike.Rule).Given(Saying(place, sentence, right)).IsMet();
    }

    [Theory]
    [MemberData(nameof(Sentences))]
    public void Sentence_WithAnotherFigure_IsNotMet(string sentence, string right, string wrong)
    {
        Assert.NotEqual(right, wrong);
        foreach (string place in Places.Select(p => p.Data))
        {
            Verdict said = RuleSpec.For(FigureIsStatedOnceOrAlike.Rule).Given(Saying(place, sentence, wrong)).Verdict;
            NotMet verdict = Assert.IsType<NotMet>(said is NotMet ? said : throw new RuleSpecException($"{said} behind “{place}”."));
            Fault fault = Assert.Single(verdict.Faults);
            Assert.Single(fault.See);
            Assert.DoesNotContain("\n", fault.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Total_OtherwiseInASentence_NamesBothPlaces() =>
        RuleSpec.For(FigureIsStatedOnceOrAlike.Rule)
            .Given(Saying(Difficulties, "Năm 2024 xã tự chấm đạt {0}.", "[|95/100|] điểm"))
            .IsNotMet("Báo cáo ghi tổng điểm khác nhau: 93,75/100, 95/100 (“Năm 2024 xã tự chấm đạt 95/100 điểm”).");

    [Fact]
    public void CriterionsPoints_OtherwiseInASentence_NameBothPlaces()
    {
        Fault fault = RuleSpec.For(FigureIsStatedOnceOrAlike.Rule)
            .Given(Saying(Difficulties, "Trong đó tiêu chí 2 đạt {0}.", "[|27/30|] điểm"))
            .IsNotMet("Con số ở dòng “Số điểm đạt được của tiêu chí” của tiêu chí 2 là 28,5/30, nhưng chỗ khác ghi 27/30 (“Trong đó tiêu chí 2 đạt 27/30 điểm”); cần ghi thống nhất.")
            .Faults.Single();
        Assert.Equal((2, "criterion 2 points repeated", "28,5/30", "27/30"), (fault.Criterion, fault.Key, fault.Expected, fault.Actual));
    }

    [Fact]
    public void Condition_SaidToBeAll_ContradictsTwoOfThree() =>
        RuleSpec.For(FigureIsStatedOnceOrAlike.Rule)
            .Given(Valid.Replacing("03/03 điều kiện", "02/03 điều kiện").Replacing(Request, "Đáp ứng cả ba điều kiện công nhận, " + Request))
            .IsNotMet("Báo cáo ghi số điều kiện đáp ứng khác nhau: 2/3, 3 (“Đáp ứng cả ba điều kiện”).");

    [Fact]
    public void Total_RoundedInASentence_IsOnlyANotice() =>
        Assert.Equal(
            Severity.Notice,
            Assert.Single(Assert.IsType<NotMet>(RuleSpec.For(FigureIsStatedOnceOrAlike.Rule)
                .Given(Saying(Difficulties, "Năm 2024 xã tự chấm đạt {0}.", "94/100 điểm")).Verdict).Faults).Severity);

    /// <summary>Points, counts and conditions that are not this unit's result of this year.</summary>
    [Theory]
    [InlineData("Năm 2023 xã đạt 93/100 điểm.")]
    [InlineData("Năm 2023, tổng số điểm đạt được là 90/100 điểm, đáp ứng 3/3 điều kiện.")]
    [InlineData("Kết quả năm 2023: tổng điểm 91/100 điểm; tiêu chí 2 đạt 26/30 điểm.")]
    [InlineData("Năm trước xã tự chấm đạt 93/100 điểm.")]
    [InlineData("Tổng điểm tăng 2 điểm so với năm 2023.")]
    [InlineData("Xã tự chấm điểm cao hơn năm 2023 là 1,5 điểm.")]
    [InlineData("Phấn đấu đạt 96/100 điểm chuẩn tiếp cận pháp luật.")]
    [InlineData("Phấn đấu tổng số điểm đạt từ 96 điểm trở lên.")]
    [InlineData("Xã đạt chuẩn tiếp cận pháp luật khi tổng số điểm đạt từ 80 điểm trở lên.")]
    [InlineData("Điều kiện là tổng số điểm tối thiểu 80 điểm, mỗi tiêu chí đạt từ 50% trở lên.")]
    [InlineData("Công tác thi đua đạt tổng số điểm 98/100 điểm.")]
    [InlineData("Chỉ số cải cách hành chính tự chấm đạt 88/100 điểm.")]
    [InlineData("Bộ tiêu chí nông thôn mới xã tự chấm đạt 97/100 điểm.")]
    [InlineData("Hội nghị có 12 điểm cầu; xã có 03 điểm trường đạt chuẩn.")]
    [InlineData("Tổng điểm tối đa của các tiêu chí là 100 điểm.")]
    [InlineData("Điểm tối đa của tiêu chí 2 là 30 điểm.")]
    [InlineData("Tiêu chí 2 (30 điểm) có nhiều chỉ tiêu khó.")]
    [InlineData("Tiêu chí 2 bị trừ 1,5 điểm do thiếu hồ sơ.")]
    [InlineData("Tiêu chí 2 chỉ đạt 4,5 điểm ở chỉ tiêu 2.4.")]
    [InlineData("Chỉ tiêu 2.1 của tiêu chí 2 đạt 5/5 điểm.")]
    [InlineData("Xã Bình An tự chấm đạt 91/100 điểm.")]
    [InlineData("Hội đồng thẩm định chấm tổng số điểm 92/100 điểm.")]
    [InlineData("Bình quân các xã đạt tổng số điểm 90/100 điểm.")]
    [InlineData("Xã tự chấm được khoảng 94 điểm.")]
    [InlineData("Xã tự chấm được gần 94 điểm.")]
    [InlineData("Xã tự chấm được 90-95 điểm.")]
    [InlineData("Đáp ứng 5/5 điều kiện về an ninh, trật tự.")]
    [InlineData("Đáp ứng cả hai điều kiện về nhân lực và kinh phí.")]
    [InlineData("Lần đầu tự chấm xã đạt 91/100 điểm.")]
    [InlineData("Trong năm, tiêu chí 2 được quan tâm; 05 điểm tuyên truyền lưu động hoạt động tốt.")]
    [InlineData("Thực hiện Quyết định số 25/2021/QĐ-TTg, xã đạt 03 mô hình điểm.")]
    public void Sentence_AboutSomethingElse_AccusesNobody(string sentence)
    {
        foreach (string place in Places.Select(p => p.Data))
            RuleSpec.For(FigureIsStatedOnceOrAlike.Rule).Given(Saying(place, sentence, "")).IsMet();
    }

    [Theory]
    [InlineData("Mục tiêu: tổng số điểm đạt 96/100 điểm.")]
    [InlineData("Tổng số điểm đạt 96/100 điểm, tiêu chí 2 đạt 29/30 điểm.")]
    [InlineData("Năm 2025 tổng số điểm đạt 96/100 điểm, đáp ứng 3/3 điều kiện.")]
    public void Plan_WithOtherFigures_AccusesNobody(string sentence) =>
        RuleSpec.For(FigureIsStatedOnceOrAlike.Rule).Given(Valid.Replacing(Plans, sentence + " " + Plans)).IsMet();

    [Fact]
    public void Plan_ThatStartsFromThisYearsResult_IsCompared() =>
        RuleSpec.For(FigureIsStatedOnceOrAlike.Rule)
            .Given(Valid.Replacing(Plans, "Phát huy kết quả năm 2024 với tổng số điểm 95/100 điểm. " + Plans))
            .IsNotMet("Báo cáo ghi tổng điểm khác nhau: 93,75/100, 95/100.");

    [Fact]
    public void Sentence_BelowAHeadingOfAnotherYear_AccusesNobody() =>
        RuleSpec.For(FigureIsStatedOnceOrAlike.Rule)
            .Given(Valid.Replacing(Difficulties, "Nhìn lại kết quả năm 2023:\n- Xã tự chấm đạt 91/100 điểm.\n- Tiêu chí 2 đạt 26/30 điểm."))
            .IsMet();

    [Fact]
    public void Sentence_ThatMayBeMisread_IsNotCheckable()
    {
        ReportText text = Saying(Difficulties, "Năm 2024 xã tự chấm đạt {0}.", "95/100 điểm");

        RuleSpec.For(FigureIsStatedOnceOrAlike.Rule).Given(text.Doubting("đạt 95/100", DoubtKind.LowConfidence))
            .IsNotCheckable("Chỗ nhắc lại “Năm 2024 xã tự chấm đạt 95/100 điểm” khác với số liệu đã ghi, nhưng đọc chưa chắc chắn; cần đối chiếu với bản gốc.");
    }

    private static ReportText Saying(string place, string sentence, string figure)
    {
        string said = sentence.Replace("{0}", figure, StringComparison.Ordinal);
        return string.Equals(place, Request, StringComparison.Ordinal) ? Valid.Replacing(place, said + " " + place) : Valid.Replacing(place, place + " " + said);
    }
}
