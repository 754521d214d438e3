using System.Text.Json;
using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Rules;
using CTCPL.Pipeline.Testing.Reports;
using CTCPL.Pipeline.Worker.Exports;

namespace CTCPL.Pipeline.Worker.Tests.Exports;

/// <summary>What is shown of figures that were not read for sure.</summary>
public sealed class UnsureFigureTests
{
    [Fact]
    public void Figure_ThatStaysUnsure_HasNoValueAndSaysSo()
    {
        JsonElement figure = Criterion(4, "03/05").GetProperty("indicatorsAtMaximum");
        Assert.Equal(JsonValueKind.Null, figure.GetProperty("value").ValueKind);
        Assert.Equal(5, figure.GetProperty("of").GetInt32()); // prescribed by the standard, and read
        Assert.True(figure.GetProperty("doubtful").GetBoolean());
        Assert.Equal("- Số chỉ tiêu đạt điểm tối đa: 03/05 chỉ tiêu.", figure.GetProperty("at").GetProperty("quote").GetString());
    }

    [Fact]
    public void Figure_ThatTheReportConfirms_IsLikeAnyOther()
    {
        JsonElement figure = Criterion(2, "28,5/30").GetProperty("points");
        Assert.Equal(28.5m, figure.GetProperty("value").GetDecimal());
        Assert.False(figure.TryGetProperty("doubtful", out _));
    }

    [Fact]
    public void Reading_WithNotes_TellsThemWithTheirLines()
    {
        ReportText text = ReportText.Valid25.Noting(NoteCodes.EarlierRevision, "28,5/30", static (note, _) => note);
        JsonElement note = Assert.Single(Checked(text).GetProperty("reading").GetProperty("notes").EnumerateArray());
        Assert.Equal(
            ("earlier-revision", text.Document.Notes[0].Line, "Ghi chú khi đọc."),
            (note.GetProperty("code").GetString(), note.GetProperty("line").GetInt32(), note.GetProperty("message").GetString()));
    }

    private static JsonElement Criterion(int number, string unsure) =>
        Checked(ReportText.Valid25.Scanned.Doubting(unsure, DoubtKind.LowConfidence)).GetProperty("report").GetProperty("criteria")[number - 1];

    private static JsonElement Checked(ReportText text)
    {
        CheckedFile file = Checking.Judge("0", 1, MediaType.Pdf, new Readable(text.Document), RuleSettings.Default);
        using var json = JsonDocument.Parse(CheckJson.Write("a.pdf", file));
        return json.RootElement.Clone();
    }
}
