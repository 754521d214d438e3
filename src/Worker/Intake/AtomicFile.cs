using System.Text;

namespace CTCPL.Pipeline.Worker.Intake;

/// <summary>Files that others read appear whole or not at all.</summary>
internal static class AtomicFile
{
    /// <summary>Writes beside and renames over what is there; creates the folders on the way.</summary>
    public static void Write(string path, string text, Encoding encoding)
    {
        string folder = Path.GetDirectoryName(path)!;
        Directory.CreateDirectory(folder);
        string temporary = Path.Combine(folder, $".{Guid.NewGuid():N}.tmp");
        try
        {
            File.WriteAllText(temporary, text, encoding);
            File.Move(temporary, path, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    /// <summary>Writes beside and renames; throws <see cref="IOException"/> when there is a file of this name.</summary>
    public static void WriteNew(string path, byte[] bytes)
    {
        string temporary = Path.Combine(Path.GetDirectoryName(path)!, $".{Guid.NewGuid():N}.tmp");
        try
        {
            File.WriteAllBytes(temporary, bytes);
            File.Move(temporary, path, overwrite: false);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }
}
