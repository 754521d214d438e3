using CTCPL.Pipeline.Rules;
using CTCPL.Pipeline.Worker.Exports;

namespace CTCPL.Pipeline.Worker.Tests.Exports;

public sealed class CheckFormatTests
{
    [Fact]
    public void Table_OfAReportWithFindings_IsThis()
    {
        const string Expected = """
            mẫu/Bình An.docx
              xã Bình An, năm 2024: 1 lỗi, 1 không kiểm tra được
              Lỗi         dòng 5      Tổng điểm để trống: “/100 điểm”.
                                      “Tổng điểm:      /100 điểm”
                                      value-blank · TT 09/2021/TT-BTP, Mẫu 01
              Không kiểm  cả văn bản    ↳ Không kiểm tra được tổng điểm vì con số để trống.
              tra được                  total-mismatch · số học

            """;

        Assert.Equal(Expected, Of(new CheckTable(100, inColour: false), "mẫu/Bình An.docx", CheckSamples.Checked(CheckSamples.Blank, CheckSamples.Dependant)));
    }

    [Fact]
    public void Table_OfACleanReport_SaysSo() => Assert.Equal(
        "a.docx\n  xã Bình An, năm 2024: không có sai lệch\n",
        Of(new CheckTable(100, inColour: false), "a.docx", CheckSamples.Checked()));

    [Fact]
    public void Table_OfAReportWhoseFindingsAreLeftOut_DoesNotCallItClean()
    {
        CheckedFile file = CheckSamples.Checked(CheckSamples.Blank);
        CheckedFile shown = file with { Assessment = file.Assessment! with { Findings = [] } };

        Assert.Equal(
            "a.docx\n  xã Bình An, năm 2024: không có sai lệch ở mức được chọn\n",
            Of(new CheckTable(100, inColour: false), "a.docx", shown));
    }

    [Fact]
    public void Table_OfAnUnreadableFile_SaysWhy() => Assert.Equal(
        "a.docx\n  Không đọc được: Tệp có mật khẩu.\n",
        Of(new CheckTable(100, inColour: false), "a.docx", CheckSamples.Encrypted));

    [Fact]
    public void Table_NeverPassesTerminalSequencesOn()
    {
        Finding hostile = CheckSamples.Blank with { Message = "a\u001b[31mb\u009bc\u202ed\r\n[red]e[/]" };

        string table = Of(new CheckTable(100, inColour: false), "x\u001b]0;title\u0007.docx", CheckSamples.Checked(hostile));

        Assert.DoesNotContain(table, c => char.IsControl(c) && c != '\n');
        Assert.Contains("a␛[31mb\ufffdc\ufffdd␍␊[red]e[/]", table, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://x\")", "\"'=HYPERLINK(\"\"http://x\"\")\"")]
    [InlineData("- Số điểm: 10", "'- Số điểm: 10")]
    [InlineData("+1", "'+1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("\r=1", "\"'\r=1\"")]
    [InlineData("một, hai", "\"một, hai\"")]
    public void Csv_OfAnyCell_IsNeverAFormula(string message, string cell)
    {
        string line = Of(new CheckCsv(), "a.docx", CheckSamples.Checked(CheckSamples.Dependant with { Message = message }));

        Assert.Contains($",Tổng điểm không khớp,{cell},,,,,,,số học,value-blank,ffeeddccbbaa9988\r\n", line, StringComparison.Ordinal);
    }

    [Fact]
    public void Csv_OfAFileWithoutFindings_HasOneLineOfAllColumns()
    {
        var csv = new CheckCsv();

        string line = Of(csv, "a.docx", CheckSamples.Encrypted);

        Assert.Equal("a.docx,,,Không đọc được: Tệp có mật khẩu.,,,,,,,,,,,,,\r\n", line);
        Assert.Equal(csv.Start.Count(c => c == ','), line.Count(c => c == ','));
    }

    [Fact]
    public void Html_EncodesEveryWordFromOutside()
    {
        Finding hostile = CheckSamples.Blank with { Message = "<script>alert(1)</script>", Citation = "\"><b>" };

        string page = Of(new CheckHtml(), "<i>.docx", CheckSamples.Checked(hostile));

        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<i>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", page, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;", page, StringComparison.Ordinal);
        Assert.Contains("“Tổng điểm", page.Replace("<q>", "“", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void Counts_OfSeveralFiles_AreSaidInOneLine()
    {
        var counts = new CheckCounts();
        counts.Add(Sheet("a", CheckSamples.Checked()));
        Assert.True(counts.AllClean);
        counts.Add(Sheet("b", CheckSamples.Checked(CheckSamples.Blank, CheckSamples.Dependant)));
        counts.Add(Sheet("c", CheckSamples.Plan));
        counts.Add(Sheet("d", CheckSamples.Encrypted));

        Assert.False(counts.AllClean);
        Assert.Equal(
            "4 tệp: 1 không có sai lệch, 1 có sai lệch, 1 không phải báo cáo, 1 không đọc được. Sai lệch: 1 lỗi, 1 không kiểm tra được.",
            counts.ToString());
    }

    private static CheckSheet Sheet(string path, CheckedFile file) => CheckSheet.Read(CheckJson.Write(path, file));

    private static string Of(CheckFormat format, string path, CheckedFile file)
    {
        string json = CheckJson.Write(path, file);
        return format.Of(json, CheckSheet.Read(json));
    }
}
