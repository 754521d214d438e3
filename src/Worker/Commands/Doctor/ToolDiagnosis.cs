using System.Runtime.CompilerServices;
using System.Text;
using CTCPL.Pipeline.Worker.Exports;
using CTCPL.Pipeline.Worker.Reading.Tools;

namespace CTCPL.Pipeline.Worker.Commands.Doctor;

/// <summary>Programs and fonts of the machine; all optional.</summary>
internal static class ToolDiagnosis
{
    private static readonly Tool[] Tools =
    [
        new(ToolPath.Office, "--version", "đọc tệp .doc, .odt, .rtf", "libreoffice-writer-nogui"),
        new(ToolPath.Tesseract, "--version", "đọc bản quét, ảnh chụp", "tesseract-ocr tesseract-ocr-vie"),
        new(ToolPath.PageRenderer, "-v", "đọc bản quét, ảnh chụp", "poppler-utils"),
    ];

    private static readonly string[] FontFolders = ["/usr/share/fonts", "/usr/local/share/fonts", "/Library/Fonts"];

    public static async IAsyncEnumerable<Diagnosis> AllAsync(Scratch scratch, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (Tool tool in Tools)
            yield return await OfAsync(tool, scratch, cancellationToken);
        yield return Fonts();
    }

    private static async Task<Diagnosis> OfAsync(Tool tool, Scratch scratch, CancellationToken cancellationToken)
    {
        if (ToolPath.Find(tool.Program) is not string path)
            return Diagnosis.Optional($"Không có công cụ {tool.Program}, nên không {tool.Use} được; nếu cần: apt-get install {tool.Package}");
        using ScratchFolder folder = scratch.NewFolder();
        var call = new ToolCall(tool.Program, [tool.Question], folder.Path) { Patience = TimeSpan.FromSeconds(30) };
        return await ToolProcess.RunAsync(call, cancellationToken) is ToolEnded ended
            ? Diagnosis.Good($"Công cụ {tool.Program}: {path} ({CheckText.Visible(Version(ended))})")
            : Diagnosis.Optional($"Công cụ {tool.Program} không chạy được ({path}), nên không {tool.Use} được; hãy cài lại: apt-get install --reinstall {tool.Package}");
    }

    /// <summary>The first line that holds a figure; some programs say it on standard error.</summary>
    private static string Version(ToolEnded ended) =>
        (Encoding.UTF8.GetString(ended.Output.Span) + "\n" + ended.Error)
            .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .FirstOrDefault(line => line.Any(char.IsAsciiDigit), "không rõ phiên bản");

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

    /// <param name="Program">Name in the search path.</param>
    /// <param name="Question">Asks for its version.</param>
    /// <param name="Use">What it is for: follows "không".</param>
    /// <param name="Package">Debian packages.</param>
    private sealed record Tool(string Program, string Question, string Use, string Package);
}
