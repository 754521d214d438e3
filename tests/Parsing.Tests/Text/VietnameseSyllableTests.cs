using System.Text;
using CTCPL.Pipeline.Parsing.Text;

namespace CTCPL.Pipeline.Parsing.Tests.Text;

public sealed class VietnameseSyllableTests
{
    [Theory]
    [InlineData("nghiêng"), InlineData("Điểm"), InlineData("ĐIỂM"), InlineData("hòa"), InlineData("hoà"), InlineData("quý"), InlineData("qúy")]
    [InlineData("gì"), InlineData("giếng"), InlineData("giết"), InlineData("gìn"), InlineData("giữ"), InlineData("quốc"), InlineData("quyết")]
    [InlineData("khuỷu"), InlineData("ngoằn"), InlineData("ngoèo"), InlineData("xoong"), InlineData("thuở"), InlineData("khuya"), InlineData("yết")]
    [InlineData("ý"), InlineData("ở"), InlineData("ừ"), InlineData("kỷ"), InlineData("kỉ"), InlineData("lý"), InlineData("người"), InlineData("ươn")]
    [InlineData("đ\u01b0\u1ee3c"), InlineData("quýt"), InlineData("hoặc"), InlineData("huyện"), InlineData("tuýp"), InlineData("ðiểm"), InlineData("đựơc"), InlineData("Huỳnh")]
    public void Word_OfTheLanguage_IsPossible(string word) => Assert.True(VietnameseSyllable.IsPossible(word));

    [Theory]
    [InlineData("cac"), InlineData("tieu"), InlineData("file"), InlineData("report"), InlineData("")]
    [InlineData("Céng\u00B7"), InlineData("hßa"), InlineData("ViÖt"), InlineData("tieâu"), InlineData("ñieåm"), InlineData("ngh"), InlineData("ấấ")]
    [InlineData("còng\u0301"), InlineData("nghiêngg"), InlineData("cảc"), InlineData("tàt"), InlineData("thich"), InlineData("b"), InlineData("ô\uFFFD")]
    [InlineData("chÝ"), InlineData("CéNG"), InlineData("hOà"), InlineData("HoÀ")]
    public void Word_OfNoSuchSpelling_IsNotPossible(string word) => Assert.False(VietnameseSyllable.IsPossible(word));

    [Fact]
    public void EveryToneOfEveryVowel_StandsAlone()
    {
        foreach (char vowel in "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY")
        {
            foreach (string mark in new[] { "", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323" })
                Assert.Equal(char.ToLowerInvariant(vowel) is not ('ă' or 'â'), VietnameseSyllable.IsPossible((vowel + mark).Normalize(NormalizationForm.FormC)));
        }
    }
}
