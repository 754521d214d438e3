using CTCPL.Pipeline.Rules.Standards;

namespace CTCPL.Pipeline.Worker.Hosting;

/// <summary>The administrator's own standards: the <c>*.json</c> files of the folder <c>Standards:Folder</c>.</summary>
internal static class StandardsFolder
{
    public const string Setting = "Standards:Folder";

    /// <summary>Far more than any standard needs.</summary>
    private const long MostBytes = 1 << 20;

    /// <summary>The shipped standards with those of the folder in their place; the shipped ones alone when no folder is set.</summary>
    /// <exception cref="OperatorException">The folder cannot be read, or files have mistakes: all are named.</exception>
    public static StandardLibrary Read(IConfiguration configuration)
    {
        if (configuration[Setting] is not { Length: > 0 } setting)
            return StandardLibrary.Default;
        string folder = Path.GetFullPath(setting);
        try
        {
            return StandardLibrary.With([.. Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal).Select(Content)]);
        }
        catch (StandardFileException mistakes)
        {
            throw new OperatorException($"Bộ tiêu chí trong thư mục {folder} ({Setting}) có lỗi.\n{mistakes.Message}", mistakes);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new OperatorException($"Không đọc được thư mục bộ tiêu chí {folder}: {e.Message} Hãy tạo thư mục, cấp quyền đọc hoặc sửa {Setting}.", e);
        }
    }

    private static (string Name, ReadOnlyMemory<byte> Content) Content(string file)
    {
        string name = Path.GetFileName(file);
        return new FileInfo(file).Length <= MostBytes
            ? (name, File.ReadAllBytes(file))
            : throw new StandardFileException(name, ["$: tệp lớn hơn 1 MiB."]);
    }
}
