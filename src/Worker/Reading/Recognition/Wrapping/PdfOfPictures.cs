using System.Collections.Immutable;
using System.Text;
using static System.FormattableString;

namespace CTCPL.Pipeline.Worker.Reading.Recognition.Wrapping;

/// <summary>
/// Writes picture files as a PDF around their compressed bytes, so that one bounded program decodes whatever comes: no
/// decoder of ours, none in this process (PDF 1.7 reference, 7.5 and 8.9).
/// </summary>
internal sealed class PdfOfPictures : IDisposable
{
    private readonly MemoryStream _file = new();
    private readonly List<long> _offsets = [];

    /// <summary>The PDF of these pages.</summary>
    public static byte[] Of(ImmutableArray<EncodedPage> pages)
    {
        using var file = new PdfOfPictures();
        file.Write("%PDF-1.4\n");
        int[] kids = new int[pages.Length];
        for (int i = 0, next = 3; i < pages.Length; next += 2 + pages[i].Images.Length, i++)
            kids[i] = next;
        file.Add("/Type /Catalog /Pages 2 0 R");
        file.Add(Invariant($"/Type /Pages /Count {pages.Length} /Kids [{string.Join(' ', kids.Select(kid => Invariant($"{kid} 0 R")))}]"));
        foreach (EncodedPage page in pages)
            file.Add(page);
        return file.End();
    }

    public void Dispose() => _file.Dispose();

    private void Add(EncodedPage page)
    {
        double points = 72 / page.PrintDpi;
        int first = _offsets.Count + 3;
        string names = string.Join(' ', page.Images.Select((_, i) => Invariant($"/I{i} {first + i} 0 R")));
        Add(Invariant($"/Type /Page /Parent 2 0 R /MediaBox [0 0 {page.Width * points:0.###} {page.Height * points:0.###}] /Rotate {page.Turn} /Contents {first - 1} 0 R /Resources << /XObject << {names} >> >>"));
        var content = new StringBuilder();
        for (int i = 0; i < page.Images.Length; i++)
        {
            EncodedImage image = page.Images[i];
            content.Append(Invariant(
                $"q {image.Width * points:0.####} 0 0 {image.Height * points:0.####} {image.Left * points:0.####} {(page.Height - image.Top - image.Height) * points:0.####} cm /I{i} Do Q\n"));
        }
        Add("", Encoding.ASCII.GetBytes(content.ToString()));
        foreach (EncodedImage image in page.Images)
            Add(Invariant($"/Type /XObject /Subtype /Image /Width {image.Width} /Height {image.Height} {image.Entries}"), image.Data);
    }

    private void Add(string dictionary)
    {
        Begin();
        Write($"<< {dictionary} >>\nendobj\n");
    }

    private void Add(string dictionary, ReadOnlyMemory<byte> data)
    {
        Begin();
        Write(Invariant($"<< {dictionary} /Length {data.Length} >>\nstream\n"));
        _file.Write(data.Span);
        Write("\nendstream\nendobj\n");
    }

    private byte[] End()
    {
        long start = _file.Position;
        Write(Invariant($"xref\n0 {_offsets.Count + 1}\n0000000000 65535 f \n"));
        foreach (long offset in _offsets)
            Write(Invariant($"{offset:0000000000} 00000 n \n"));
        Write(Invariant($"trailer\n<< /Size {_offsets.Count + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n"));
        return _file.ToArray();
    }

    private void Begin()
    {
        _offsets.Add(_file.Position);
        Write(Invariant($"{_offsets.Count} 0 obj\n"));
    }

    private void Write(string text) => _file.Write(Encoding.Latin1.GetBytes(text));
}
