using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Parsing.Reports.ScoreTables;
using CTCPL.Pipeline.Rules.Cases;
using CTCPL.Pipeline.Rules.Checks.Identity;
using CTCPL.Pipeline.Rules.Checks.ScoreTables;

namespace CTCPL.Pipeline.Rules.Checks.Reading;

/// <summary>Every figure that the rules need was read without doubt, or is confirmed by the rest of the report.</summary>
internal static class ReadingIsSure
{
    public const string Id = "reading-doubtful";

    public static Rule Rule { get; } = new(
        Id,
        Title: "Số liệu đọc chưa chắc chắn",
        Description: "Bản quét mờ, chữ bị đè dấu, phông chữ hỏng hoặc bảng lệch cột làm cho một con số không chắc đã đọc đúng. Con số được đối chiếu với phần còn lại "
            + "của báo cáo (mẫu số theo quyết định, phép cộng, khoảng điểm có thể có); số nào vẫn chưa chắc thì không dùng để kết luận và được nêu ở đây "
            + "cùng những gì đã đọc được. Đây là hạn chế khi đọc văn bản, không phải sai sót của đơn vị.",
        Remedy: "Đối chiếu con số với bản giấy hoặc bản gốc; nếu có thể, gửi tệp .docx hoặc bản quét rõ hơn (300 dpi) rồi kiểm tra lại.",
        Citation: Citations.Arithmetic,
        Severity: Severity.Warning,
        Group: RuleGroup.Reading,
        Check: Check)
    {
        Needs = StandardNeed.Nothing,
        Example = "Bản quét mờ: dòng “Số điểm đạt được của tiêu chí” lần đầu đọc được “28,5/30”, lần thứ hai đọc được “23,5/30”.",
    };

    /// <summary>Most unsure figures of a score table that are shown.</summary>
    private const int MostPlaces = 10;

    private static Verdict Check(Case c)
    {
        ImmutableArray<Fault> faults =
        [
            .. FormFigure.All(c).Where(f => f.Figure.Unsure is not null).Select(f => OfFigure(c, f)),
            .. c.Criteria.Select(k => OfHeading(c, k)).OfType<Fault>(),
            .. c.Report.UnsureYears.GroupBy(m => m.Place).Select(m => OfMention(c, "year", "năm đánh giá", m.Key, m.First().Fact)),
            .. c.Report.UnsureUnits.AddRange(UnsureMentions.MisreadNames(c).Select(n => n.Mention)).GroupBy(m => m.Place).Select(m => OfMention(c, "unit", "tên đơn vị", m.Key, m.First().Fact)),
            .. c.Report.UnsureUnits.IsEmpty ? OfName(c, c.Report.Unit) : [],
            .. OfStatement(c, FaultKeys.LeaderStatement, "câu về kỷ luật người đứng đầu", c.Report.LeaderDiscipline.FirstOrDefault(f => f is Garbled<bool> { Unsure: not null })),
            .. OfStatement(c, FaultKeys.Request, "câu đề nghị công nhận", c.Report.RecognitionRequested),
            .. OfMissing(c),
            .. OfTable(c),
        ];
        return faults.IsEmpty ? Met.Instance : new NotMet(faults);
    }

    private static Fault OfFigure(Case c, FormFigure figure) =>
        Doubtful(c, figure.Key, figure.What, figure.Figure.Unsure!, figure.Figure.At) with { Criterion = figure.Criterion };

    private static Fault? OfHeading(Case c, CriterionCase criterion) =>
        criterion.Block?.Heading is Garbled<CriterionHeading> { Unsure: { } unsure } heading
            ? Doubtful(c, FaultKeys.Criterion(criterion.Number), $"số thứ tự trong đề mục của tiêu chí {Wording.Number(criterion.Number)}", unsure, heading.At) with
            {
                Criterion = criterion.Number,
            }
            : null;

    private static Fault OfMention<T>(Case c, string key, string what, FormalPlace place, Garbled<T> fact) =>
        Doubtful(c, UnsureMentions.Key(key, place), $"{what} ở {place.Word()}", fact.Unsure!, fact.At);

    private static IEnumerable<Fault> OfName(Case c, Fact<UnitName> name) =>
        name is Garbled<UnitName> { Unsure: { } unsure } garbled ? [Doubtful(c, FaultKeys.Unit, "tên đơn vị", unsure, garbled.At)] : [];

    private static IEnumerable<Fault> OfStatement(Case c, string key, string what, Fact<bool>? statement) =>
        statement is Garbled<bool> { Unsure: { } unsure } garbled ? [Doubtful(c, key, what, unsure, garbled.At)] : [];

    /// <summary>Lines that were not found where something was misread or lost.</summary>
    private static IEnumerable<Fault> OfMissing(Case c)
    {
        var obscured = new Obscured(c);
        return MissingPart.All(c)
            .Select(part => (Part: part, Blocker: obscured.Find(part)))
            .Where(p => string.Equals(p.Blocker?.CausedBy?.Rule, Id, StringComparison.Ordinal))
            .DistinctBy(p => p.Part.Key, StringComparer.Ordinal)
            .Select(p => new Fault(
                Obscured.Key(p.Part),
                (p.Blocker!.At?.Page is { } page ? $"Trang {Wording.Number(page)}: không" : "Không") + p.Blocker.Message[5..].TrimEnd('.') + ", cần đối chiếu với bản gốc.",
                p.Blocker.At)
            {
                Criterion = p.Part.Criterion,
            });
    }

    /// <summary>The score table: as a whole, or the figures of its rows that are unsure, in one.</summary>
    private static IEnumerable<Fault> OfTable(Case c)
    {
        if (JudgedTable.Of(c) is not { } table)
            return [];
        if (TableDoubt.Find(table) is { } doubt)
            return [table.Placed(new Fault(TableWording.Key, doubt.Message, doubt.Blocker.At))];
        (ScoreRow Row, string What, Garbled<decimal> Figure)[] unsure =
        [
            .. table.Table.Rows.Where(r => r.Kind != ScoreRowKind.Level)
                .SelectMany(r => new[] { (Row: r, What: "điểm tối đa", Fact: r.Maximum), (Row: r, What: "điểm tự chấm", Fact: r.Score) })
                .Where(f => f.Fact is Garbled<decimal> { Unsure: not null })
                .Select(f => (f.Row, f.What, (Garbled<decimal>)f.Fact)),
        ];
        if (unsure is not [var first, ..])
            return [];
        string more = unsure.Length > 1 ? $" và {Wording.Number(unsure.Length - 1)} con số khác của bảng" : "";
        Fault fault = Doubtful(c, TableWording.Key, $"{first.What} của {TableWording.Of(first.Row)} trong bảng chấm điểm (Mẫu 02){more}", first.Figure.Unsure!, first.Figure.At);
        return [table.Placed(fault with { Criterion = first.Row.Criterion, See = [.. unsure.Skip(1).Take(MostPlaces).Select(f => f.Figure.At)] })];
    }

    private static Fault Doubtful<T>(Case c, string key, string what, Uncertainty<T> unsure, TextSpan at)
    {
        string page = at.Page is { } number ? $"Trang {Wording.Number(number)}: " : "";
        string subject = page.Length > 0 ? what : char.ToUpperInvariant(what[0]) + what[1..];
        return new Fault(key, $"{page}{subject} chưa chắc đã đọc đúng ({Seen(unsure)}), cần đối chiếu với bản gốc.", at)
        {
            Actual = unsure.Read.Trim() is { Length: > 0 } read ? read : null,
        };
    }

    private static string Seen<T>(Uncertainty<T> unsure)
    {
        string read = unsure.Read.Trim().Length > 0 ? $"đọc được “{unsure.Read.Trim()}”" : "không thấy chữ số nào";
        return unsure.Other is { } other ? $"{read}, lần đọc thứ hai là “{other.Trim()}”" : $"{read}{Why(unsure.Kind)}";
    }

    private static string Why(DoubtKind kind) => kind switch
    {
        DoubtKind.LowConfidence => ", bản quét không rõ",
        DoubtKind.LooksDiffer => ", hai lần đọc không giống nhau",
        DoubtKind.BrokenText => ", phông chữ trong tệp bị hỏng",
        DoubtKind.ShiftedTable => ", ô số liệu lệch cột",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, message: null),
    };
}
