using System.Collections.Immutable;
using System.Globalization;
using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Testing.Reports;

namespace CTCPL.Pipeline.Rules.Tests.Layouts;

/// <summary>Says the same as a report in the form's list, with the criteria in one table or in sentences.</summary>
internal sealed class OtherForm(ReportText report)
{
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    private static readonly ImmutableArray<string> Names =
    [
        "Ban hành văn bản theo thẩm quyền", "Tiếp cận thông tin, phổ biến, giáo dục pháp luật", "Hòa giải ở cơ sở, trợ giúp pháp lý",
        "Thực hiện dân chủ ở xã, phường, thị trấn", "Tổ chức tiếp công dân, giải quyết kiến nghị",
    ];

    private readonly ImmutableArray<CriterionBlock> _blocks = Assessments.Report(report).Blocks;

    /// <summary>A row for each criterion, numbered by its name.</summary>
    public DocumentText Table() => Document(
    [
        ["TT", "Tiêu chí", "Số chỉ tiêu đạt điểm tối đa", "Số chỉ tiêu đạt từ 50% số điểm tối đa trở lên", "Số chỉ tiêu đạt điểm 0", "Số điểm đạt được của tiêu chí"],
        .. Rows((block, i) => [Number(i), $"Tiêu chí {Number(i)}: {Names[i]}", Ratio(block, 0), Ratio(block, 1), Ratio(block, 2), Ratio(block, 3)]),
    ]);

    /// <summary>Numbered in a column of its own, no denominators, "Không" for none, a row of sums.</summary>
    public DocumentText ShortTable() => Document(
    [
        ["STT", "Tên tiêu chí", "Điểm tối đa", "Số chỉ tiêu đạt điểm tối đa", "CT đạt từ 50% điểm tối đa", "CT 0 điểm", "Điểm tự chấm"],
        .. Rows((block, i) => [Number(i), Names[i], Of(block, 3), Value(block, 0), Value(block, 1), block.Figures[2].Figure.StatedValue == 0 ? "Không" : Value(block, 2), Value(block, 3)]),
        ["", "Tổng cộng", "100", "", "", "", Total],
    ]);

    /// <summary>A column for each criterion.</summary>
    public DocumentText TurnedTable() => Document(
    [
        ["Nội dung", .. _blocks.Select((_, i) => $"Tiêu chí {Number(i)}")],
        ["Số chỉ tiêu đạt điểm tối đa", .. _blocks.Select(b => Ratio(b, 0))],
        ["Số chỉ tiêu đạt từ 50% số điểm tối đa trở lên", .. _blocks.Select(b => Ratio(b, 1))],
        ["Số chỉ tiêu đạt điểm 0", .. _blocks.Select(b => Ratio(b, 2))],
        ["Số điểm đạt được", .. _blocks.Select(b => Ratio(b, 3))],
    ]);

    /// <summary>The list, and below it the same in a table.</summary>
    public DocumentText ListAndTable() => Document(
        [
            ["Tiêu chí", "Số chỉ tiêu đạt điểm tối đa", "Số chỉ tiêu đạt từ 50% số điểm tối đa trở lên", "Số chỉ tiêu đạt điểm 0", "Số điểm đạt được"],
            .. Rows((block, i) => [$"Tiêu chí {Number(i)}", Ratio(block, 0), Ratio(block, 1), Ratio(block, 2), Ratio(block, 3)]),
        ],
        keepsList: true);

    /// <summary>One sentence under each heading.</summary>
    public DocumentText Prose() => Document([], lines: _blocks.SelectMany((block, i) => (string[])
    [
        $"- Tiêu chí {Number(i)} ({Names[i]}):",
        $"Đạt {Ratio(block, 3)} điểm, trong đó có {Ratio(block, 0)} chỉ tiêu đạt điểm tối đa; {Ratio(block, 1)} chỉ tiêu đạt từ 50% số điểm tối đa trở lên; "
            + (block.Figures[2].Figure.StatedValue == 0 ? "không có chỉ tiêu nào bị điểm 0." : $"{Ratio(block, 2)} chỉ tiêu đạt điểm 0."),
    ]));

    /// <summary>The four lines of each criterion in one, and the conditions in one sentence.</summary>
    public DocumentText Sentences()
    {
        string[] lines = [.. report.Document.Lines.Select(l => l.Content)];
        int conditions = Array.FindIndex(lines, l => l.Contains("Mức độ đáp ứng các điều kiện", StringComparison.Ordinal));
        string[] head = [.. lines[..conditions].TakeWhile(l => !l.Contains("tiêu chí 1:", StringComparison.Ordinal))];
        IEnumerable<string> criteria = _blocks.SelectMany((block, i) => (string[])
        [
            $"{"abcdđ"[i]}) Đối với tiêu chí {Number(i)}:",
            $"Số chỉ tiêu đạt điểm tối đa: {Ratio(block, 0)} chỉ tiêu; Số chỉ tiêu đạt từ 50% số điểm tối đa trở lên: {Ratio(block, 1)} chỉ tiêu; "
                + $"Số chỉ tiêu đạt điểm 0: {Ratio(block, 2)} chỉ tiêu; Số điểm đạt được của tiêu chí: {Ratio(block, 3)} điểm.",
        ]);
        string half = lines[conditions + 1].Split(": ")[1].TrimEnd('.');
        string met = lines[conditions + 4].Split("được ")[1];
        string sentence = $"Xã Sơn Thuận có {half} đạt từ 50% số điểm tối đa trở lên; tổng điểm của các tiêu chí đạt {Total}/100 điểm; "
            + $"{lines[conditions + 3][3..].TrimEnd('.')}. Như vậy, xã đáp ứng {met}";
        string[] all = [.. head, .. criteria, lines[conditions], sentence, .. lines[(conditions + 5)..]];
        return PlainText.Lines(string.Join('\n', all));
    }

    /// <summary>The same, as the printed lines of a PDF.</summary>
    /// <param name="document">Lines, none in a table.</param>
    /// <param name="width">Most characters in a line.</param>
    public static DocumentText Printed(DocumentText document, int width) =>
        PlainText.PdfLines(string.Join('\n', document.Lines.SelectMany(l => ReportLayout.Wrap(l.Content, width))));

    private string Total => Assessments.Report(report).TotalPoints[0].StatedValue!.Value.ToString(Vietnamese);

    private IEnumerable<ImmutableArray<string>> Rows(Func<CriterionBlock, int, ImmutableArray<string>> row) => _blocks.Select(row);

    private static string Number(int index) => (index + 1).ToString(Vietnamese);

    private static string Value(CriterionBlock block, int figure) => block.Figures[figure].Figure.StatedValue!.Value.ToString(Vietnamese);

    private static string Of(CriterionBlock block, int figure) => block.Figures[figure].Figure.StatedOf!.Value.ToString(Vietnamese);

    private static string Ratio(CriterionBlock block, int figure) => $"{Value(block, figure)}/{Of(block, figure)}";

    private DocumentText Document(ImmutableArray<ImmutableArray<string>> table, IEnumerable<string>? lines = null, bool keepsList = false)
    {
        DocumentText form = report.Document;
        int first = form.Lines.First(l => l.Content.Contains("Kết quả tự chấm điểm", StringComparison.Ordinal)).Number;
        int last = form.Lines.First(l => l.Content.Contains("Mức độ đáp ứng các điều kiện", StringComparison.Ordinal)).Number;
        IEnumerable<TextLine> cells = table.SelectMany((row, r) => row
            .Select((words, c) => new TextLine(1, words) { Cell = new TableCell(1, r + 1, c + 1), Reach = new CellReach(c, c + 1, row.Length) })
            .Where(l => l.Content.Length > 0));
        IEnumerable<TextLine> all =
        [
            .. form.Lines.Where(l => l.Number <= first || (keepsList && l.Number < last)),
            .. cells,
            .. (lines ?? []).Select(l => new TextLine(1, l)),
            .. form.Lines.Where(l => l.Number >= last),
        ];
        return form with { Lines = [.. all.Select((line, i) => line with { Number = i + 1 })] };
    }
}
