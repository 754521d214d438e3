using System.Globalization;
using System.Text;

namespace CTCPL.Pipeline.Testing.Documents;

/// <summary>
/// A PDF written object by object, for what no program draws. Object 1 is the catalog, 2 the page tree, 3 the only page, 4
/// its content, 5 the font F1 (Helvetica); more objects follow in the order they are added.
/// </summary>
public sealed class PdfObjects
{
    private readonly List<string> _objects = [];
    private readonly Dictionary<string, string> _page = new(StringComparer.Ordinal)
    {
        ["MediaBox"] = "[0 0 595 842]",
        ["Resources"] = "<< /Font << /F1 5 0 R >> >>",
    };

    private readonly StringBuilder _content = new();

    /// <summary>Entries of the catalog besides its type and pages, as they stand.</summary>
    public string Catalog { get; set; } = "";

    /// <summary>Adds an object; gives its number.</summary>
    public int Add(string body)
    {
        _objects.Add(body);
        return 5 + _objects.Count;
    }

    /// <summary>Adds a stream; gives its number.</summary>
    public int AddStream(string content, string entries = "") => Add(StreamOf(content, entries));

    /// <summary>Sets an entry of the page.</summary>
    public PdfObjects Page(string name, string value)
    {
        _page[name] = value;
        return this;
    }

    /// <summary>Adds operators to the page's content.</summary>
    public PdfObjects Draw(string operators)
    {
        _content.Append(operators).Append('\n');
        return this;
    }

    /// <summary>Draws ASCII text; parentheses and backslashes must be escaped.</summary>
    public PdfObjects Text(double x, double y, string text, string before = "") => Draw(
        string.Create(CultureInfo.InvariantCulture, $"BT /F1 12 Tf {before} {x} {y} Td ({text}) Tj ET"));

    public byte[] Build()
    {
        string page = string.Concat(_page.Select(entry => $" /{entry.Key} {entry.Value}"));
        string[] objects =
        [
            $"<< /Type /Catalog /Pages 2 0 R {Catalog} >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            $"<< /Type /Page /Parent 2 0 R /Contents 4 0 R{page} >>",
            StreamOf(_content.ToString(), ""),
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
            .. _objects,
        ];
        var file = new StringBuilder("%PDF-1.7\n");
        var offsets = new List<int>();
        for (int i = 0; i < objects.Length; i++)
        {
            offsets.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }
        int table = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        foreach (int offset in offsets)
            file.Append(CultureInfo.InvariantCulture, $"{offset:0000000000} 00000 n \n");
        file.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Root 1 0 R /Size {objects.Length + 1} >>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(file.ToString());
    }

    private static string StreamOf(string content, string entries) => string.Create(
        CultureInfo.InvariantCulture, $"<< /Length {content.Length} {entries} >>\nstream\n{content}\nendstream");
}
