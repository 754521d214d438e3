namespace CTCPL.Pipeline.Testing.Documents;

/// <summary>Typefaces for drawing PDF pages, from the fonts-dejavu packages that LibreOffice brings along.</summary>
public enum PdfFont { Serif, Sans }

/// <summary>The font files.</summary>
public static class PdfFonts
{
    private const string Folder = "/usr/share/fonts/truetype/dejavu";

    private static readonly Lazy<byte[]> Serif = new(() => Load("DejaVuSerif.ttf"));
    private static readonly Lazy<byte[]> Sans = new(() => Load("DejaVuSans.ttf"));

    public static byte[] Bytes(PdfFont font) => font == PdfFont.Serif ? Serif.Value : Sans.Value;

    private static byte[] Load(string name)
    {
        string path = Path.Combine(Folder, name);
        return File.Exists(path)
            ? File.ReadAllBytes(path)
            : throw new FileNotFoundException($"The tests draw PDF pages with {path}: install the package fonts-dejavu.", path);
    }
}
