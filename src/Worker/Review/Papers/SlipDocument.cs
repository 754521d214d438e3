using CTCPL.Pipeline.Rules;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using static CTCPL.Pipeline.Worker.Review.Papers.SlipParts;

namespace CTCPL.Pipeline.Worker.Review.Papers;

/// <summary>
/// The slip asking a unit to complete its dossier, as a Word document on A4. Margins and letters follow Nghị định 30/2020/NĐ-CP, Phụ lục I:
/// 20 mm above and below, 30 mm left, 15 mm right.
/// </summary>
internal static class SlipDocument
{
    private const int Left = 3900;

    private const int Right = 5450;

    /// <summary>The file's bytes.</summary>
    public static byte[] Write(SlipContent slip, LetterheadOptions letterhead)
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            MainDocumentPart main = document.AddMainDocumentPart();
            FooterPart footer = main.AddNewPart<FooterPart>();
            footer.Footer = new Footer(Foot(slip));
            var body = new Body([.. Head(letterhead), .. Opening(slip, letterhead), .. Corrections(slip), .. Unsure(slip), .. Corrected(slip), .. Closing(slip), .. Signature(letterhead)]);
            body.Append(new SectionProperties(
                new FooterReference { Type = HeaderFooterValues.Default, Id = main.GetIdOfPart(footer) },
                new PageSize { Width = 11906, Height = 16838 },
                new PageMargin { Top = 1134, Bottom = 1134, Left = 1701, Right = 851, Header = 567, Footer = 567, Gutter = 0 }));
            main.Document = new Document(body);
        }
        return stream.ToArray();
    }

    private static IEnumerable<OpenXmlElement> Head(LetterheadOptions letterhead) =>
    [
        Columns(
            (Left,
            [
                Centred(Text(LetterheadOptions.OrDots(letterhead.Superior).ToUpper(Wording.Vietnamese), 13)),
                Centred(Text(LetterheadOptions.OrDots(letterhead.Authority).ToUpper(Wording.Vietnamese), 13, bold: true)),
                Rule(Left, 1200),
                Centred(Text("Số: ……/" + LetterheadOptions.OrDots(letterhead.Symbol).Replace(LetterheadOptions.Dots, "……", StringComparison.Ordinal), 13)),
            ]),
            (Right,
            [
                Centred(Text("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13, bold: true)),
                Centred(Text("Độc lập - Tự do - Hạnh phúc", 14, bold: true)),
                Rule(Right, 3000),
                Centred(Text($"{(letterhead.Place.Length == 0 ? "…………" : letterhead.Place.Trim())}, ngày …… tháng …… năm 20……", 13, italic: true)),
            ])),
        Line(JustificationValues.Center, 0, 0, Text("", 10)),
        Centred(Text("PHIẾU ĐỀ NGHỊ HOÀN THIỆN HỒ SƠ", 14, bold: true)),
    ];

    private static IEnumerable<OpenXmlElement> Opening(SlipContent slip, LetterheadOptions letterhead)
    {
        string unit = slip.Unit ?? "……………………";
        string year = slip.Report.Year?.ToString(Wording.Vietnamese) ?? "……";
        string sender = letterhead.Authority.Length == 0 ? "cơ quan tiếp nhận" : letterhead.Authority.Trim();
        yield return Centred(Text($"Báo cáo đánh giá chuẩn tiếp cận pháp luật năm {year}", 14, bold: true));
        yield return Line(JustificationValues.Center, 0, 120, Text($"của {unit}", 14, bold: true));
        string parent = slip.Report.Parent is { Length: > 0 } above ? ", " + above : "";
        yield return Line(JustificationValues.Center, 0, 120, Text("Kính gửi: "), Text($"Ủy ban nhân dân {unit}{parent}"));
        yield return Body(Text(
            $"Qua kiểm tra báo cáo trong tệp “{OriginalFile.NameOf(slip.Report.Path)}” tiếp nhận ngày {Moments.Day(slip.Report.ReceivedAt)}, {sender} "
            + $"đề nghị Ủy ban nhân dân {unit} xem lại, hoàn thiện hồ sơ đối với các nội dung sau:"));
    }

    private static IEnumerable<OpenXmlElement> Corrections(SlipContent slip)
    {
        if (slip.ToCorrect.IsEmpty)
            yield break;
        yield return Heading(slip.NotChecked.IsEmpty ? "Nội dung đề nghị xem lại, chỉnh sửa" : "I. Nội dung đề nghị xem lại, chỉnh sửa");
        foreach ((int index, SlipItem item) in slip.ToCorrect.Index())
        {
            foreach (OpenXmlElement line in Item(index + 1, item))
                yield return line;
            if (item.Expected is not null)
                yield return Body(Text("Báo cáo ghi: "), Text(item.Actual ?? "không có", bold: true), Text("; đối chiếu được: "), Text(item.Expected, bold: true), Text("."));
            if (item.Remedy is not null)
                yield return Body(Text("Đề nghị: ", bold: true), Text(item.Remedy));
            if (!item.Consequences.IsEmpty)
                yield return Body(Text("Các nội dung liên quan, xem lại sau khi chỉnh sửa nội dung trên: "), Text(string.Join(" ", item.Consequences)));
            yield return Body(Text("Căn cứ: " + item.Citation + ".", 13, italic: true));
        }
    }

    private static IEnumerable<OpenXmlElement> Unsure(SlipContent slip)
    {
        if (slip.NotChecked.IsEmpty)
            yield break;
        yield return Heading((slip.ToCorrect.IsEmpty ? "" : "II. ") + "Nội dung chưa đối chiếu được");
        yield return Body(Text("Các nội dung dưới đây chưa đủ căn cứ để đối chiếu, không phải là kết luận có sai sót; đề nghị đơn vị rà soát, bổ sung hoặc giải trình nếu có."));
        foreach ((int index, SlipItem item) in slip.NotChecked.Index())
        {
            foreach (OpenXmlElement line in Item(index + 1, item))
                yield return line;
        }
    }

    /// <summary>The unit sees which of its figures were taken from the original by eye, and can object.</summary>
    private static IEnumerable<OpenXmlElement> Corrected(SlipContent slip)
    {
        if (slip.Corrected.IsEmpty)
            yield break;
        yield return Heading("Số liệu đã đối chiếu với văn bản gốc");
        yield return Body(Text("Các số dưới đây do người thẩm định đọc từ văn bản gốc, thay cho số mà chương trình đọc chưa đúng; đề nghị đơn vị xác nhận khi gửi lại hồ sơ."));
        foreach (Exports.StoredOverride o in slip.Corrected)
            yield return Body(Text($"- {o.Title}: "), Text(o.Written, bold: true), Text($" (chương trình đọc: {o.Read})."));
    }

    private static IEnumerable<OpenXmlElement> Item(int number, SlipItem item)
    {
        Paragraph title = Body(Text(string.Create(Wording.Vietnamese, $"{number}. {item.Title}. "), bold: true), Text(item.Message));
        title.ParagraphProperties!.PrependChild(new KeepNext());
        yield return title;
        foreach (Documents.EvidencePlace place in item.Places)
            yield return Body(Text($"- {Place(place.Page, place.Line)}: "), Text($"“{place.Quote.Trim()}”", italic: true));
        foreach (Documents.OtherPlace other in item.Elsewhere)
        {
            yield return Body(
                Text($"- Tệp “{OriginalFile.NameOf(other.File)}”, {Place(other.Page, other.Line).ToLower(Wording.Vietnamese)}"),
                Text(other.Quote.Length == 0 ? "" : $": “{other.Quote.Trim()}”", italic: true));
        }
    }

    private static string Place(int? page, int line) => page is int number
        ? string.Create(Wording.Vietnamese, $"Trang {number}, dòng {line}")
        : string.Create(Wording.Vietnamese, $"Dòng {line}");

    private static Paragraph Heading(string text)
    {
        Paragraph heading = Body(Text(text, bold: true));
        heading.ParagraphProperties!.PrependChild(new KeepNext());
        return heading;
    }

    /// <summary>Stays on the page of the signature: a signature never stands alone.</summary>
    private static IEnumerable<OpenXmlElement> Closing(SlipContent slip)
    {
        Paragraph closing = Line(JustificationValues.Both, 567, 200, Text(
            $"Đề nghị Ủy ban nhân dân {slip.Unit ?? LetterheadOptions.Dots} hoàn thiện và gửi lại hồ sơ trước ngày ……/……/20……; "
            + "trường hợp số liệu trong báo cáo là đúng, đề nghị giải trình kèm tài liệu kiểm chứng./."));
        closing.ParagraphProperties!.PrependChild(new KeepLines());
        closing.ParagraphProperties!.PrependChild(new KeepNext());
        yield return closing;
    }

    private static IEnumerable<OpenXmlElement> Signature(LetterheadOptions letterhead) =>
    [
        Columns(
            (4675,
            [
                Line(JustificationValues.Left, 0, 0, Text("Nơi nhận:", 12, bold: true, italic: true)),
                Line(JustificationValues.Left, 0, 0, Text("- Như trên;", 11)),
                Line(JustificationValues.Left, 0, 0, Text("- Lưu: VT, hồ sơ.", 11)),
            ]),
            (4675,
            [
                Centred(Text(LetterheadOptions.OrDots(letterhead.Signatory).ToUpper(Wording.Vietnamese), 14, bold: true)),
                Centred(Text("(Ký, ghi rõ họ tên, đóng dấu)", 13, italic: true)),
                Line(JustificationValues.Center, 0, 1400, Text("")),
            ])),
        Line(JustificationValues.Left, 0, 0, Text("", 2)),
    ];

    private static IEnumerable<OpenXmlElement> Foot(SlipContent slip) =>
    [
        Small($"Tệp: {OriginalFile.NameOf(slip.Report.Path)} · SHA-256: {slip.Report.Sha256}"),
        Small($"Bộ tiêu chí: {slip.Standard} · Chương trình: đọc {slip.JudgedWith.Reader}, quy tắc {slip.JudgedWith.Engine}, dữ liệu bộ tiêu chí {slip.JudgedWith.Standard}"),
    ];

    private static Paragraph Small(string text) => Line(JustificationValues.Left, 0, 0, Text(text, 8));
}
