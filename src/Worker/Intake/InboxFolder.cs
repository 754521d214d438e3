using CTCPL.Pipeline.Storage.Ledger;

namespace CTCPL.Pipeline.Worker.Intake;

/// <summary>The watched folder and the two of our own in it.</summary>
/// <param name="root">Absolute path.</param>
/// <param name="isReadOnly">Whether it is never written to: files that are taken stay where they lie, and no mark is put into it.</param>
internal sealed class InboxFolder(string root, bool isReadOnly = false)
{
    /// <summary>The mark is an empty folder in <see cref="Taken"/> whose name ends with the id: hidden, and ignored as such.</summary>
    private const string Mark = ".ctcpl-";

    private string? _id;

    /// <summary>Absolute path.</summary>
    public string Root { get; } = root;

    /// <summary>Whether nothing in it is moved or written.</summary>
    public bool IsReadOnly { get; } = isReadOnly;

    /// <summary>What the ledger knows the folder by; the same from wherever it is reached.</summary>
    public string Id => _id ?? throw new InvalidOperationException("The folder has no id yet.");

    /// <summary>Whether the folder that is reached now is the one that was given the id. One that is never written to is known by its machine and path.</summary>
    public bool IsMarked => IsReadOnly ? Directory.Exists(Root) : Directory.Exists(MarkPath(Id));

    /// <summary>Finds out the folder's id, or gives it one. Throws <see cref="IOException"/> when it cannot be written to.</summary>
    public async Task EstablishAsync(WatchedFolderStore folders, DateTimeOffset now, CancellationToken cancellationToken) =>
        _id = await folders.EstablishAsync(Environment.MachineName, Root, IsReadOnly ? static _ => null : PutMark, now, cancellationToken);

    private string? PutMark(string? id)
    {
        if (id is not null)
            Directory.CreateDirectory(MarkPath(id));
        return Directory.EnumerateDirectories(Absolute(Taken), Mark + "*")
            .Select(mark => Path.GetFileName(mark)[Mark.Length..]).Order(StringComparer.Ordinal).FirstOrDefault();
    }

    private string MarkPath(string id) => Absolute($"{Taken}/{Mark}{id}");

    /// <summary>Where files lie whose bytes are kept.</summary>
    public const string Taken = "_taken";

    /// <summary>Where files lie that could not be read, each with a text beside it.</summary>
    public const string Rejected = "_rejected";

    /// <summary>Whether a path relative to the inbox is one of our own folders.</summary>
    public static bool IsOwn(string name) => name is Taken or Rejected;

    /// <summary>Absolute path of a place relative to the inbox. Throws <see cref="ArgumentException"/> when it would
    /// lead out of it.</summary>
    public string Absolute(string relative)
    {
        string path = Path.GetFullPath(Path.Combine(Root, relative));
        return path.StartsWith(Root + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? path
            : throw new ArgumentException($"{relative} leads out of the inbox.", nameof(relative));
    }

    /// <summary>
    /// Moves a file inside the inbox, creating the folders on the way; a name that is taken gets " (2)", " (3)" …
    /// Returns where it lies now, relative to the inbox. Throws <see cref="IOException"/> when it cannot be moved.
    /// </summary>
    /// <param name="source">Absolute path of the file.</param>
    /// <param name="folder">Our folder it goes to; empty for the inbox itself.</param>
    /// <param name="path">The ledger's path (NFC): from now on the file is called so on the disk, too.</param>
    public string Move(string source, string folder, string path)
    {
        string wanted = folder.Length == 0 ? path : $"{folder}/{path}";
        Directory.CreateDirectory(Path.GetDirectoryName(Absolute(wanted))!);
        for (int n = 1; ; n++)
        {
            string target = Numbered(wanted, n);
            try
            {
                File.Move(source, Absolute(target), overwrite: false);
                return target;
            }
            catch (IOException) when (n < 10_000 && File.Exists(source) && Path.Exists(Absolute(target)))
            {
                // the name is taken: the next number
            }
        }
    }

    /// <summary>A path in the inbox where nothing lies: this one, or with " (2)", " (3)" … behind its name.</summary>
    public string FreeName(string path)
    {
        int n = 1;
        while (Path.Exists(Absolute(Numbered(path, n))))
            n++;
        return Numbered(path, n);
    }

    /// <summary>The name of the n-th of one name: "a.docx", "a (2).docx", "a (3).docx" …</summary>
    public static string Numbered(string path, int n)
    {
        if (n == 1)
            return path;
        string extension = Path.GetExtension(path);
        return string.Create(null, $"{path[..^extension.Length]} ({n}){extension}");
    }
}
