namespace CTCPL.Pipeline.Parsing.Reports.Kinds;

/// <summary>The refusals of documents that name their kind, one Vietnamese sentence each: what it is and what to do.</summary>
internal static class OtherKind
{
    /// <summary>The refusal of a document of this kind.</summary>
    /// <param name="title">Its title.</param>
    /// <param name="recognises">Whether it decides or lists which units are recognised.</param>
    public static NotAReport Refusal(TitleLine title, bool recognises) =>
        recognises && title.Kind is "danh sach" or "quyet dinh"
            ? new NotAReport(
                NotAReportReason.RecognitionList,
                "Đây là quyết định hoặc danh sách công nhận đạt chuẩn tiếp cận pháp luật, không phải báo cáo tự đánh giá (Mẫu 01) nên không lấy số liệu.")
            : Named(title.Words, Hint(title.Kind!));

    /// <summary>The refusal of a document of this kind, in words.</summary>
    public static NotAReport Named(string words, string hint) => new(
        NotAReportReason.OtherDocument,
        $"Tài liệu có tên loại “{words}”, không phải báo cáo tự đánh giá (Mẫu 01) nên không lấy số liệu{hint}.");

    /// <summary>A letter's or submission's refusal: it may come in front of a report.</summary>
    public static bool MayCoverAReport(string? kind) => kind is "to trinh" or "cong van" or "phieu";

    /// <summary>Kinds of the law itself, whose annexes quote the form.</summary>
    public static bool IsLaw(string? kind) => kind is "thong tu" or "luat" or "nghi dinh";

    public static string Hint(string kind) => kind switch
    {
        "ke hoach" or "chuong trinh" or "phuong an" => "; điểm ghi trong đó là mục tiêu hoặc kết quả năm trước",
        "bien ban" => "; điểm ghi trong biên bản là ý kiến tại cuộc họp, hãy gửi báo cáo đã ký",
        "thong bao" => "; hãy gửi chính báo cáo đã được thông báo",
        "to trinh" or "cong van" or "cong dien" => "; hãy gửi kèm báo cáo tự đánh giá",
        "huong dan" or "de cuong" or "tai lieu" => "; số liệu trong đó chỉ là ví dụ",
        "thong tu" or "luat" or "nghi dinh" or "nghi quyet" => "; biểu mẫu in trong văn bản pháp luật không phải là báo cáo của một đơn vị",
        "phieu" or "tong hop y kien" => "; đây là phiếu hoặc bản tổng hợp ý kiến trong hồ sơ",
        _ when kind.StartsWith("bang", StringComparison.Ordinal) || kind.StartsWith("bieu", StringComparison.Ordinal) =>
            "; đây là bảng, biểu trong hồ sơ, hãy gửi kèm báo cáo tự đánh giá",
        _ => "",
    };
}
