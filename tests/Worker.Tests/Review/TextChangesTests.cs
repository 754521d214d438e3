using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Worker.Review.Comparing;

namespace CTCPL.Pipeline.Worker.Tests.Review;

public sealed class TextChangesTests
{
    [Fact]
    public void ChangedWords_AreMarkedInBothVersions_AndTheRestIsFolded()
    {
        string[] before = ["Mở đầu", "một", "hai", "ba", "Tổng điểm: 94/100 điểm", "bốn", "năm", "sáu"];
        string[] after = ["Mở đầu", "một", "hai", "ba", "Tổng điểm: 95/100 điểm", "bốn", "năm", "sáu"];
        Assert.Equal(
            ["3 folded", "ba | ba", "Tổng điểm: [94/100] điểm | Tổng điểm: [95/100] điểm", "bốn | bốn", "2 folded"],
            Shown(Text(before), Text(after)));
    }

    [Fact]
    public void ParagraphOfOneVersion_StandsBesideNothing() => Assert.Equal(
        ["a | a", "[thừa] | ", "b | b", " | [mới]"],
        Shown(Text("a", "thừa", "b"), Text("a", "b", "mới")));

    [Fact]
    public void LinesOfAPdf_AreComparedAsParagraphs_WithoutPageHeads()
    {
        DocumentText pdf = Text("Ủy ban nhân dân xã báo cáo", "kết quả năm 2024", "2", "Tổng điểm");
        pdf = pdf with
        {
            Lines = [pdf.Lines[0], pdf.Lines[1] with { ContinuesParagraph = true }, pdf.Lines[2] with { Part = DocumentPart.Footer }, pdf.Lines[3]],
        };
        Assert.Empty(Shown(Text("Ủy ban nhân dân xã  báo cáo kết quả năm 2024", "Tổng điểm"), pdf));
    }

    [Fact]
    public void TextTooLong_IsNotCompared()
    {
        DocumentText @long = Text([.. Enumerable.Range(0, TextChanges.MostLines + 1).Select(i => i.ToString(System.Globalization.CultureInfo.InvariantCulture))]);
        Assert.Null(TextChanges.Between(@long, Text("a")));
        Assert.Null(TextChanges.Between(Text("a"), @long));
    }

    private static DocumentText Text(params string[] lines) =>
        new(ReadingMethod.Word, [.. lines.Select((line, i) => new TextLine(i + 1, line))], Pages: null, ReadingQuality.Good, []);

    private static string[] Shown(DocumentText older, DocumentText newer) =>
    [
        .. TextChanges.Between(older, newer)!.Value.Select(row =>
            row.Folded > 0 ? FormattableString.Invariant($"{row.Folded} folded") : Side(row.Older) + " | " + Side(row.Newer)),
    ];

    private static string Side(ImmutableArray<ChangedPiece> pieces) => string.Concat(pieces.Select(p => p.Changed ? "[" + p.Text + "]" : p.Text));
}
