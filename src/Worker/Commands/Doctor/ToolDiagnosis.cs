namespace CTCPL.Pipeline.Worker.Commands.Doctor;

/// <summary>Programs and fonts of the machine; all optional.</summary>
internal static class ToolDiagnosis
{
    private static readonly (string Program, string Use, string Package)[] Tools =
    [
        ("soffice", "đọc tệp .doc, .odt, .rtf", "libreoffice-writer-nogui"),
        ("tesseract", "đọc bản quét", "tesseract-ocr tesseract-ocr-vie"),
        ("pdftoppm", "đọc bản quét", "poppler-utils"),
    ];

    private static readonly string[] FontFolders = ["/usr/share/fonts", "/usr/local/share/fonts", "/Library/Fonts"];

    public static IEnumerable<Diagnosis> All() => Tools.Select(Of).Append(Fonts());

    private static Diagnosis Of((string Program, string Use, string Package) tool) => Reading.Tools.ToolPath.Find(tool.Program) is string path
        ? Diagnosis.Good($"Công cụ {tool.Program}: {path}")
        : Diagnosis.Optional($"Không có công cụ {tool.Program} ({tool.Use}); nếu cần: apt-get install {tool.Package}");

    /// <summary>LibreOffice lays a document out with the machine's fonts; without any that has Vietnamese letters it draws boxes.</summary>
    private static Diagnosis Fonts()
    {
        if (OperatingSystem.IsWindows())
            return Diagnosis.Good("Phông chữ của Windows");
        var anywhere = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true };
        string? font = FontFolders
            .Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.?tf", anywhere))
            .FirstOrDefault();
        return font is null
            ? Diagnosis.Optional("Không thấy phông chữ nào của hệ thống; nếu cần chuyển đổi tài liệu: apt-get install fonts-dejavu-core")
            : Diagnosis.Good($"Phông chữ của hệ thống: {Path.GetDirectoryName(font)}");
    }
}
