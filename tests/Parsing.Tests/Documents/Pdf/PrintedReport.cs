using System.Net;

namespace CTCPL.Pipeline.Parsing.Tests.Documents.Pdf;

/// <summary>A report over several pages in the form of Mẫu 01, in our own words, as the sources of the printed files.</summary>
internal static class PrintedReport
{
    private const string Prose =
        "Thực hiện Kế hoạch số 12/KH-UBND ngày 08/01/2024 của Ủy ban nhân dân huyện về xây dựng xã đạt chuẩn tiếp cận pháp luật, "
        + "xã đã phân công từng công chức theo dõi, tự chấm điểm các chỉ tiêu; niêm yết công khai kết quả tại trụ sở trong 05 ngày "
        + "làm việc; tiếp thu ý kiến của Nhân dân. Đến nay các tổ hòa giải đã được kiện toàn, đạt tỷ lệ 96,5%, tăng 3,2% so với năm trước.";

    private static readonly (int Indicators, int Maximum, string Points)[] Criteria =
        [(2, 10, "9,75"), (6, 30, "28,5"), (3, 15, "13"), (5, 20, "18,25"), (4, 25, "24")];

    /// <summary>The paragraphs, with single spaces.</summary>
    public static IReadOnlyList<string> Paragraphs { get; } = [.. Write()];

    /// <summary>The four measures of each criterion.</summary>
    public static IEnumerable<string> Measures => Paragraphs.Where(line => line.StartsWith("- Số", StringComparison.Ordinal));

    /// <summary>A web page of them.</summary>
    /// <param name="font">CSS font shorthand, e.g. <c>14pt 'Liberation Serif'</c>.</param>
    public static string Html(string font)
    {
        string body = string.Concat(Paragraphs.Select(line => $"<p>{WebUtility.HtmlEncode(line)}</p>"));
        return $"<!doctype html><meta charset=utf-8><style>body{{font:{font};text-align:justify}}"
            + $"p{{margin:4pt 0;text-indent:1cm}}</style><body>{body}";
    }

    /// <summary>A flat OpenDocument text of them, justified, in Times New Roman 14 as the form prescribes.</summary>
    public static string OpenDocument()
    {
        string body = string.Concat(Paragraphs.Select(line => $"<text:p text:style-name=\"P\">{WebUtility.HtmlEncode(line)}</text:p>"));
        return $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
              xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
              xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
              xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
              office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
            <office:automatic-styles><style:style style:name="P" style:family="paragraph">
            <style:paragraph-properties fo:text-align="justify" fo:text-indent="1cm"/>
            <style:text-properties fo:font-family="'Times New Roman'" fo:font-size="14pt"/>
            </style:style></office:automatic-styles>
            <office:body><office:text>{body}</office:text></office:body></office:document>
            """;
    }

    private static IEnumerable<string> Write()
    {
        yield return "Đánh giá kết quả và đề nghị công nhận xã An Bình đạt chuẩn tiếp cận pháp luật năm 2024";
        yield return "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM - TỜ TRÌNH CỦA ỦY BAN NHÂN DÂN";
        yield return "I. Kết quả đánh giá đạt chuẩn tiếp cận pháp luật";
        yield return Prose;
        yield return "2. Kết quả tự chấm điểm, đánh giá các tiêu chí, chỉ tiêu";
        for (int i = 0; i < Criteria.Length; i++)
        {
            (int indicators, int maximum, string points) = Criteria[i];
            yield return FormattableString.Invariant($"{"abcdđ"[i]}) Đối với tiêu chí {i + 1}:");
            yield return FormattableString.Invariant($"- Số chỉ tiêu đạt điểm tối đa: {indicators - 1:00}/{indicators:00} chỉ tiêu.");
            yield return FormattableString.Invariant(
                $"- Số chỉ tiêu đạt từ 50% số điểm tối đa trở lên: {indicators:00}/{indicators:00} chỉ tiêu.");
            yield return FormattableString.Invariant($"- Số chỉ tiêu đạt điểm 0: 0/{indicators:00} chỉ tiêu.");
            yield return FormattableString.Invariant($"- Số điểm đạt được của tiêu chí: {points}/{maximum} điểm.");
        }
        yield return "3. Mức độ đáp ứng các điều kiện công nhận đạt chuẩn tiếp cận pháp luật";
        yield return "a) Số tiêu chí đạt từ 50% số điểm tối đa trở lên: 05/05 tiêu chí.";
        yield return "b) Tổng điểm số đạt được của các tiêu chí: 93,5/100 điểm.";
        yield return "c) Trong năm đánh giá, không có cán bộ, công chức là người đứng đầu cấp ủy, chính quyền cấp xã bị xử lý kỷ luật hành chính "
            + "do vi phạm pháp luật trong thi hành công vụ hoặc truy cứu trách nhiệm hình sự.";
        yield return "d) Mức độ đáp ứng các điều kiện công nhận đạt chuẩn tiếp cận pháp luật: Đáp ứng được 03/03 điều kiện.";
        yield return "II. Thuận lợi, khó khăn";
        yield return Prose;
        yield return Prose;
        yield return "IV. Đề nghị công nhận xã đạt chuẩn tiếp cận pháp luật";
    }
}
