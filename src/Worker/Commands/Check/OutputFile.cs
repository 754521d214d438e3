using System.Text;
using CTCPL.Pipeline.Worker.Exports;

namespace CTCPL.Pipeline.Worker.Commands.Check;

/// <summary>A file that appears whole or not at all: written beside its place under another name, then renamed.</summary>
internal sealed class OutputFile : IAsyncDisposable
{
    private readonly string _path;
    private readonly string _temporary;
    private readonly StreamWriter _writer;

    private OutputFile(string path, bool withByteOrderMark)
    {
        _path = path;
        _temporary = Path.Join(Path.GetDirectoryName(path), $".{Path.GetFileName(path)}.{Path.GetRandomFileName()}");
        _writer = new StreamWriter(
            new FileStream(_temporary, FileMode.CreateNew, FileAccess.Write), new UTF8Encoding(withByteOrderMark));
    }

    public TextWriter Writer => _writer;

    /// <summary>Throws <see cref="UsageException"/> when nothing can be written there.</summary>
    public static OutputFile Create(string path, bool withByteOrderMark)
    {
        string full = Path.GetFullPath(path);
        if (Directory.Exists(full))
            throw new UsageException($"“{CheckText.Visible(path)}” là thư mục: hãy cho tên tệp kết quả sau --output.");
        try
        {
            return new OutputFile(full, withByteOrderMark);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"Không ghi được tệp “{CheckText.Visible(path)}”: hãy kiểm tra thư mục có tồn tại và quyền ghi.");
        }
    }

    /// <summary>Puts the file in its place.</summary>
    public async Task CommitAsync()
    {
        await _writer.DisposeAsync();
        File.Move(_temporary, _path, overwrite: true);
    }

    public async ValueTask DisposeAsync()
    {
        await _writer.DisposeAsync();
        File.Delete(_temporary); // nothing is there after a commit
    }
}
