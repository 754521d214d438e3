using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Rules.Cases;

namespace CTCPL.Pipeline.Rules.Checks.Reading;

/// <summary>No figure that was used is touched by an insertion or deletion that nobody has accepted.</summary>
internal static class ChangesAreAccepted
{
    public static Rule Rule { get; } = new(
        Id: "tracked-change-in-figure",
        Title: "Số liệu còn sửa đổi chưa chấp nhận",
        Description: "Tệp Word còn lưu vết sửa (chèn, xóa) chưa được chấp nhận ngay tại một con số. Chương trình dùng bản cuối, tức là coi mọi sửa đổi đã được "
            + "chấp nhận; người ký có thể muốn con số cũ, nên cần xác nhận.",
        Remedy: "Mở tệp trong Word, chấp nhận hoặc từ chối từng sửa đổi (Xem lại, Chấp nhận / Từ chối) rồi gửi lại bản không còn vết sửa.",
        Citation: Citations.Form,
        Severity: Severity.Warning,
        Group: RuleGroup.Reading,
        Check: Check)
    {
        Needs = StandardNeed.Nothing,
        Example = "Dòng “Số điểm đạt được của tiêu chí” bị xóa “27”, chèn “28,5” mà chưa chấp nhận sửa đổi.",
    };

    private static Verdict Check(Case c)
    {
        if (c.Document.Method is not (ReadingMethod.Word or ReadingMethod.Converted))
            return new NotApplicable("Chỉ tệp Word mới lưu vết sửa đổi.");
        ReadingNote[] changes = [.. c.Document.Notes.Where(n => n is { Code: NoteCodes.TrackedChange, Line: not null, Column: not null })];
        ImmutableArray<Fault> faults =
        [
            .. FormFigure.All(c)
                .Select(f => (Figure: f, Changes: changes.Where(n => Touches(c.Document, n, f.Figure.At)).ToImmutableArray()))
                .Where(f => !f.Changes.IsEmpty)
                .Select(f => FaultOf(c, f.Figure, f.Changes)),
        ];
        return faults.IsEmpty ? Met.Instance : new NotMet(faults);
    }

    /// <summary>The inserted stretch covers some of the figure, or a deleted number stood in it or beside it.</summary>
    private static bool Touches(DocumentText document, ReadingNote change, TextSpan figure)
    {
        if (change.Line != figure.Line)
            return false;
        int start = change.Column!.Value;
        int end = start + change.Length;
        bool inserted = change.Length > 0 && start < figure.Column + figure.Length && figure.Column < end
            && document.Line(figure.Line).Content.AsSpan(start, change.Length).ContainsAnyInRange('0', '9');
        bool deleted = change.Words.AsSpan().ContainsAnyInRange('0', '9') && start <= figure.Column + figure.Length && figure.Column <= end;
        return inserted || deleted;
    }

    private static Fault FaultOf(Case c, FormFigure figure, ImmutableArray<ReadingNote> changes)
    {
        string line = c.Document.Line(figure.Figure.At.Line).Content;
        string deleted = string.Join(", ", changes.Where(n => n.Words is not null).Select(n => $"“{n.Words!.Trim()}”"));
        string inserted = string.Join(", ", changes.Where(n => n.Length > 0).Select(n => $"“{line.Substring(n.Column!.Value, n.Length).Trim()}”"));
        string[] what = [.. new[] { deleted.Length > 0 ? "xóa " + deleted : "", inserted.Length > 0 ? "chèn " + inserted : "" }.Where(w => w.Length > 0)];
        return new Fault(
            figure.Key,
            $"{char.ToUpperInvariant(figure.What[0])}{figure.What[1..]} còn sửa đổi chưa chấp nhận ({string.Join(", ", what)}); kết quả kiểm tra dùng bản cuối là {Describe.Written(figure.Figure)}.",
            figure.Figure.At)
        {
            Criterion = figure.Criterion,
            Actual = Describe.Written(figure.Figure),
        };
    }
}
