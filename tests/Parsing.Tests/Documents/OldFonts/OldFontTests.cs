using CTCPL.Pipeline.Parsing.Documents.OldFonts;
using CTCPL.Pipeline.Testing.Reports;

namespace CTCPL.Pipeline.Parsing.Tests.Documents.OldFonts;

[Trait("Hostile", "D45")]
public sealed class OldFontTests
{
    public static TheoryData<string, string> Fonts => new()
    {
        { ".VnTime", "Tcvn3" }, { ".VnArial Narrow", "Tcvn3" }, { ".vntime", "Tcvn3" }, { "VnTime", "Tcvn3" },
        { "ABCDEF+.VnTime,Bold", "Tcvn3" }, { ".VnTime-BoldItalic", "Tcvn3" }, { ".VnTimeH", "Tcvn3Capitals" },
        { ".VnArialH", "Tcvn3Capitals" }, { ".VnArial NarrowH", "Tcvn3Capitals" }, { "XYZABC+.VnTimeH-Bold", "Tcvn3Capitals" },
        { "VNI-Times", "Vni" }, { "VNI-Helve-Condense", "Vni" }, { "ABCDEF+VNI-Times,Italic", "Vni" },
        { "Times New Roman", "None" }, { "Vn", "None" }, { "vnote", "None" }, { "Vnote", "None" }, { "", "None" },
    };

    [Theory]
    [MemberData(nameof(Fonts))]
    public void FontName_TellsTheCoding(string font, string expected) => Assert.Equal(expected, OldFontName.CodingOf(font).ToString());

    [Theory]
    [InlineData("Céng hßa x· héi chñ nghÜa ViÖt Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam")]
    [InlineData("§éc lËp - Tù do - H¹nh phóc", "Độc lập - Tự do - Hạnh phúc")]
    [InlineData("Sè ®iÓm ®¹t ®\u00ADîc: 29/30", "Số điểm đạt được: 29/30")]
    [InlineData("“B¸o c¸o” – n¨m 2024", "“Báo cáo” – năm 2024")]
    [InlineData("CéNG HOµ X· HéI CHñ NGHÜA VIÖT NAM", "CỘNG HOÀ Xã HỘI CHỦ NGHĨA VIỆT NAM")]
    public void Tcvn3_KnownStrings_AreDecoded_WithAndWithoutTheFont(string stored, string expected)
    {
        Assert.Equal(expected, OldFontText.Decode(stored, OldCoding.Tcvn3));
        Assert.Equal(expected, OldFontText.Decode(stored, OldCoding.None));
    }

    [Theory]
    [InlineData("Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam")]
    [InlineData("ÑOÄC LAÄP - TÖÏ DO - HAÏNH PHUÙC", "ĐỘC LẬP - TỰ DO - HẠNH PHÚC")]
    [InlineData("Soá ñieåm ñaït ñöôïc: 29/30", "Số điểm đạt được: 29/30")]
    [InlineData("AÙp duïng, yù kieán, kyû luaät, Myõ", "Áp dụng, ý kiến, kỷ luật, Mỹ")]
    public void Vni_KnownStrings_AreDecoded_WithAndWithoutTheFont(string stored, string expected)
    {
        Assert.Equal(expected, OldFontText.Decode(stored, OldCoding.Vni));
        Assert.Equal(expected, OldFontText.Decode(stored, OldCoding.None));
    }

    [Fact]
    public void CapitalFont_DrawsCodesOfSmallLettersAsCapitals() =>
        Assert.Equal("ỦY BAN NHÂN DÂN", OldFontText.Decode("ñy ban nh©n d©n", OldCoding.Tcvn3Capitals));

    [Fact]
    public void WholeAlphabet_GoesThereAndBack()
    {
        string capitals = OldFontEncoder.Alphabet.ToUpperInvariant();
        Assert.Equal(67, OldFontEncoder.Alphabet.Length);
        Assert.Equal(OldFontEncoder.Alphabet + "ĂÂÊÔƠƯĐ", Tcvn3.Decode(OldFontEncoder.Tcvn3(OldFontEncoder.Alphabet + "ĂÂÊÔƠƯĐ")));
        Assert.Equal(OldFontEncoder.Alphabet + capitals, Vni.Decode(OldFontEncoder.Vni(OldFontEncoder.Alphabet + capitals)));
        foreach (char letter in OldFontEncoder.Alphabet)
        {
            Assert.Equal(char.ToUpperInvariant(letter).ToString(), OldFontText.Decode(OldFontEncoder.Tcvn3(letter.ToString()), OldCoding.Tcvn3Capitals));
            Assert.Equal(letter.ToString(), Vni.Decode(OldFontEncoder.Vni(letter.ToString())));
        }
    }

    [Fact]
    public void EveryLineOfAReport_GoesThereAndBack_ByScoreWithinItsDocument()
    {
        string[] lines = SampleWard.Text.ReplaceLineEndings("\n").Split('\n');
        Assert.Equal(OldCoding.Vni, OldFontText.Guess(OldFontEncoder.Vni(SampleWard.Text)));
        Assert.All(lines, line => Assert.Equal(line, OldFontText.Decode(OldFontEncoder.Vni(line), OldCoding.None, () => OldCoding.Vni) ?? OldFontEncoder.Vni(line)));
        string[] small = [.. lines.Select(line => line.ToLowerInvariant())];
        Assert.Equal(OldCoding.Tcvn3, OldFontText.Guess(OldFontEncoder.Tcvn3(string.Join('\n', small))));
        Assert.All(small, line => Assert.Equal(line, OldFontText.Decode(OldFontEncoder.Tcvn3(line), OldCoding.None, () => OldCoding.Tcvn3) ?? OldFontEncoder.Tcvn3(line)));
    }

    [Fact]
    public void UnicodeReport_IsNeverTouched_NotEvenUnderAnOldFont() => Assert.All(
        SampleWard.Text.ReplaceLineEndings("\n").Split('\n'),
        line => Assert.Null(OldFontText.Decode(line, OldCoding.None)));

    [Theory]
    [InlineData("")]
    [InlineData("Tong so diem: 29/30")]
    [InlineData("và có")]
    [InlineData("Khoá họp 2024")]
    [InlineData("café, déjà vu, façade")]
    [InlineData("5 m² ± 0,5 °C · 1½")]
    [InlineData("Số điểm đạt được: 29/30")]
    public void Text_ThatIsNoOldCoding_IsLeftAlone(string text) => Assert.Null(OldFontText.Decode(text, OldCoding.None));

    [Theory]
    [InlineData("Hà Nội")]
    [InlineData("đã gửi")]
    [InlineData("và")]
    public void UnicodeTyped_UnderATcvn3Font_IsLeftAlone(string text) => Assert.Null(OldFontText.Decode(text, OldCoding.Tcvn3));

    [Theory]
    [InlineData("Sè ®iÓm ®¹t ®\u00ADîc cña tiªu chƯ", "Số điểm đạt được của tiêu chí")]
    [InlineData("Ủy ban nhân dân", null)]
    [InlineData("đưa ra ưu tư", null)]
    public void CodesThatWentThroughWindows1258_AreRestored_UnderAnOldFont(string stored, string? expected)
    {
        Assert.Equal(expected, OldFontText.Decode(stored, OldCoding.Tcvn3));
        Assert.Null(OldFontText.Decode(stored, OldCoding.None));
    }
}
