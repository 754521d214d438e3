using System.Collections.Immutable;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using static System.FormattableString;

namespace CTCPL.Pipeline.Parsing.Documents.Pdf;

/// <summary>Counts what tells whether the letters of a PDF can be trusted as text.</summary>
internal sealed class TextHealth
{
    /// <summary>From this share of unreadable characters on, figures cannot be trusted either. A document whose fonts
    /// are sound has none; bullets of a symbol font are under one in a hundred.</summary>
    private const double DoubtfulShare = 0.05;

    private readonly List<int> _pagesWithoutText = [];
    private long _characters;
    private long _unreadable;
    private long _invisible;
    private bool _hasText;

    /// <summary>Whether any page holds a letter or a digit.</summary>
    public bool HasText => _hasText;

    public ReadingQuality Quality => Notes().IsEmpty ? ReadingQuality.Good : ReadingQuality.Doubtful;

    private bool IsGarbled => _unreadable > _characters * DoubtfulShare;

    public void Count(int page, PageText text)
    {
        bool pageHasText = false;
        foreach (Letter letter in text.Letters)
        {
            if (letter.RenderingMode == TextRenderingMode.Neither)
                _invisible++;
            foreach (char c in GlyphText.Repair(letter.Value))
            {
                if (char.IsWhiteSpace(c))
                    continue;
                _characters++;
                if (GlyphText.IsUnreadable(c))
                    _unreadable++;
                else
                    pageHasText |= char.IsLetterOrDigit(c);
            }
        }
        _hasText |= pageHasText;
        if (!pageHasText && text.Images > 0)
            _pagesWithoutText.Add(page);
    }

    /// <summary>What a reviewer must know; empty when the text is sound.</summary>
    public ImmutableArray<ReadingNote> Notes()
    {
        ImmutableArray<ReadingNote>.Builder notes = ImmutableArray.CreateBuilder<ReadingNote>();
        if (IsGarbled)
        {
            notes.Add(new ReadingNote(NoteCodes.GarbledText, null, Invariant(
                $"{_unreadable} trong {_characters} ký tự của tệp PDF không giải mã được; hãy đối chiếu số liệu với bản gốc.")));
        }
        if (_invisible > 0)
        {
            notes.Add(new ReadingNote(NoteCodes.InvisibleText, null, Invariant(
                $"Tệp PDF có {_invisible} ký tự không hiển thị (thường là lớp chữ của bản quét); hãy đối chiếu số liệu với hình ảnh.")));
        }
        if (_pagesWithoutText.Count > 0)
        {
            string pages = string.Join(", ", _pagesWithoutText.Select(page => Invariant($"{page}")));
            notes.Add(new ReadingNote(NoteCodes.PageWithoutText, null, $"Trang {pages} chỉ có hình ảnh, không có chữ đọc được."));
        }
        return notes.ToImmutable();
    }
}
