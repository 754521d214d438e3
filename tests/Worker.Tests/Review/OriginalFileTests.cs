using CTCPL.Pipeline.Worker.Review;

namespace CTCPL.Pipeline.Worker.Tests.Review;

public sealed class OriginalFileTests
{
    [Theory]
    [InlineData("quan/phường Thượng Cát 2024.docx", "phường Thượng Cát 2024.docx")]
    [InlineData("a/b\\c:\"d\".pdf", "b_c__d_.pdf")]
    [InlineData("a\r\nSet-Cookie x.pdf", "a__Set-Cookie x.pdf")]
    public void NameOf_Path_IsASafeFileName(string path, string name) => Assert.Equal(name, OriginalFile.NameOf(path));
}
