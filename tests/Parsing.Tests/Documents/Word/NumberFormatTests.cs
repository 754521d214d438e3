using CTCPL.Pipeline.Parsing.Documents.Word.Numbering;

namespace CTCPL.Pipeline.Parsing.Tests.Documents.Word;

public sealed class NumberFormatTests
{
    [Theory]
    [InlineData(7, "decimal", "7")]
    [InlineData(7, "decimalZero", "07")]
    [InlineData(12, "decimalZero", "12")]
    [InlineData(1, "lowerLetter", "a")]
    [InlineData(26, "lowerLetter", "z")]
    [InlineData(27, "lowerLetter", "aa")]
    [InlineData(54, "upperLetter", "BBB")]
    [InlineData(4, "lowerRoman", "iv")]
    [InlineData(1994, "upperRoman", "MCMXCIV")]
    [InlineData(0, "lowerLetter", "0")]
    [InlineData(2_000_000_000, "lowerLetter", "2000000000")]
    [InlineData(4000, "upperRoman", "4000")]
    [InlineData(3, "none", "")]
    [InlineData(3, "bullet", "")]
    [InlineData(3, "numberInDash", "- 3 -")]
    [InlineData(5, "vietnameseCounting", "năm")]
    [InlineData(10, "vietnameseCounting", "mười")]
    [InlineData(11, "vietnameseCounting", "mười một")]
    [InlineData(15, "vietnameseCounting", "mười lăm")]
    [InlineData(21, "vietnameseCounting", "hai mươi mốt")]
    [InlineData(40, "vietnameseCounting", "bốn mươi")]
    [InlineData(100, "vietnameseCounting", "100")]
    [InlineData(3, "chineseCounting", "3")]
    public void Number_InEachFormat_IsRenderedAsWordDoes(int number, string format, string expected) =>
        Assert.Equal(expected, NumberFormat.Render(number, format));
}
