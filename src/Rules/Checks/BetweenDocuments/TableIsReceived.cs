using System.Text.RegularExpressions;
using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Parsing.Text;
using CTCPL.Pipeline.Rules.Cases;
using CTCPL.Pipeline.Rules.Standards;

namespace CTCPL.Pipeline.Rules.Checks.BetweenDocuments;

/// <summary>The dossier holds the score table (Mẫu 02), too.</summary>
internal static partial class TableIsReceived
{
    public static Rule Rule { get; } = new(
        Id: "table-missing-from-dossier",
        Title: "Hồ sơ thiếu bảng chấm điểm",
        Description: "Hồ sơ gồm báo cáo (Mẫu 01) và bảng chấm điểm (Mẫu 02), trong cùng tệp hoặc tệp riêng. Chỉ nêu khi đã nhận bảng chấm điểm của đơn vị khác "
            + "cùng năm, hoặc báo cáo viết là có kèm theo.",
        Remedy: "Yêu cầu đơn vị nộp bổ sung bảng chấm điểm; xem thư mục có tệp bảng chấm điểm nào không đọc được không.",
        Citation: Form,
        Severity: Severity.Notice,
        Group: RuleGroup.BetweenDocuments,
        Check: Check)
    {
        Example = "Đã nhận bảng chấm điểm năm 2024 của 12 đơn vị, của xã Sơn Thuận chỉ có báo cáo.",
    };

    /// <summary>"(có Bảng chấm điểm kèm theo)", "kèm theo bảng tự chấm điểm".</summary>
    [GeneratedRegex(
        @"(kem theo|gui kem|dinh kem) [^.;]{0,40}bang (tu )?cham diem|bang (tu )?cham diem[^.;]{0,60}(kem theo|gui kem|dinh kem)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Announced { get; }

    private static string Form(Standard standard) => standard.Circular.ShortName + ", Mẫu 02";

    private static Verdict Check(Case c)
    {
        if (c.Surroundings.Own is not { } own)
            return Kinship.Alone;
        if (own.HasTable || c.Surroundings.SameYear.Any(d => d.HasTable))
            return Met.Instance;
        if (own is not { Unit: not null, Year: int year })
            return new NotApplicable("Không rõ đơn vị hoặc năm của báo cáo để tìm bảng chấm điểm.");
        TextSpan? announced = Announcement(c.Document);
        if (announced is null && !c.Surroundings.TablesReceived)
            return new NotApplicable("Chưa nhận bảng chấm điểm nào của năm này, và báo cáo không viết là có kèm theo.");
        string why = announced is null ? "trong khi đã nhận bảng của đơn vị khác cùng năm" : "trong khi báo cáo viết là có kèm theo";
        return new NotMet(new Fault(
            "table",
            $"Chưa nhận bảng chấm điểm (Mẫu 02) năm {Wording.Number(year)} của {own.Unit.Kind.Word()} {own.Unit.Name}, {why}; cần yêu cầu đơn vị nộp bổ sung.",
            announced ?? c.Report.Unit.Place));
    }

    private static TextSpan? Announcement(DocumentText document)
    {
        foreach (TextLine line in document.Lines)
        {
            string folded = Folding.FoldInPlace(line.Content);
            if (!folded.Contains("cham diem", StringComparison.Ordinal))
                continue;
            Match match = Announced.Match(folded);
            if (match.Success)
                return new TextSpan(line.Page, line.Number, match.Index, match.Length);
        }
        return null;
    }
}
