using System.Text;
using CTCPL.Pipeline.Worker.Intake.Uploads;

namespace CTCPL.Pipeline.Worker.Tests.Uploads;

public sealed class UploadNameTests
{
    [Theory]
    [InlineData("Báo cáo.docx", "Báo cáo.docx")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("..\\..\\Windows\\x.docx", "x.docx")]
    [InlineData("C:\\Users\\a\\Báo cáo.pdf", "Báo cáo.pdf")]
    [InlineData("/", "khong-ten")]
    [InlineData("..", "khong-ten")]
    [InlineData("", "khong-ten")]
    [InlineData(null, "khong-ten")]
    [InlineData(" . . ", "khong-ten")]
    [InlineData("a.docx. . ", "a.docx")]
    [InlineData("a\r\nX-Evil: 1.docx", "a X-Evil_ 1.docx")]
    [InlineData("a\0b\u0001c\u007f.docx", "abc.docx")]
    [InlineData("a<b>:\"|?*.docx", "a_b______.docx")]
    [InlineData("hóa đơn\u202Excod.exe", "hóa đơnxcod.exe")]
    [InlineData("a\u00A0\u2003  b\u2028c.docx", "a b c.docx")]
    [InlineData("CON", "_CON")]
    [InlineData("nul.docx", "_nul.docx")]
    [InlineData("Com¹ .tar.gz", "_Com¹ .tar.gz")]
    [InlineData("COM10.docx", "COM10.docx")]
    [InlineData("_taken", "__taken")]
    [InlineData("_rejected", "__rejected")]
    public void Clean_OfANameFromOutside_IsOneThatEveryFileSystemKeeps(string? given, string name) => Assert.Equal(name, UploadName.Clean(given));

    [Fact]
    public void Clean_OfHalfACharacter_PutsAnUnderscoreInItsPlace() => Assert.Equal("a_.docx", UploadName.Clean("a" + '\uD800' + ".docx"));

    [Fact]
    public void Clean_OfComposedAndDecomposedLetters_IsTheSameName() =>
        Assert.Equal("Phường Thượng.docx", UploadName.Clean("Phường Thượng.docx".Normalize(NormalizationForm.FormD)));

    [Fact]
    public void Clean_OfAVeryLongName_KeepsItsExtensionAndNoHalfLetter()
    {
        string name = UploadName.Clean(string.Concat(Enumerable.Repeat("ữ", 400)) + ".docx");

        Assert.Equal(string.Concat(Enumerable.Repeat("ữ", 58)) + ".docx", name); // three bytes each, five for the extension, 180 in all
    }

    [Fact]
    public void Clean_OfAnExtensionWithoutEnd_CutsIt()
    {
        string name = UploadName.Clean("a." + new string('x', 500));

        Assert.Equal(180, Encoding.UTF8.GetByteCount(name));
        Assert.StartsWith("a.xxx", name, StringComparison.Ordinal);
    }
}
