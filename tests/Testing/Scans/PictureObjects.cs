using System.Text;
using static System.FormattableString;

namespace CTCPL.Pipeline.Testing.Scans;

/// <summary>A PDF under construction, object by object, numbered from one (PDF 1.7 reference, 7.5).</summary>
internal sealed class PictureObjects : IDisposable
{
    private readonly MemoryStream _file = new();
    private readonly List<long> _offsets = [];

    public PictureObjects() => Write("%PDF-1.4\n");

    /// <summary>Number of objects so far.</summary>
    public int Count => _offsets.Count;

    /// <summary>Adds a dictionary, given without its brackets.</summary>
    public void Add(string dictionary)
    {
        Begin();
        Write($"<< {dictionary} >>\nendobj\n");
    }

    /// <summary>Adds a stream with the entries of its dictionary other than its length.</summary>
    public void Add(string dictionary, byte[] data)
    {
        Begin();
        Write(Invariant($"<< {dictionary} /Length {data.Length} >>\nstream\n"));
        _file.Write(data);
        Write("\nendstream\nendobj\n");
    }

    /// <summary>The file; object 1 is its catalogue.</summary>
    public byte[] ToBytes()
    {
        long start = _file.Position;
        Write(Invariant($"xref\n0 {Count + 1}\n0000000000 65535 f \n"));
        foreach (long offset in _offsets)
            Write(Invariant($"{offset:0000000000} 00000 n \n"));
        Write(Invariant($"trailer\n<< /Size {Count + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n"));
        return _file.ToArray();
    }

    public void Dispose() => _file.Dispose();

    private void Begin()
    {
        _offsets.Add(_file.Position);
        Write(Invariant($"{Count} 0 obj\n"));
    }

    private void Write(string text) => _file.Write(Encoding.Latin1.GetBytes(text));
}
