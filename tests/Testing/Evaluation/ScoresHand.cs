using System.Collections.Immutable;
using System.Globalization;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Rules.Standards;
using CTCPL.Pipeline.Testing.Renderings;

namespace CTCPL.Pipeline.Testing.Evaluation;

/// <summary>Writes the criteria: headings and the four lines under each, as lines, or as tables.</summary>
internal sealed record ScoresHand(Manner Manner, Standard Standard)
{
    private static readonly string[] Letters = ["a", "b", "c", "d", "đ", "e", "g"];
    private static readonly string[] Roman = ["I", "II", "III", "IV", "V", "VI", "VII"];
    private static readonly string[] Ordinals = ["nhất", "hai", "ba", "tư", "năm", "sáu", "bảy"];

    private FigureHand Figures => new(Manner);

    /// <summary>Of all criteria, where a table sums them up.</summary>
    public StatedRatio? Total { get; init; }

    private CriteriaHand Criteria => new(Manner, Standard, Total);

    public IEnumerable<ReportPart> Write(ImmutableArray<StatedBlock> blocks)
    {
        CriteriaForm form = CriteriaHand.FormOf(Manner);
        return form is CriteriaForm.Rows ? [Criteria.Rows(blocks)]
            : form is CriteriaForm.Columns ? [Criteria.Columns(blocks)]
            : OneByOne(blocks, form);
    }

    private IEnumerable<ReportPart> OneByOne(ImmutableArray<StatedBlock> blocks, CriteriaForm form)
    {
        for (int i = 0; i < blocks.Length; i++)
        {
            if (blocks[i].Heading is int number)
                yield return Heading(i, number);
            if (form is not CriteriaForm.List && !blocks[i].Lines.IsEmpty)
                yield return form is CriteriaForm.Sentence ? Criteria.Sentence(blocks[i]) : Criteria.Labels(blocks[i]);
            foreach (ReportPart part in form is CriteriaForm.List ? Lines(blocks[i]) : [])
                yield return part;
            if (Manner.Happens(Invariant($"remark {i}"), 12))
                yield return new ReportPart(PartKind.Prose, "", ProseHand.Remark(Manner, blocks[i].Criterion));
        }
    }

    /// <summary>A heading in the official's way.</summary>
    /// <param name="position">Zero-based, for the list marker.</param>
    /// <param name="number">What it says.</param>
    private ReportPart Heading(int position, int number)
    {
        string n = number.ToString(CultureInfo.InvariantCulture);
        string marker = Manner.Below("heading marker", 9) switch
        {
            0 => Letters[position] + ".",
            1 or 2 => Letters[position] + ")",
            3 => Invariant($"2.{position + 1}."),
            4 => Invariant($"{position + 1}."),
            5 => "*",
            6 => "-",
            7 => "",
            _ => Invariant($"({position + 1})"),
        };
        string name = number <= Standard.Criteria.Length ? Standard.Criteria[number - 1].Name : "Nội dung khác";
        string shortName = name.Split([",", ";", " để "], StringSplitOptions.None)[0];
        string text = Manner.Below("heading", 16) switch
        {
            0 or 1 => $"Đối với tiêu chí {n}:",
            2 => $"Tiêu chí {n}: {name}",
            3 => $"Tiêu chí {n}: {name}.",
            4 => $"Tiêu chí số {n} ({name}):",
            5 => $"Tiêu chí {n}. {shortName}",
            6 => $"TIÊU CHÍ {n}: {name.ToUpper(CultureInfo.GetCultureInfo("vi-VN"))}",
            7 => $"Tiêu chí thứ {Ordinals[number - 1]}: {name}",
            8 => $"Tiêu chí {Roman[number - 1]}: {shortName}",
            9 => $"Về tiêu chí {n} “{name}”:",
            10 => $"Tiêu chí {n} - {name}",
            11 => $"Kết quả tự chấm điểm tiêu chí {n}",
            12 => $"Đối với Tiêu chí {n} về {char.ToLower(shortName[0], CultureInfo.GetCultureInfo("vi-VN"))}{shortName[1..]}:",
            13 => $"Tiêu chí {n} ({Points(number)} điểm): {name}",
            14 => $"Tiêu chí {n}:",
            _ => $"Đối với tiêu chí thứ {Ordinals[number - 1]}",
        };
        return new ReportPart(PartKind.Criterion, marker, text);
    }

    private string Points(int number) => number <= Standard.Criteria.Length
        ? Standard.Criteria[number - 1].MaximumPoints.ToString("0.##", CultureInfo.InvariantCulture) : "10";

    private IEnumerable<ReportPart> Lines(StatedBlock block)
    {
        // Points first in some reports, as the last sum is what people look for; the counts' order is always the form's.
        bool pointsFirst = Manner.Happens("points first", 8);
        ImmutableArray<StatedLine> lines = pointsFirst
            ? [.. block.Lines.Where(l => l.Measure is Measure.Points), .. block.Lines.Where(l => l.Measure is not Measure.Points)]
            : block.Lines;
        if (Manner.Happens("table", 8))
        {
            yield return new ReportPart(PartKind.Table, "", "")
            {
                Rows = [.. lines.Select(line => (IReadOnlyList<string>)[Label(line, block.Criterion), Figure(line, block.Criterion)])],
            };
            yield break;
        }
        string bullet = Manner.Of("bullet", "-", "-", "-", "+", "", "•", "*", "–");
        string colon = Manner.Of("colon", ": ", ": ", ": ", ":", " : ", " là ", ": đạt ", " là: ", " đạt ");
        foreach (StatedLine line in lines)
        {
            string text = Label(line, block.Criterion) + colon + Figure(line, block.Criterion);
            yield return new ReportPart(PartKind.Measure, bullet, Typos.In(Manner, What(line, block.Criterion), text));
        }
    }

    private string Label(StatedLine line, int criterion) => Manner.Pick("label " + line.Measure, Wordings.Of(line.Measure))
        .Replace("{0}", criterion.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    private string Figure(StatedLine line, int criterion) => line.Measure is Measure.Points
        ? Figures.Points(What(line, criterion), line.Ratio)
        : Figures.Count(What(line, criterion), line.Ratio, "chỉ tiêu");

    private static string What(StatedLine line, int criterion) => Invariant($"{criterion} {line.Measure}");

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
