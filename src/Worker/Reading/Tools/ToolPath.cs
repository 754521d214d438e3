using System.Collections.Immutable;

namespace CTCPL.Pipeline.Worker.Reading.Tools;

/// <summary>The programs of the machine that reading can use; each is optional.</summary>
internal static class ToolPath
{
    /// <summary>LibreOffice: .doc, .odt and .rtf become .docx.</summary>
    public const string Office = "soffice";

    /// <summary>Recognises text in pictures.</summary>
    public const string Tesseract = "tesseract";

    /// <summary>Poppler's renderer: a PDF page becomes a picture.</summary>
    public const string PageRenderer = "pdftoppm";

    /// <summary>All of them.</summary>
    public static readonly ImmutableArray<string> All = [Tesseract, PageRenderer, Office];

    /// <summary>Where the installers put programs that they do not put into the search path.</summary>
    private static readonly string[] OtherFolders =
    [
        .. OperatingSystem.IsWindows()
            ? (string[])
            [
                Path.Join(Environment.GetFolderPath(Environment.SpecialFolder.ProgramFiles), "LibreOffice", "program"),
                Path.Join(Environment.GetFolderPath(Environment.SpecialFolder.ProgramFiles), "Tesseract-OCR"),
            ]
            : OperatingSystem.IsMacOS() ? (string[])["/Applications/LibreOffice.app/Contents/MacOS", "/opt/homebrew/bin"] : [],
    ];

    /// <summary>The program's file, found in the search path; <c>null</c> when it is not installed. An absolute path is itself.</summary>
    public static string? Find(string program)
    {
        if (Path.IsPathFullyQualified(program))
            return File.Exists(program) ? program : null;
        string[] folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        string[] names = OperatingSystem.IsWindows() ? [program + ".com", program + ".exe"] : [program];
        return folders.Concat(OtherFolders).SelectMany(folder => names.Select(name => Path.Join(folder, name))).FirstOrDefault(File.Exists);
    }
}
