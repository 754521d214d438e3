using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Testing.Documents;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CTCPL.Pipeline.Parsing.Tests.Documents.Word;

[Trait("Hostile", "C31")]
public sealed class ListNumberingTests
{
    [Theory]
    [InlineData("1:0 1:0 - 1:0", "decimal %1.", "1. ,2. ,-,3. ")]
    [InlineData("1 1", "decimal Tiêu chí %1:", "Tiêu chí 1: ,Tiêu chí 2: ")]
    [InlineData("1:0 1:0 1:0 1:0 1:0", "lowerLetter %1)", "a) ,b) ,c) ,d) ,e) ")]
    [InlineData("1:0 1:0", "decimalZero %1", "01 ,02 ")]
    [InlineData("1:0", "none Chương", "Chương ")]
    [InlineData("1:0", "none ", "-")]
    [InlineData("1:0 1:0", "decimal %1)+<w:suff w:val=\"nothing\"/>", "1),2)")]
    [InlineData("1:0 1:0", "decimal %1)+<w:suff w:val=\"space\"/>", "1) ,2) ")]
    [InlineData("1:0 1:0", "decimal %1.+<w:rPr><w:vanish/></w:rPr>", "-,-")]
    [InlineData("1:0 0:0 1:0", "decimal %1.", "1. ,-,2. ")]
    [InlineData("1:0 7:0", "decimal %1.", "1. ,-")]
    public void Number_OfOneLevel_IsRenderedAsShown(string paragraphs, string level, string expected) =>
        Assert.Equal(expected.Split(','), ListSpec.Numbers(paragraphs, ListSpec.List(1, level)));

    [Theory]
    [InlineData("1:0 1:1 1:1 1:0 1:1", "", "1. ,1.1. ,1.2. ,2. ,2.1. ")]
    [InlineData("1:0 1:1 1:0 1:1", "<w:lvlRestart w:val=\"0\"/>", "1. ,1.1. ,2. ,2.2. ")]
    [InlineData("1:0 1:1 1:0 1:1", "<w:lvlRestart w:val=\"1\"/>", "1. ,1.1. ,2. ,2.1. ")]
    [InlineData("1:1 1:1 1:0", "", "1.1. ,1.2. ,2. ")]
    public void Number_OfTwoLevels_RestartsAsTheLevelSays(string paragraphs, string second, string expected) =>
        Assert.Equal(expected.Split(','), ListSpec.Numbers(paragraphs, ListSpec.List(1, "decimal %1.", "decimal %1.%2.+" + second)));

    [Fact]
    public void ThirdLevel_WithRestartOne_IgnoresTheSecond() => Assert.Equal(
        ["1 ", "1 ", "1 ", "2 ", "2 ", "2 ", "1 "],
        ListSpec.Numbers("1:0 1:1 1:2 1:1 1:2 1:0 1:2", ListSpec.List(1, "decimal %1", "decimal %2", "decimal %3+<w:lvlRestart w:val=\"1\"/>")));

    [Theory]
    [InlineData("", "I. ,I.1 ")]
    [InlineData("<w:isLgl/>", "I. ,1.1 ")]
    [InlineData("<w:isLgl w:val=\"0\"/>", "I. ,I.1 ")]
    public void LegalNumbering_ShowsHigherLevelsInDecimal(string legal, string expected) =>
        Assert.Equal(expected.Split(','), ListSpec.Numbers("1:0 1:1", ListSpec.List(1, "upperRoman %1.", "decimal %1.%2+" + legal)));

    [Fact]
    public void LevelOfABullet_PrintsNothing_InTheNumbersBelow() => Assert.Equal(
        ["1. ", "1.1 ", "1.2 "],
        ListSpec.Numbers("1:0 1:2 1:2", ListSpec.List(1, "decimal %1.", "bullet -", "decimal %1.%2%3")));

    [Fact]
    public void NineLevels_CountEachOnItsOwn() => Assert.Equal(
        ["1 ", "1.1 ", "1.1.a ", "1.1.b ", "1.1.b.I ", "1.2 ", "1.2.a ", "2 ", "2.1 "],
        ListSpec.Numbers(
            "1:0 1:1 1:2 1:2 1:3 1:1 1:2 1:0 1:1",
            ListSpec.List(1, "decimal %1", "decimal %1.%2", "lowerLetter %1.%2.%3", "upperRoman %1.%2.%3.%4")));

    [Fact]
    public void SubLevel_BeforeItsParent_ShowsTheParentsStart() => Assert.Equal(
        ["3.1 ", "3.2 "],
        ListSpec.Numbers("1:1 1:1", ListSpec.List(1, "decimal %1.", "decimal %1.%2").Replace(
            "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/>", "<w:lvl w:ilvl=\"0\"><w:start w:val=\"3\"/>", StringComparison.Ordinal)));

    [Fact]
    public void StartOverride_OfALowerLevel_HoldsForIt() => Assert.Equal(
        ["1. ", "1.1 ", "1.4 ", "1.5 "],
        ListSpec.Numbers("1:0 1:1 2:1 2:1", ListSpec.List(1, "decimal %1.", "decimal %1.%2")
            + ListSpec.Instance(2, family: 1, "<w:lvlOverride w:ilvl=\"1\"><w:startOverride w:val=\"4\"/></w:lvlOverride>")));

    [Fact]
    public void Numbers_InTablesAndTextBoxes_AreShown()
    {
        const string P = "<w:p><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>x</w:t></w:r></w:p>";
        Assert.Equal(["Tiêu chí 1: x", "Tiêu chí 2: x", "y", "Tiêu chí 3: x"], Reading.Lines(DocxParts.WithBody(
            $"{P}<w:tbl><w:tr><w:tc>{P}</w:tc></w:tr></w:tbl><w:p><w:r><w:t>y</w:t><w:pict><v:shape><v:textbox><w:txbxContent>{P}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>")
            .Numbering(ListSpec.List(1, "decimal Tiêu chí %1:"))));
    }

    [Fact]
    public void Number_InAnOldFont_IsDecoded() => Assert.Equal(
        ["Tiêu chí 1: ", "Điều 1. "],
        ListSpec.Numbers("1:0 2:0", ListSpec.List(1, "decimal Tiªu chÝ %1:")
            + ListSpec.List(2, "decimal §iÒu %1.+<w:rPr><w:rFonts w:ascii=\".VnTime\" w:hAnsi=\".VnTime\"/></w:rPr>")));

    [Fact]
    public void Number_WithHalfACharacterAtItsLongest_IsNoFault() => Assert.StartsWith(
        new string('x', 254), ListSpec.Numbers("1:0", ListSpec.List(1, "decimal " + new string('x', 254) + "😀%1"))[0], StringComparison.Ordinal);

    [Fact, Trait("Hostile", "C32")]
    public void Number_TypedBehindAnAutomaticOne_StandsTwice()
    {
        DocumentText text = Reading.Text(new DocxBuilder().List((NumberFormatValues.Decimal, "%1.")).Numbered(1, 0, "1. Về chỉ đạo"));
        Assert.Equal(("1. 1. Về chỉ đạo", 3), (text.Line(1).Content, text.Line(1).AutomaticNumberLength));
    }

    [Fact]
    public void Letters_TypedInVietnameseOrder_StayAsTyped() => Assert.Equal(
        ["d) d", "đ) đ", "e) e"], Reading.Lines(new DocxBuilder().Paragraph("d) d").Paragraph("đ) đ").Paragraph("e) e")));

    [Fact]
    public void TwoLists_OfOneFamily_CountOn() => Assert.Equal(
        ["1. ", "2. ", "3. "],
        ListSpec.Numbers("1:0 2:0 1:0", ListSpec.List(1, "decimal %1.") + ListSpec.Instance(2, family: 1)));

    [Fact]
    public void StartOverride_RestartsOnce_WhenTheListIsFirstUsed() => Assert.Equal(
        ["1. ", "5. ", "6. ", "7. "],
        ListSpec.Numbers("1:0 2:0 2:0 1:0", ListSpec.List(1, "decimal %1.")
            + ListSpec.Instance(2, family: 1, "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"5\"/></w:lvlOverride>")));

    [Fact]
    public void LevelOverride_ReplacesTheLevel() => Assert.Equal(
        ["a) "],
        ListSpec.Numbers("2:0", ListSpec.List(1, "decimal %1.")
            + ListSpec.Instance(2, family: 1, $"<w:lvlOverride w:ilvl=\"0\">{ListSpec.Level("lowerLetter %1)", 0)}</w:lvlOverride>")));

    [Theory]
    [InlineData("Own Own", "1. ,2. ")]
    [InlineData("Derived", "1. ")]
    [InlineData("Off", "-")]
    [InlineData("Own Second Own", "1. ,1.1 ,2. ")]
    [InlineData("Linked", "1.1 ")]
    [InlineData("Cycle", "-")]
    [InlineData("Missing -", "-,-")]
    public void Number_ThroughAStyle_FollowsTheChain(string paragraphs, string expected)
    {
        string styles = Style("Own", NumberedBy("1")) + Style("Derived", "<w:basedOn w:val=\"Own\"/>")
            + Style("Off", "<w:basedOn w:val=\"Own\"/>" + NumberedBy("0"))
            + Style("Second", "<w:basedOn w:val=\"Own\"/><w:pPr><w:numPr><w:ilvl w:val=\"1\"/></w:numPr></w:pPr>")
            + Style("Linked", NumberedBy("1")) + Style("Cycle", "<w:basedOn w:val=\"Cycle\"/>");
        string numbering = ListSpec.List(1, "decimal %1.", "decimal %1.%2+<w:pStyle w:val=\"Linked\"/>");
        Assert.Equal(expected.Split(','), ListSpec.Numbers(paragraphs, numbering, styles));
    }

    [Fact]
    public void NumberingStyleLink_IsFollowedToItsList() => Assert.Equal(["1. ", "2. "], ListSpec.Numbers(
        "2:0 1:0",
        ListSpec.List(1, "decimal %1.") + "<w:abstractNum w:abstractNumId=\"2\"><w:numStyleLink w:val=\"L\"/></w:abstractNum>" + ListSpec.Instance(2, 2),
        "<w:style w:type=\"numbering\" w:styleId=\"L\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"));

    [Theory]
    [InlineData("-", "- ")]
    [InlineData("\uF0B7", "• ")]
    [InlineData("\uF0A7", "• ")]
    [InlineData("\uF02D", "- ")]
    [InlineData("o", "• ")]
    [InlineData("+", "+ ")]
    public void Bullet_OfAnyFont_IsADashOrADot(string text, string expected) =>
        Assert.Equal([expected], ListSpec.Numbers("1:0", ListSpec.List(1, "bullet X").Replace("\"X\"", $"\"{text}\"", StringComparison.Ordinal)));

    [Fact]
    public void AutomaticNumberLength_CoversTheNumberAndItsSpace()
    {
        DocumentText text = Reading.Text(new DocxBuilder().List((NumberFormatValues.LowerLetter, "%1)"))
            .Numbered(1, 0, "Đối với tiêu chí 1:").Paragraph("b) gõ tay").Numbered(1, 0, ""));
        Assert.Equal(["a) Đối với tiêu chí 1:", "b) gõ tay", "b)"], Reading.Contents(text));
        Assert.Equal([3, 0, 2], text.Lines.Select(l => l.AutomaticNumberLength));
    }

    private static string NumberedBy(string list) => $"<w:pPr><w:numPr><w:numId w:val=\"{list}\"/></w:numPr></w:pPr>";

    private static string Style(string id, string content) => $"<w:style w:type=\"paragraph\" w:styleId=\"{id}\">{content}</w:style>";
}
