using System.Text;
using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Parsing.Tests.Documents.OldFonts;
using CTCPL.Pipeline.Testing.Documents;
using CTCPL.Pipeline.Testing.Reports;

namespace CTCPL.Pipeline.Parsing.Tests.Documents.Word;

[Trait("Hostile", "D45")]
public sealed class OldFontDocumentTests
{
    private const string Stored = "Sè ®iÓm ®¹t ®\u00ADîc: 29/30";
    private const string Meant = "Số điểm đạt được: 29/30";

    public static TheoryData<string, string> WaysToAFont => new()
    {
        { "the run", "<w:p><w:r><w:rPr><w:rFonts w:ascii=\".VnTime\" w:hAnsi=\".VnTime\"/></w:rPr><w:t>§iÒu</w:t></w:r></w:p>" },
        { "the character style", "<w:p><w:r><w:rPr><w:rStyle w:val=\"C\"/></w:rPr><w:t>§iÒu</w:t></w:r></w:p>" },
        { "the paragraph style", "<w:p><w:pPr><w:pStyle w:val=\"P\"/></w:pPr><w:r><w:t>§iÒu</w:t></w:r></w:p>" },
        { "the theme", "<w:p><w:r><w:rPr><w:rFonts w:asciiTheme=\"minorHAnsi\" w:hAnsiTheme=\"minorHAnsi\"/></w:rPr><w:t>§iÒu</w:t></w:r></w:p>" },
    };

    [Theory]
    [MemberData(nameof(WaysToAFont))]
    public void Font_GivenInAnyWay_TellsTheCoding(string way, string paragraph)
    {
        Assert.NotEmpty(way);
        Assert.Equal(["Điều"], Reading.Lines(DocxParts.WithBody(paragraph).Theme(".VnTime").Styles(
            "<w:style w:type=\"character\" w:styleId=\"C\"><w:rPr><w:rFonts w:ascii=\".VnArial\" w:hAnsi=\".VnArial\"/></w:rPr></w:style>"
            + "<w:style w:type=\"paragraph\" w:styleId=\"P\"><w:basedOn w:val=\"Q\"/></w:style>"
            + "<w:style w:type=\"paragraph\" w:styleId=\"Q\"><w:rPr><w:rFonts w:ascii=\".VnTime\" w:hAnsi=\".VnTime\"/></w:rPr></w:style>")));
    }

    [Fact]
    public void DefaultFont_TellsTheCoding() => Assert.Equal(["Điều"], Reading.Lines(DocxParts.WithBody("<w:p><w:r><w:t>§iÒu</w:t></w:r></w:p>")
        .Styles("<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\".VnTime\" w:hAnsi=\".VnTime\"/></w:rPr></w:rPrDefault></w:docDefaults>")));

    [Fact]
    public void DecodedLine_KeepsItsOriginalInANote()
    {
        DocumentText text = Reading.TextOf($"<w:p>{Run(".VnTime", Stored)}</w:p>");
        Assert.Equal(Meant, text.Line(1).Content);
        ReadingNote note = Assert.Single(text.Notes);
        Assert.Equal((NoteCodes.OldFont, 1, Stored), (note.Code, note.Line, note.Words));
    }

    [Fact]
    public void FontThatDoesNotTell_IsDecodedByItsWords() =>
        Assert.Equal([Meant], Reading.Body($"<w:p>{Run("Times New Roman", Stored)}</w:p>"));

    [Fact]
    public void SoftHyphenElement_IsALetterOfTcvn3_AndNothingElsewhere()
    {
        const string Split = "<w:r><w:rPr>{0}</w:rPr><w:t>®</w:t><w:softHyphen/><w:t>îc</w:t></w:r>";
        Assert.Equal(["được"], Reading.Paragraph(Split.Replace("{0}", Font(".VnTime"), StringComparison.Ordinal)));
        Assert.Equal(["xã hội"], Reading.Paragraph("<w:r><w:t>xã h</w:t><w:softHyphen/><w:t>ội</w:t></w:r>"));
    }

    [Fact]
    public void CapitalFont_ShowsCapitals_BesideAnOrdinaryOne() => Assert.Equal(
        ["ỦY BAN NHÂN DÂN xã"], Reading.Paragraph(Run(".VnTimeH", "ñy ban nh©n d©n") + Run(".VnTime", " x·")));

    [Fact]
    public void MarkOfAVniLetter_InTheNextRun_JoinsIt() =>
        Assert.Equal(["Số điểm"], Reading.Paragraph(Run("VNI-Times", "So") + Run("VNI-Times", "á ñie") + Run("VNI-Times", "åm")));

    [Fact]
    public void ChangeInAnOldFont_HasItsPlaceInTheDecodedLine()
    {
        DocumentText text = Reading.TextOf($"<w:p>{Run("VNI-Times", "Soá ñieåm: ")}<w:del w:id=\"1\">{Run("VNI-Times", "taùm")}</w:del><w:ins w:id=\"2\">{Run("VNI-Times", "chín")}</w:ins>{Run("VNI-Times", " ñieåm")}</w:p>");
        Assert.Equal("Số điểm: chín điểm", text.Line(1).Content);
        ReadingNote note = text.Notes.Single(n => n.Code is NoteCodes.TrackedChange);
        Assert.Equal((9, 4, "tám"), (note.Column, note.Length, note.Words));
    }

    [Fact]
    public void UnicodeRuns_BesideOldOnes_StayAsTheyAre() => Assert.Equal(
        ["Điều 5. Hòa giải ở cơ sở (đã sửa)"], Reading.Paragraph(Run(".VnTime", "§iÒu 5. ") + Run("Times New Roman", "Hòa giải ở cơ sở (đã sửa)")));

    [Theory]
    [InlineData("Times New Roman")]
    [InlineData(".VnTime")]
    public void WholeReport_InTcvn3_IsTheReport(string font)
    {
        string small = SampleWard.Text.ToLowerInvariant();
        Assert.Equal(Lines(small), Reading.Lines(Document(OldFontEncoder.Tcvn3(small), font)));
    }

    [Theory]
    [InlineData("Times New Roman")]
    [InlineData("VNI-Times")]
    public void WholeReport_InVni_IsTheReport(string font) =>
        Assert.Equal(Lines(SampleWard.Text), Reading.Lines(Document(OldFontEncoder.Vni(SampleWard.Text), font)));

    [Fact]
    public void WholeReport_WithoutMarks_SaysSo()
    {
        string bare = string.Concat(SampleWard.Text.Normalize(NormalizationForm.FormD).Where(c => c is not (>= '\u0300' and <= '\u036F')))
            .Replace('đ', 'd').Replace('Đ', 'D');
        DocumentText text = Reading.Text(DocxBuilder.FromText(bare));
        Assert.Equal((NoteCodes.ToneMarksLost, null), (Assert.Single(text.Notes).Code, text.Notes[0].Line));
        Assert.Empty(Reading.Text(DocxBuilder.FromText(SampleWard.Text)).Notes);
    }

    private static DocxParts Document(string text, string font) => DocxParts.WithBody(string.Concat(
        text.ReplaceLineEndings("\n").Split('\n').Select(line => $"<w:p>{Run(font, line)}</w:p>")));

    private static string[] Lines(string text) => [.. text.ReplaceLineEndings("\n").Split('\n').Select(l => l.TrimEnd()).Where(l => l.Length > 0)];

    private static string Run(string font, string text) =>
        $"<w:r><w:rPr>{Font(font)}</w:rPr><w:t xml:space=\"preserve\">{System.Security.SecurityElement.Escape(text)}</w:t></w:r>";

    private static string Font(string font) => $"<w:rFonts w:ascii=\"{font}\" w:hAnsi=\"{font}\"/>";
}
