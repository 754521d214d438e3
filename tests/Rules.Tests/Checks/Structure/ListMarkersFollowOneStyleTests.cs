using CTCPL.Pipeline.Rules.Checks.Structure;
using CTCPL.Pipeline.Testing.Reports;
using CTCPL.Pipeline.Testing.Rules;

namespace CTCPL.Pipeline.Rules.Tests.Checks.Structure;

public sealed class ListMarkersFollowOneStyleTests
{
    private static readonly RuleSpec Spec = RuleSpec.For(ListMarkersFollowOneStyle.Rule);

    [Theory]
    [InlineData("a) b) c) d) đ)")]
    [InlineData("a) b) c) d) e)")]
    [InlineData("a. b. c. d. đ.")]
    [InlineData("1. 2. 3. 4. 5.")]
    [InlineData("2.1. 2.2. 2.3. 2.4. 2.5.")]
    [InlineData("- - - - -")]
    [InlineData("_ _ _ _ _")]
    public void Criteria_InOneStyle_AreRegular(string markers) => Spec.Given(With(markers)).IsMet();

    [Theory]
    [InlineData("a. b. c) d) đ)", "a., b., c), d), đ)")]
    [InlineData("a) b) d) đ) e)", "a), b), d), đ), e)")]
    [InlineData("a) b) _ d) đ)", "a), b), (không có), d), đ)")]
    [InlineData("a) b) b) d) đ)", "a), b), b), d), đ)")]
    [InlineData("1. 2. c. 4. 5.", "1., 2., c., 4., 5.")]
    public void Criteria_InMixedStyles_AreIrregular(string markers, string written)
    {
        NotMet verdict = Spec.Given(With(markers)).IsNotMet($"Ký hiệu đầu mục của các tiêu chí không thống nhất: {written}.");
        Assert.Equal("list criteria", verdict.Faults.Single().Key);
    }

    [Fact]
    public void Conditions_InMixedStyles_AreIrregular() =>
        Spec.Given(ReportText.Valid25.Replacing("b) Tổng điểm số", "[|b.|] Tổng điểm số"))
            .IsNotMet("Ký hiệu đầu mục của các điều kiện không thống nhất: a), b., c), d).");

    [Theory]
    [InlineData("c) Đối với tiêu chí 3:")]
    [InlineData("đ) Đối với tiêu chí 5:")]
    public void Criteria_WhenAHeadingIsMissing_DoNotMissItsMarkerAgain(string heading) =>
        Spec.Given(ReportText.Valid25.Without(heading)).IsMet();

    private static ReportText With(string markers)
    {
        ReportText text = ReportText.Valid25;
        string[] written = ["a)", "b)", "c)", "d)", "đ)"];
        string[] wanted = markers.Split(' ');
        for (int i = 0; i < written.Length; i++)
        {
            string heading = $"Đối với tiêu chí {Wording.Number(i + 1)}:";
            text = text.Replacing($"{written[i]} {heading}", (wanted[i] is "_" ? "" : wanted[i] + " ") + heading);
        }
        return text;
    }
}
