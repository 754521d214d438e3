using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Documents.OldFonts;
using static System.FormattableString;

namespace CTCPL.Pipeline.Parsing.Documents.Pdf;

/// <summary>What the pages of a PDF are worth as text, and what a reviewer must know about it.</summary>
/// <param name="recognised">What a recogniser saw of the document.</param>
internal sealed class TextHealth(RecognisedPages recognised)
{
    private readonly List<int> _wanted = [];
    private readonly List<int> _garbled = [];
    private readonly List<int> _withoutText = [];
    private readonly List<int> _filled = [];
    private readonly List<int> _layers = [];
    private readonly List<int> _withoutMarks = [];
    private OldCoding _coding;
    private bool _hasOwnText;
    private bool _hasRecognisedText;

    /// <summary>One-based pages a recogniser should look at, ascending.</summary>
    public ImmutableArray<int> Wanted => [.. _wanted];

    public bool HasText => _hasOwnText || _hasRecognisedText;

    public ReadingMethod Method => (_hasOwnText, _hasRecognisedText) switch
    {
        (_, false) => ReadingMethod.Pdf,
        (true, true) => ReadingMethod.Mixed,
        (false, true) => ReadingMethod.Ocr,
    };

    /// <summary>Whether every line can be trusted as far as its page goes.</summary>
    public bool IsSound => _garbled.Count == 0 && _withoutText.Count == 0 && _layers.Count == 0 && _filled.Count == 0 && _withoutMarks.Count == 0;

    /// <summary>Takes a page in; gives what a recogniser saw of it when that is to be used instead of its own text.</summary>
    /// <param name="page">The page.</param>
    /// <param name="coding">The old coding its letters turned out to be in.</param>
    public RecognisedPage? Count(PageHealth page, OldCoding coding)
    {
        RecognisedPage? seen = null;
        if (page.Nature is PageNature.Picture or PageNature.HiddenLayer or PageNature.Junk or PageNature.Filled)
        {
            _wanted.Add(page.Number);
            seen = recognised.Find(page.Number);
        }
        if (seen is not null)
            _hasRecognisedText |= !seen.Lines.IsEmpty;
        else
            CountOwn(page, coding);
        return seen;
    }

    /// <summary>What a reviewer must know; empty when the text is sound.</summary>
    public ImmutableArray<ReadingNote> Notes()
    {
        ImmutableArray<ReadingNote>.Builder notes = ImmutableArray.CreateBuilder<ReadingNote>();
        if (_garbled.Count > 0)
            notes.Add(Note(NoteCodes.GarbledText, $"{Pages(_garbled)} có chữ không giải mã đúng được; hãy đối chiếu số liệu với bản gốc."));
        if (_layers.Count > 0)
        {
            notes.Add(Note(NoteCodes.InvisibleText,
                $"{Pages(_layers)} là ảnh quét, chữ đọc được là lớp chữ ẩn của phần mềm quét; hãy đối chiếu số liệu với hình ảnh."));
        }
        if (_withoutMarks.Count > 0)
            notes.Add(Note(NoteCodes.ToneMarksLost, $"{Pages(_withoutMarks)} là chữ Việt mất dấu; hãy đối chiếu với bản gốc."));
        if (_coding is not OldCoding.None)
            notes.Add(Note(NoteCodes.OldFont, $"Chữ của tệp theo bảng mã cũ ({(_coding is OldCoding.Vni ? "VNI" : "TCVN3")}) đã được chuyển sang Unicode."));
        if (_withoutText.Count > 0)
            notes.Add(Note(NoteCodes.PageWithoutText, $"{Pages(_withoutText)} chỉ có hình ảnh, không có chữ đọc được."));
        return notes.DrainToImmutable();
    }

    private static ReadingNote Note(string code, string message) => new(code, null, message);

    private static string Pages(List<int> pages) => $"Trang {string.Join(", ", pages.Select(page => Invariant($"{page}")))}";

    private void CountOwn(PageHealth page, OldCoding coding)
    {
        switch (page.Nature)
        {
            case PageNature.Picture:
                _withoutText.Add(page.Number);
                break;
            case PageNature.Filled:
                _filled.Add(page.Number);
                break;
            case PageNature.HiddenLayer:
                _layers.Add(page.Number);
                break;
            case PageNature.Junk:
                _garbled.Add(page.Number);
                break;
        }
        if (page.MarksLost)
            _withoutMarks.Add(page.Number);
        _coding = coding is OldCoding.None ? _coding : coding;
        _hasOwnText |= page.HasText || page.Nature is PageNature.HiddenLayer;
    }
}
