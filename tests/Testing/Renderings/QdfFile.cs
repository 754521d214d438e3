using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace CTCPL.Pipeline.Testing.Renderings;

/// <summary>
/// A PDF whose objects stand in plain text one after the other with a classic cross-reference table, as <c>qpdf --qdf
/// --object-streams=disable</c> writes it, to be saved again incrementally (PDF 1.7 reference, 3.4.5).
/// </summary>
public sealed partial class QdfFile
{
    private readonly string _text;

    /// <param name="pdf">The file, every byte a letter of Latin-1.</param>
    public QdfFile(byte[] pdf) => _text = Encoding.Latin1.GetString(pdf);

    /// <summary>qpdf's options to make one.</summary>
    public static string[] Options(string source, string target) => ["--qdf", "--object-streams=disable", source, target];

    /// <summary>
    /// A first version that showed its first page's words on the last page too, saved again with the true page behind it:
    /// whoever reads from the front sees other figures.
    /// </summary>
    public byte[] SavedAgain()
    {
        int last = ContentOf(ContentOfPage().Matches(_text)[^1]);
        string first = Object(ContentOf(ContentOfPage().Match(_text)));
        return Encoding.Latin1.GetBytes(Updated(Rebuilt((last, first)), Size(), (last, WithPlainLength(Object(last)))));
    }

    /// <summary>The file with a signature field added by an incremental update; the signature's bytes are zeros.</summary>
    public byte[] Signed()
    {
        int catalog = Reference().Match(Trailer()) is { Success: true } root ? int.Parse(root.Groups["n"].Value, CultureInfo.InvariantCulture)
            : throw new InvalidOperationException("A PDF without its catalog.");
        int size = Size();
        string field = FormattableString.Invariant(
            $"<< /FT /Sig /T (ChuKy) /Type /Annot /Subtype /Widget /Rect [0 0 0 0] /F 132 /P {FirstPage()} 0 R /V {size + 1} 0 R >>");
        string signature = "<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /adbe.pkcs7.detached /ByteRange [0 0 0 0] "
            + "/M (D:20240105080000+07'00') /Contents <" + new string('0', 512) + "> >>";
        string form = FormattableString.Invariant($" /AcroForm << /SigFlags 3 /Fields [{size} 0 R] >>\n>>");
        string signedCatalog = LastBrackets().Replace(Object(catalog), form);
        return Encoding.Latin1.GetBytes(Updated(_text, size, (catalog, signedCatalog), (size, field), (size + 1, signature)));
    }

    /// <summary>
    /// The file with every page drawn sideways and turned upright again by its <c>/Rotate</c>, as scanners and landscape
    /// printers do.
    /// </summary>
    /// <param name="degrees">90, 180 or 270.</param>
    public byte[] TurnedUpright(int degrees)
    {
        string matrix = degrees switch { 90 => "0 1 -1 0 842 0", 180 => "-1 0 0 -1 595 842", _ => "0 -1 1 0 0 595" };
        string box = degrees == 180 ? "[0 0 595 842]" : "[0 0 842 595]";
        string turned = PageContent().Replace(_text, $"${{start}}q {matrix} cm\n${{content}}\nQ\nendstream");
        turned = PageBox().Replace(turned, FormattableString.Invariant($"/MediaBox {box} /Rotate {degrees}\n"));
        return Encoding.Latin1.GetBytes(Rebuilt(new QdfFile(Encoding.Latin1.GetBytes(turned)).AllObjects()));
    }

    private static string Updated(string file, int size, params ReadOnlySpan<(int Number, string Body)> objects)
    {
        var text = new StringBuilder(file);
        var table = new StringBuilder("xref\n0 1\n0000000000 65535 f \n");
        foreach ((int number, string body) in objects)
        {
            table.Append(CultureInfo.InvariantCulture, $"{number} 1\n{text.Length:0000000000} 00000 n \n");
            text.Append(CultureInfo.InvariantCulture, $"{number} 0 obj\n{body}\nendobj\n");
        }
        string previous = StartOfTable().Matches(file)[^1].Groups["n"].Value;
        string root = RootEntry().Match(file).Value;
        int start = text.Length;
        return text.Append(table).Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {size + 2} {root} /Prev {previous} >>\nstartxref\n{start}\n%%EOF\n").ToString();
    }

    /// <summary>The file written anew, with one object changed.</summary>
    private string Rebuilt((int Number, string Body) changed) =>
        Rebuilt(AllObjects().Select(found => found.Number == changed.Number ? changed : found));

    private string Rebuilt(IEnumerable<(int Number, string Body)> objects)
    {
        var text = new StringBuilder("%PDF-1.7\n%\u00BF\u00F7\u00A2\u00FE\n");
        var places = new SortedDictionary<int, int>();
        foreach ((int number, string body) in objects)
        {
            places.Add(number, text.Length);
            text.Append(CultureInfo.InvariantCulture, $"{number} 0 obj\n{WithPlainLength(body)}\nendobj\n");
        }
        int table = text.Length;
        text.Append(CultureInfo.InvariantCulture, $"xref\n0 {Size()}\n");
        for (int i = 0; i < Size(); i++)
            text.Append(places.TryGetValue(i, out int place) ? string.Create(CultureInfo.InvariantCulture, $"{place:0000000000} 00000 n \n") : "0000000000 65535 f \n");
        return text.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {Size()} {RootEntry().Match(_text).Value} >>\nstartxref\n{table}\n%%EOF\n").ToString();
    }

    private IEnumerable<(int Number, string Body)> AllObjects() =>
        AnObject().Matches(_text).Select(m => (int.Parse(m.Groups["n"].Value, CultureInfo.InvariantCulture), m.Groups["body"].Value));

    private string Object(int number) => AllObjects().Single(found => found.Number == number).Body;

    /// <summary>A stream with its length said in place, counted anew.</summary>
    private static string WithPlainLength(string body)
    {
        Match stream = AStream().Match(body);
        return !stream.Success ? body : string.Create(
            CultureInfo.InvariantCulture,
            $"{LengthEntry().Replace(stream.Groups["dictionary"].Value, "")[..^2]} /Length {stream.Groups["data"].Length} >>\nstream\n{stream.Groups["data"].Value}\nendstream");
    }

    private static int ContentOf(Match page) => int.Parse(page.Groups["n"].Value, CultureInfo.InvariantCulture);

    private int FirstPage() => int.Parse(PageObject().Match(_text).Groups["n"].Value, CultureInfo.InvariantCulture);

    private int Size() => int.Parse(SizeEntry().Match(_text).Groups["n"].Value, CultureInfo.InvariantCulture);

    private string Trailer() => _text[_text.LastIndexOf("trailer", StringComparison.Ordinal)..];

    [GeneratedRegex(@"/Root (?<n>\d+) 0 R", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Reference();

    [GeneratedRegex(@"/Root \d+ 0 R", RegexOptions.NonBacktracking)]
    private static partial Regex RootEntry();

    [GeneratedRegex(@"\n\s*/Size (?<n>\d+)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex SizeEntry();

    [GeneratedRegex(@"startxref\n(?<n>\d+)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex StartOfTable();

    [GeneratedRegex(@"%% Contents for page \d+\n(%%[^\n]*\n)*(?<n>\d+) 0 obj", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex ContentOfPage();

    [GeneratedRegex(@"%% Page 1\n(%%[^\n]*\n)*(?<n>\d+) 0 obj", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex PageObject();

    [GeneratedRegex(@"(?<start>%% Contents for page \d+\n(%%[^\n]*\n)*\d+ 0 obj\n<<\n[^>]*>>\nstream\n)(?<content>[\s\S]*?)\nendstream", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex PageContent();

    [GeneratedRegex(@"/MediaBox \[[^\]]*\]\n", RegexOptions.NonBacktracking)]
    private static partial Regex PageBox();

    [GeneratedRegex(@"\n(?<n>\d+) 0 obj\n(?<body>[\s\S]*?)\nendobj\n", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex AnObject();

    [GeneratedRegex(@"^(?<dictionary><<[\s\S]*?>>)\nstream\n(?<data>[\s\S]*?)\nendstream$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex AStream();

    [GeneratedRegex(@"/Length \d+( 0 R)?", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex LengthEntry();

    [GeneratedRegex(@">>$", RegexOptions.NonBacktracking)]
    private static partial Regex LastBrackets();
}
