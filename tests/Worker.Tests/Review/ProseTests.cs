using System.Text.Encodings.Web;
using System.Text.Unicode;
using CTCPL.Pipeline.Worker.Review;
using Microsoft.AspNetCore.Html;

namespace CTCPL.Pipeline.Worker.Tests.Review;

public sealed class ProseTests
{
    [Theory]
    [InlineData("Tổng ghi 94/100, cộng được 95.", "Tổng ghi <b>94/100</b>, cộng được <b>95</b>.")]
    [InlineData("lệch 0,5 điểm", "lệch <b>0,5</b> điểm")]
    [InlineData("đạt 50% số điểm", "đạt <b>50%</b> số điểm")]
    [InlineData("03/ 03 điều kiện", "<b>03/ 03</b> điều kiện")]
    [InlineData("Quyết định 25/2021/QĐ-TTg", "Quyết định 25/2021/QĐ-TTg")]
    [InlineData("Thông tư 09/2021-TT-BTP", "Thông tư 09/2021-TT-BTP")]
    [InlineData("<b>5</b> & \"x\"", "&lt;b&gt;<b>5</b>&lt;/b&gt; &amp; &quot;x&quot;")]
    [InlineData("", "")]
    public void WithBoldFigures_Text_MarksFiguresAndEncodesTheRest(string text, string html)
    {
        using var writer = new StringWriter();
        IHtmlContent content = Prose.WithBoldFigures(text);
        content.WriteTo(writer, HtmlEncoder.Create(UnicodeRanges.All));
        Assert.Equal(html, writer.ToString());
    }
}
