using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Rules.Cases;

namespace CTCPL.Pipeline.Rules.Checks.Reading;

/// <summary>No hidden or white words say another figure than the visible ones.</summary>
internal static class NothingIsHidden
{
    public static Rule Rule { get; } = new(
        Id: "hidden-text",
        Title: "Chữ ẩn ghi số liệu khác",
        Description: "Tệp có chữ ẩn hoặc chữ màu trắng ghi một số liệu của biểu mẫu khác với số nhìn thấy. Chương trình chỉ dùng số nhìn thấy; chữ ẩn thường còn sót "
            + "lại từ bản trước, nhưng cũng có thể làm người đọc và máy đọc hiểu khác nhau.",
        Remedy: "Xóa chữ ẩn (trong Word: hiện ký tự ẩn, bỏ chữ màu trắng) hoặc xác nhận số đúng rồi gửi lại.",
        Citation: Citations.Form,
        Severity: Severity.Warning,
        Group: RuleGroup.Reading,
        Check: Check)
    {
        Needs = StandardNeed.Nothing,
        Example = "Dòng nhìn thấy ghi “28,5/30 điểm”, ngay sau đó có chữ ẩn “27/30 điểm”.",
    };

    private static Verdict Check(Case c)
    {
        ImmutableArray<FormFigure> visible = FormFigure.All(c);
        ImmutableArray<Fault> faults =
        [
            .. c.Document.Notes
                .Where(n => n is { Code: NoteCodes.HiddenText, Words: not null })
                .SelectMany(n => HiddenFigure.In(n.Words!).Select(hidden => FaultOf(c, n, hidden, visible)))
                .OfType<Fault>()
                .DistinctBy(f => f.Key, StringComparer.Ordinal),
        ];
        return faults.IsEmpty ? Met.Instance : new NotMet(faults);
    }

    private static Fault? FaultOf(Case c, ReadingNote note, HiddenFigure hidden, ImmutableArray<FormFigure> visible)
    {
        if (Counterpart(note, hidden, visible) is not { } figure || SaysTheSame(hidden, figure.Figure))
            return null;
        return new Fault(
            figure.Key,
            $"{char.ToUpperInvariant(figure.What[0])}{figure.What[1..]} nhìn thấy là {Describe.Written(figure.Figure)}, nhưng có chữ ẩn ghi “{note.Words!.Trim()}”; "
            + "kết quả kiểm tra dùng số nhìn thấy.",
            figure.Figure.At)
        {
            Criterion = figure.Criterion,
            Actual = note.Words.Trim(),
            See = note.Line is { } line && line != figure.Figure.At.Line ? [TextSpan.Of(c.Document.Line(line))] : [],
        };
    }

    /// <summary>The visible figure that the hidden one stands beside: the one of its line, or else the nearest one with its label.</summary>
    private static FormFigure? Counterpart(ReadingNote note, HiddenFigure hidden, ImmutableArray<FormFigure> visible)
    {
        FormFigure? ofLine = visible.FirstOrDefault(f => f.Figure.At.Line == note.Line || f.Figure.Label.Line == note.Line);
        if (hidden.Name is null || string.Equals(ofLine?.Figure.Name, hidden.Name, StringComparison.Ordinal))
            return ofLine;
        return visible.Where(f => string.Equals(f.Figure.Name, hidden.Name, StringComparison.Ordinal))
            .MinBy(f => Math.Abs(f.Figure.At.Line - (note.Line ?? 0)));
    }

    private static bool SaysTheSame(HiddenFigure hidden, Figure visible) =>
        visible.StatedValue is null
        || (hidden.Value == visible.StatedValue && (hidden.Of is null || visible.StatedOf is null || hidden.Of == visible.StatedOf))
        || (hidden.Of is null && hidden.Value == visible.StatedOf);
}
