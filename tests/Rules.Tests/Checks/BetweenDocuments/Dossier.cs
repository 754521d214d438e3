using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Rules.Dossiers;
using CTCPL.Pipeline.Testing.Reports;

namespace CTCPL.Pipeline.Rules.Tests.Checks.BetweenDocuments;

/// <summary>Reports beside each other, as a check of a folder lays them.</summary>
internal static class Dossier
{
    /// <summary>Prose of a page and more, all of it made up.</summary>
    private const string Page = """
        Ngay từ đầu năm, lãnh đạo địa phương đã giao cho công chức tư pháp chủ trì, phối hợp với các ban ngành lập sổ theo dõi riêng cho từng chỉ tiêu, mỗi quý họp một lần để rà soát tài liệu kiểm chứng còn thiếu.
        Tủ sách ở nhà văn hóa thôn Đông được bổ sung thêm hơn hai trăm đầu sách, có cán bộ trực vào chiều thứ năm hằng tuần; bà con đến mượn nhiều nhất là sách về đất đai và hôn nhân gia đình.
        Tổ hòa giải ở các thôn họp giao ban cùng ngày với chi bộ, nhờ vậy những mâu thuẫn về ranh giới vườn, nước tưới và tiếng ồn karaoke được nắm sớm và giải quyết ngay tại chỗ.
        Buổi đối thoại giữa chủ tịch với nhân dân trong tháng sáu kéo dài trọn một buổi sáng, người dân hỏi nhiều về giá đền bù con đường liên xã, về lịch thu gom rác và về thủ tục cấp lại sổ hộ nghèo.
        Loa truyền thanh đầu thôn phát bản tin pháp luật vào lúc năm giờ chiều, nội dung do trạm y tế, công an và hội phụ nữ thay nhau biên soạn nên gần gũi, dễ nghe và không bị lặp lại.
        Khó khăn lớn nhất là kinh phí dành cho công tác phổ biến còn thấp, máy tính của bộ phận một cửa đã cũ, đường truyền chập chờn trong mùa mưa bão khiến việc trả kết quả trực tuyến nhiều khi chậm hẹn.
        Một số trưởng thôn mới nhận việc chưa quen cách ghi biên bản, phải nhờ công chức xuống làm cùng; sang năm địa phương sẽ mở hai lớp bồi dưỡng ngắn ngày vào dịp nông nhàn.
        """;

    /// <summary>The valid report with enough prose of its own.</summary>
    public static ReportText Long { get; } = ReportText.Valid25.InsertingAfter("niêm yết công khai", Page);

    /// <summary>The same words of another commune.</summary>
    public static ReportText Renamed(ReportText text) => text
        .ReplacingEvery("Sơn Thuận", "Bình An").ReplacingEvery("SƠN THUẬN", "BÌNH AN");

    /// <summary>The same report of another year; a report of 2024 is dated 2025.</summary>
    public static ReportText OfYear(ReportText text, int year)
    {
        string date = (year + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
        return text.ReplacingEvery("2025", date).ReplacingEvery("2024", year.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    extension(ReportText text)
    {
        /// <summary>The text as printed pages give it.</summary>
        public ReportText AsPdf()
        {
            Func<DocumentText, DocumentText> before = text.Reading;
            return text with { Reading = document => before(document) with { Method = ReadingMethod.Pdf, Pages = 1 } };
        }
    }

    /// <summary>What is said of a report among others.</summary>
    public static Assessment Assess(string path, ReportText text, params (string Path, ReportText Text)[] others) =>
        Assessments.Of(text, Around(path, text, others));

    public static Surroundings Around(string path, ReportText text, params (string Path, ReportText Text)[] others)
    {
        var index = new DossierIndex();
        DocumentDigest own = Digest(path, text);
        index.Add(own);
        foreach ((string other, ReportText words) in others)
            index.Add(Digest(other, words));
        return index.Around(own);
    }

    public static DocumentDigest Digest(string path, ReportText text) =>
        Digesting.OfReport(path, "sha256 of " + path, Assessments.Report(text), RuleSettings.Default);

    /// <summary>The one finding of a rule, or none.</summary>
    public static Finding? Finding(this Assessment assessment, string rule) =>
        assessment.Findings.SingleOrDefault(f => string.Equals(f.Rule, rule, StringComparison.Ordinal));

    public static Outcome Outcome(this Assessment assessment, string rule) =>
        assessment.Outcomes.Single(o => string.Equals(o.RuleId, rule, StringComparison.Ordinal)).Outcome;
}
