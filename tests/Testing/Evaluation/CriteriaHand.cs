using System.Collections.Immutable;
using System.Globalization;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Rules.Standards;
using CTCPL.Pipeline.Testing.Renderings;

namespace CTCPL.Pipeline.Testing.Evaluation;

/// <summary>Writes the criteria without the form's list: in one table, by rows or by columns, or in a sentence under each heading.</summary>
/// <param name="Manner">Decides.</param>
/// <param name="Standard">Names the criteria.</param>
/// <param name="Total">For a row of sums; <c>null</c> for none.</param>
internal sealed record CriteriaHand(Manner Manner, Standard Standard, StatedRatio? Total)
{
    private static readonly ImmutableArray<Measure> Measures = [Measure.IndicatorsAtMaximum, Measure.IndicatorsAtLeastHalf, Measure.IndicatorsAtZero, Measure.Points];

    private FigureHand Figures => new(Manner);

    /// <summary>The form that an official chooses: most keep to the list.</summary>
    public static CriteriaForm FormOf(Manner manner) => manner.Below("criteria form", 25) switch
    {
        0 => CriteriaForm.Rows,
        1 => CriteriaForm.Columns,
        2 => CriteriaForm.Sentence,
        3 => CriteriaForm.Labels,
        _ => CriteriaForm.List,
    };

    /// <summary>A row for each criterion.</summary>
    public ReportPart Rows(ImmutableArray<StatedBlock> blocks)
    {
        bool numbers = Manner.Happens("number column", 50);
        List<IReadOnlyList<string>> rows = [[.. numbers ? ["TT"] : Array.Empty<string>(), Manner.Of("name column", "Tiêu chí", "Tên tiêu chí", "Nội dung tiêu chí"), .. Measures.Select(Head)]];
        foreach (StatedBlock block in blocks)
        {
            rows.Add([
                .. numbers ? [block.Heading is int n ? Number(n) : ""] : Array.Empty<string>(),
                block.Heading is int heading ? (numbers ? Name(heading) : $"Tiêu chí {Number(heading)}: {Name(heading)}") : "",
                .. Measures.Select(measure => Cell(block, measure)),
            ]);
        }
        if (Total is { } total && Manner.Happens("row of sums", 40))
            rows.Add([.. numbers ? [""] : Array.Empty<string>(), Manner.Of("sums", "Tổng cộng", "Cộng", "TỔNG CỘNG"), "", "", "", Bare(Figures.Points("sum of table", total))]);
        return new ReportPart(PartKind.Table, "", "") { Rows = rows };
    }

    /// <summary>A column for each criterion.</summary>
    public ReportPart Columns(ImmutableArray<StatedBlock> blocks) => new(PartKind.Table, "", "")
    {
        Rows =
        [
            [Manner.Of("turned head", "Nội dung", "Chỉ số", "Tiêu chí"), .. blocks.Select(b => b.Heading is int n ? $"Tiêu chí {Number(n)}" : "")],
            .. Measures.Select(measure => (IReadOnlyList<string>)[Head(measure), .. blocks.Select(b => Cell(b, measure))]),
        ],
    };

    /// <summary>"Đạt 9,5/10 điểm; có 02/02 chỉ tiêu đạt điểm tối đa; …".</summary>
    public ReportPart Sentence(StatedBlock block)
    {
        string[] clauses = [.. Measures.Select(m => (Measure: m, Line: First(block, m))).Where(m => m.Line is not null).Select(m => Clause(m.Measure, block))];
        string[] ordered = Manner.Happens("points at the end of the sentence", 40) || First(block, Measure.Points) is null ? clauses : [clauses[^1], .. clauses[..^1]];
        string sentence = string.Join(Manner.Of("between clauses", "; ", "; ", ", "), ordered);
        return new ReportPart(PartKind.Measure, Manner.Of("sentence bullet", "", "-", "+"), char.ToUpper(sentence[0], CultureInfo.GetCultureInfo("vi-VN")) + sentence[1..] + ".");
    }

    /// <summary>The form's four labels in one paragraph.</summary>
    public ReportPart Labels(StatedBlock block) => new(
        PartKind.Measure, Manner.Of("sentence bullet", "", "-", "+"),
        string.Join("; ", block.Lines.Select(line => Head(line.Measure) + ": " + Figure(line, block.Criterion))) + ".");

    private string Clause(Measure measure, StatedBlock block)
    {
        string figure = Cell(block, measure);
        return measure switch
        {
            Measure.IndicatorsAtMaximum => Counted(figure) + Manner.Of("clause maximum", " đạt điểm tối đa", " đạt số điểm tối đa", " được chấm điểm tối đa"),
            Measure.IndicatorsAtLeastHalf => Counted(figure) + Manner.Of("clause half", " đạt từ 50% số điểm tối đa trở lên", " đạt từ 50% điểm tối đa trở lên", " đạt từ 50% trở lên"),
            Measure.IndicatorsAtZero => Counted(figure) + Manner.Of("clause zero", " đạt điểm 0", " bị điểm 0", " bị 0 điểm"),
            _ => Manner.Of("clause points", "đạt ", "tự chấm ", "tự chấm được ", "tổng điểm đạt ", "số điểm đạt được: ") + Pointed(figure),
        };
    }

    private string Counted(string figure) => Manner.Of("clause has", "", "", "có ") + (figure.EndsWith("chỉ tiêu", StringComparison.Ordinal) ? figure : figure + " chỉ tiêu");

    private static string Pointed(string figure) => figure.EndsWith("điểm", StringComparison.Ordinal) || figure.EndsWith('đ') ? figure : figure + " điểm";

    private string Head(Measure measure) => Manner.Pick("label " + measure, Wordings.Of(measure)).Replace(" {0}", "", StringComparison.Ordinal);

    /// <summary>The first figure of the measure; a table has no room for a second one.</summary>
    private string Cell(StatedBlock block, Measure measure) => First(block, measure) is { } line ? Figure(line, block.Criterion) : "";

    private static StatedLine? First(StatedBlock block, Measure measure) => block.Lines.FirstOrDefault(l => l.Measure == measure);

    private string Figure(StatedLine line, int criterion)
    {
        string what = FormattableString.Invariant($"{criterion} {line.Measure}");
        return Bare(line.Measure is Measure.Points ? Figures.Points(what, line.Ratio) : Figures.Count(what, line.Ratio, "chỉ tiêu"));
    }

    private static string Bare(string figure) => figure.TrimEnd('.', ';', ' ');

    private string Name(int number) => number <= Standard.Criteria.Length ? Standard.Criteria[number - 1].Name : "Nội dung khác";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>How a report sets the criteria out.</summary>
internal enum CriteriaForm
{
    /// <summary>The form's headings and lines.</summary>
    List,

    /// <summary>One table, a row for each criterion.</summary>
    Rows,

    /// <summary>One table, a column for each criterion.</summary>
    Columns,

    /// <summary>A sentence under each heading.</summary>
    Sentence,

    /// <summary>The four labels in one paragraph under each heading.</summary>
    Labels,
}
