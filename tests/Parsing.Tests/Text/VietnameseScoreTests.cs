using System.Text;
using CTCPL.Pipeline.Parsing.Text;
using CTCPL.Pipeline.Testing.Reports;

namespace CTCPL.Pipeline.Parsing.Tests.Text;

public sealed class VietnameseScoreTests
{
    [Theory]
    [InlineData("Số điểm đạt được: 29/30 điểm", 5, 5, 5, 0)]
    [InlineData("UBND, HĐND xã Ô 2.4", 1, 1, 1, 0)]
    [InlineData("Céng hßa x· héi", 4, 1, 1, 0)]
    [InlineData("tieu chi, điêm tôi", 4, 3, 0, 1)]
    [InlineData("báo \uF0B7cáo \u0003", 3, 1, 1, 0)]
    [InlineData("phườngLong Anh", 2, 1, 0, 0)]
    [InlineData("", 0, 0, 0, 0)]
    public void Words_AreCountedByTheirForm(string text, int words, int possible, int toned, int lost) =>
        Assert.Equal(new VietnameseScore(words, possible, toned, lost), VietnameseScore.Of(text));

    [Fact]
    public void SoundReports_ScoreHigh_AndHaveTheirTones() => Assert.All(Reports(), report =>
    {
        var score = VietnameseScore.Of(report);
        Assert.InRange(score.PossibleShare, 0.95, 1);
        Assert.InRange(score.TonedShare, 0.5, 1);
        Assert.False(score.HasLostMarks);
    });

    [Fact]
    public void Reports_WithoutAnyMark_AreNoticed() => Assert.All(Reports(), report =>
        Assert.True(VietnameseScore.Of(Folding.FoldInPlace(report)).HasLostMarks));

    [Fact]
    public void Reports_WithoutToneMarks_ButWithTheVowelsOwn_AreNoticed() => Assert.All(Reports(), report =>
        Assert.True(VietnameseScore.Of(WithoutTones(report)).HasLostMarks));

    [Fact]
    public void English_IsNotVietnameseThatLostItsMarks()
    {
        const string English = "The quick assessment of every report must be finished before the tenth day of January, "
            + "and each score should be checked against the sum of its parts by someone who did not write it.";
        var score = VietnameseScore.Of(English);
        Assert.False(score.HasLostMarks);
        Assert.InRange(score.PossibleShare, 0, 0.5);
    }

    [Fact]
    public void FewWords_TellNothingAboutLostMarks() => Assert.False(VietnameseScore.Of("tieu chi 1 10/10 diem").HasLostMarks);

    private static string[] Reports() => [SampleWard.Text];

    private static string WithoutTones(string text) => string.Concat(text.Normalize(NormalizationForm.FormD)
        .Where(c => c is not ('\u0300' or '\u0301' or '\u0303' or '\u0309' or '\u0323'))).Normalize(NormalizationForm.FormC);
}
