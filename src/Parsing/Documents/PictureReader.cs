using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Documents.Pdf;
using CTCPL.Pipeline.Parsing.Documents.Pictures;

namespace CTCPL.Pipeline.Parsing.Documents;

/// <summary>Reads a picture file (PNG, JPEG, TIFF): every page of it is for a text recogniser.</summary>
internal static class PictureReader
{
    private static readonly Refused NoRecogniser = new(
        RefusalReason.NoText,
        "Đây là tệp ảnh, và máy chưa cài chức năng nhận dạng chữ (Tesseract, gói tiếng Việt). "
        + "Hãy cài Tesseract, hoặc gửi tệp .docx hay PDF xuất từ Word.");

    private static readonly Refused NothingRecognised = new(
        RefusalReason.NoText,
        "Đây là tệp ảnh; đã nhận dạng nhưng không thấy chữ nào. Hãy chụp hoặc quét lại rõ hơn, hoặc gửi tệp .docx hay PDF xuất từ Word.");

    public static ReadOutcome Read(ReadOnlySpan<byte> bytes, RecognisedPages recognised, ReadingLimits limits)
    {
        var picture = Picture.Of(bytes, limits);
        if (picture.Fault is Refused fault)
            return fault;
        if (recognised.Pages.IsEmpty)
            return new NeedsRecognition([.. Enumerable.Range(1, picture.Pages)], NoRecogniser);
        List<PrintedRow> rows = [.. recognised.Pages.OrderBy(page => page.Number).SelectMany(RecognisedRows.Of)];
        if (rows.Count == 0)
            return NothingRecognised;
        if (rows.Sum(row => row.Segments.Count) > limits.Lines)
            return PdfRefusals.TooManyLines(limits.Lines);
        PageFurniture.Mark(rows, picture.Pages);
        ImmutableArray<TextLine> lines = PrintedText.Of(rows);
        ImmutableArray<ReadingNote> notes = Missing(recognised, picture.Pages);
        bool sure = notes.IsEmpty && lines.All(line => line.Doubts.IsEmpty);
        return new Readable(new DocumentText(
            ReadingMethod.Ocr, lines, picture.Pages, sure ? ReadingQuality.Good : ReadingQuality.Doubtful, notes));
    }

    private static ImmutableArray<ReadingNote> Missing(RecognisedPages recognised, int pages)
    {
        string missing = string.Join(", ", Enumerable.Range(1, pages).Where(page => recognised.Find(page) is null));
        return missing.Length == 0
            ? []
            : [new ReadingNote(NoteCodes.PageWithoutText, null, $"Trang {missing} chỉ có hình ảnh, không có chữ đọc được.")];
    }
}
