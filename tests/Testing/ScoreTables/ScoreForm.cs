using System.Collections.Immutable;
using System.Globalization;
using CTCPL.Pipeline.Parsing.Reports.ScoreTables;

namespace CTCPL.Pipeline.Testing.ScoreTables;

/// <summary>A score table (Mẫu 02) to be written: made-up names, any points.</summary>
/// <param name="Rows">Its rows without the head.</param>
/// <param name="Style">The way it is filled in.</param>
public sealed record ScoreForm(ImmutableArray<FormRow> Rows, FormStyle Style)
{
    private static readonly string[] Names =
    [
        "Ban hành đầy đủ, đúng quy định các văn bản được giao", "Công khai thông tin kịp thời, chính xác", "Cung cấp thông tin theo yêu cầu của tổ chức, cá nhân",
        "Có mô hình phổ biến, giáo dục pháp luật hiệu quả tại cơ sở", "Hòa giải kịp thời các mâu thuẫn, tranh chấp", "Hỗ trợ kinh phí cho tổ hòa giải",
        "Tổ chức đối thoại giữa Chủ tịch Ủy ban nhân dân cấp xã với Nhân dân", "Giải quyết thủ tục hành chính đúng thời hạn",
    ];

    private static readonly string[] Signs = ["Nguyễn Văn Mẫu", "Trần Thị Ví Dụ", "Lê Văn Giả Định"];

    /// <summary>Points of single indicators from which every figure of <see cref="Reports.ReportText.Valid25"/> follows.</summary>
    public static ImmutableArray<ImmutableArray<(decimal Points, decimal Maximum)>> PointsOfValid25 { get; } =
    [
        [(3, 3), (7, 7)],
        [(5, 5), (4, 5), (5, 5), (5.5m, 6), (5, 5), (4, 4)],
        [(6, 7), (3, 3), (5, 5)],
        [(4, 4), (3.25m, 4), (4, 4), (2, 3), (5, 5)],
        [(7, 7), (6, 6), (4, 6), (6, 6)],
    ];

    /// <summary>The score table of <see cref="Reports.ReportText.Valid25"/>: criteria, indicators and the total, nothing else filled in.</summary>
    public static ScoreForm OfValid25 { get; } = Of(PointsOfValid25, new FormStyle { HasItems = false, HasData = false, HasSigns = false }, seed: 1);

    /// <summary>The table of these points.</summary>
    /// <param name="scores">By criterion, by indicator: points and maximum.</param>
    /// <param name="style">The way it is filled in.</param>
    /// <param name="seed">Chooses names and the parting into items.</param>
    public static ScoreForm Of(ImmutableArray<ImmutableArray<(decimal Points, decimal Maximum)>> scores, FormStyle style, int seed)
    {
        var random = new Random(seed);
        List<FormRow> rows = [];
        for (int c = 0; c < scores.Length; c++)
        {
            rows.Add(new FormRow(
                ScoreRowKind.Criterion,
                style.Numbering switch { FormNumbering.Roman => Roman(c + 1), FormNumbering.Dotted => Text(c + 1), _ => "Tiêu chí " + Text(c + 1) },
                "Tiêu chí về " + Names[c].ToLowerInvariant(),
                FormRow.Written(scores[c].Sum(i => i.Maximum)),
                style.ScoresCriteria ? FormRow.Written(scores[c].Sum(i => i.Points)) : "")
            {
                Criterion = c + 1,
            });
            for (int i = 0; i < scores[c].Length; i++)
                rows.AddRange(Indicator(c + 1, i + 1, scores[c][i], style, random));
        }
        if (style.HasTotal)
        {
            rows.Add(new FormRow(
                ScoreRowKind.Total,
                style.Numbering == FormNumbering.Mixed ? "Tổng cộng" : "",
                style.Numbering == FormNumbering.Mixed ? "" : "Tổng cộng",
                FormRow.Written(scores.Sum(c => c.Sum(i => i.Maximum))),
                FormRow.Written(scores.Sum(c => c.Sum(i => i.Points)))));
        }
        return new ScoreForm([.. rows], style);
    }

    /// <summary>The table with one row changed.</summary>
    public ScoreForm With(ScoreRowKind kind, int criterion, int indicator, Func<FormRow, FormRow> change)
    {
        FormRow row = Rows.First(r => r.Kind == kind && r.Criterion == criterion && r.Indicator == indicator);
        return this with { Rows = Rows.SetItem(Rows.IndexOf(row), change(row)) };
    }

    /// <summary>The table with rows put in behind an indicator.</summary>
    public ScoreForm Inserting(int criterion, int indicator, params FormRow[] rows)
    {
        int at = Rows.ToList().FindIndex(r => r.Kind == ScoreRowKind.Indicator && r.Criterion == criterion && r.Indicator == indicator);
        return this with { Rows = Rows.InsertRange(at + 1, rows.Select(r => r with { Criterion = criterion, Indicator = indicator })) };
    }

    private static IEnumerable<FormRow> Indicator(int criterion, int number, (decimal Points, decimal Maximum) score, FormStyle style, Random random)
    {
        var row = new FormRow(
            ScoreRowKind.Indicator,
            style.Numbering switch { FormNumbering.Named => "Chỉ tiêu " + Text(number), FormNumbering.Roman => Text(number), _ => $"{Text(criterion)}.{Text(number)}" },
            Names[random.Next(Names.Length)],
            FormRow.Written(score.Maximum),
            FormRow.Written(score.Points))
        {
            Criterion = criterion,
            Indicator = number,
            Data = style.HasData ? $"{Text(random.Next(3, 40))}/{Text(40)}" : "",
            Ratio = style.HasData ? Text(random.Next(50, 101)) + "%" : "",
            Sign = style.HasSigns ? Signs[random.Next(Signs.Length)] : "",
        };
        yield return row;
        if (!style.HasItems || score.Maximum < 0.5m || random.Next(2) == 0)
            yield break;
        if (random.Next(2) == 0)
        {
            foreach (FormRow level in Levels(row, score.Maximum, style))
                yield return level;
            yield break;
        }
        decimal first = Math.Min(score.Maximum - 0.25m, 0.25m * random.Next(1, 5));
        decimal earned = Math.Min(first, score.Points);
        yield return Item(row, 1, first, earned, style, random);
        yield return Item(row, 2, score.Maximum - first, score.Points - earned, style, random);
    }

    private static FormRow Item(FormRow of, int number, decimal maximum, decimal points, FormStyle style, Random random) => new(
        ScoreRowKind.Item,
        style.Numbering == FormNumbering.Dotted ? $"{of.Marker}.{Text(number)}" : "",
        style.Numbering switch
        {
            FormNumbering.Named => Text(number) + ". ",
            FormNumbering.Roman => "ab"[number - 1] + ") ",
            FormNumbering.Mixed => "- ",
            _ => "",
        } + Names[random.Next(Names.Length)],
        FormRow.Written(maximum),
        FormRow.Written(points))
    {
        Criterion = of.Criterion,
        Indicator = of.Indicator,
    };

    private static IEnumerable<FormRow> Levels(FormRow of, decimal maximum, FormStyle style)
    {
        string marker = style.Numbering == FormNumbering.Named ? "a) b) c)" : "- - -";
        string[] markers = marker.Split(' ');
        (string Name, decimal Points)[] levels = [("Đạt 100%", maximum), ("Đạt từ 70% đến dưới 100%", maximum / 2), ("Dưới 70%", 0m)];
        return levels.Select((level, i) =>
            new FormRow(ScoreRowKind.Level, "", $"{markers[i]} {level.Name}", FormRow.Written(level.Points), "") { Criterion = of.Criterion, Indicator = of.Indicator });
    }

    private static string Roman(int number) => number switch { 1 => "I", 2 => "II", 3 => "III", 4 => "IV", _ => "V" };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
