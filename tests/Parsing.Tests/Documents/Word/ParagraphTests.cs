using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Testing.Documents;

namespace CTCPL.Pipeline.Parsing.Tests.Documents.Word;

public sealed class ParagraphTests
{
    [Fact]
    public void Runs_SplitInsideAWord_AreJoined() =>
        Assert.Equal(["Số điểm: 29/30 điểm"], Reading.Lines(new DocxBuilder().Runs("Số đi", "ểm: 2", "9/3", "0 điểm")));

    [Fact]
    public void EmptyParagraph_GivesNoLine_ButCounts()
    {
        DocumentText text = Reading.Text(new DocxBuilder().Paragraph("một").Paragraph("").Paragraph("ba"));
        Assert.Equal([1, 3], text.Lines.Select(l => l.Paragraph));
        Assert.Equal([1, 2], text.Lines.Select(l => l.Number));
    }

    [Fact]
    public void SoftBreak_StartsALine_OfTheSameParagraph()
    {
        DocumentText text = Reading.Text(new DocxBuilder().Paragraph(p => p.Text("một").Break().Text("hai")).Paragraph("ba"));
        Assert.Equal(["một", "hai", "ba"], Reading.Contents(text));
        Assert.Equal([false, true, false], text.Lines.Select(l => l.ContinuesParagraph));
        Assert.Equal([1, 1, 2], text.Lines.Select(l => l.Paragraph));
    }

    [Fact]
    public void SoftBreak_AtTheStart_DoesNotContinueAnything() =>
        Assert.False(Assert.Single(Reading.Text(new DocxBuilder().Paragraph(p => p.Break().Text("một"))).Lines).ContinuesParagraph);

    [Fact]
    public void WhiteSpace_InFrontAndInside_IsKept_BehindIsNot() =>
        Assert.Equal(["  a   b\tc"], Reading.Lines(new DocxBuilder().Paragraph(p => p.Text("  a   b").Tab().Text("c  \u00A0").Tab())));

    [Fact]
    public void DecomposedLetters_AreComposed() =>
        Assert.Equal(["điểm tối đa"], Reading.Lines(new DocxBuilder().Runs("đie\u0302", "\u0309m to\u0302\u0301i đa")));

    [Theory]
    [InlineData("<w:r><w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t></w:r>", "a-b")]
    [InlineData("<w:r><w:t>a</w:t><w:softHyphen/><w:t>b</w:t></w:r>", "ab")]
    [InlineData("<w:r><w:t>a\u00ADb\u200Bc</w:t></w:r>", "abc")]
    [InlineData("<w:r><w:t>a</w:t><w:ptab/><w:t>b</w:t></w:r>", "a\tb")]
    [InlineData("<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/><w:t>x</w:t></w:r>", "✓x")]
    [InlineData("<w:r><w:sym w:font=\"Symbol\" w:char=\"F0B3\"/><w:t>50%</w:t></w:r>", "≥50%")]
    [InlineData("<w:r><w:sym w:font=\"Symbol\" w:char=\"D800\"/><w:t>x</w:t></w:r>", "x")]
    [InlineData("<w:r><w:rPr><w:rFonts w:ascii=\"Symbol\"/></w:rPr><w:t>\uF039\uF02F\uF031\uF030</w:t></w:r>", "9/10")]
    [InlineData("<w:r><w:t> a </w:t></w:r><w:r><w:t>b</w:t></w:r>", "ab")]
    [InlineData("<w:r><w:t xml:space=\"preserve\">a </w:t></w:r><w:r><w:t>b\nc</w:t></w:r>", "a b c")]
    [InlineData("<w:hyperlink><w:r><w:t>a</w:t></w:r></w:hyperlink><w:smartTag><w:r><w:t>b</w:t></w:r></w:smartTag>", "ab")]
    [InlineData("<w:fldSimple w:instr=\"DATE\"><w:r><w:t>05/01</w:t></w:r></w:fldSimple>", "05/01")]
    [InlineData("<w:future><w:r><w:t>a</w:t></w:r></w:future>", "a")]
    [InlineData("<m:oMath><m:f><m:num><m:r><m:t>9,5</m:t></m:r></m:num><m:den><m:r><m:t>10</m:t></m:r></m:den></m:f></m:oMath>", "9,5/10")]
    public void RunContent_OfEachKind_IsReadAsShown(string content, string expected) =>
        Assert.Equal([expected], Reading.Paragraph(content));

    [Fact]
    public void Field_WithACachedResult_ShowsTheResultAlone() =>
        Assert.Equal(["Tổng: 95 điểm"], Reading.Lines(new DocxBuilder().Paragraph(p => p.Text("Tổng: ").Field(" =SUM(ABOVE) ", "95").Text(" điểm"))));

    [Fact]
    public void Field_NestedInAnInstruction_IsNotShown() => Assert.Equal(["abc"], Reading.Paragraph(
        "<w:r><w:t>a</w:t></w:r>" + Mark("begin") + "<w:r><w:instrText>IF </w:instrText></w:r>"
        + Mark("begin") + "<w:r><w:instrText>PAGE</w:instrText></w:r>" + Mark("separate") + "<w:r><w:t>1</w:t></w:r>" + Mark("end")
        + Mark("separate") + "<w:r><w:t>b</w:t></w:r>" + Mark("end") + "<w:r><w:t>c</w:t></w:r>"));

    [Fact]
    public void Field_ThatNeverEnds_LosesNoText() =>
        Assert.Equal(["ab", "c"], Reading.Body($"<w:p><w:r><w:t>a</w:t></w:r>{Mark("begin")}<w:r><w:t>b</w:t></w:r></w:p><w:p><w:r><w:t>c</w:t></w:r></w:p>"));

    [Fact]
    public void ContentControls_OfEveryKind_AreLookedThrough()
    {
        DocxBuilder document = new DocxBuilder().Control("khối").Paragraph(p => p.Text("trong ").Control("dòng"));
        Assert.Equal(["khối", "trong dòng"], Reading.Lines(document));
    }

    private static string Mark(string type) => $"<w:r><w:fldChar w:fldCharType=\"{type}\"/></w:r>";
}
