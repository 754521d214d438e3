using System.Collections.Immutable;
using System.Reflection;
using CTCPL.Pipeline.Storage.Keeping;
using CTCPL.Pipeline.Worker.Hosting;
using Npgsql;

namespace CTCPL.Pipeline.Worker.Keeping;

/// <summary>Writes the database and the standards of the installation into a folder, while the service goes on.</summary>
internal static class Backup
{
    /// <param name="database">The database.</param>
    /// <param name="connectionString">The same, for PostgreSQL's own programs.</param>
    /// <param name="standards">The folder of the installation's own standards; <c>null</c> when it has none.</param>
    /// <param name="folder">Absolute path; missing or empty.</param>
    /// <param name="now">Noted in the manifest.</param>
    /// <param name="cancellationToken">Gives up; nothing is left behind.</param>
    /// <exception cref="OperatorException">It cannot be done; nothing is left behind.</exception>
    public static async Task<BackupManifest> WriteAsync(
        NpgsqlDataSource database, string connectionString, string? standards, string folder, DateTimeOffset now, CancellationToken cancellationToken)
    {
        bool wasThere = Directory.Exists(folder);
        if (File.Exists(folder) || (wasThere && Directory.EnumerateFileSystemEntries(folder).Any()))
            throw new OperatorException($"{folder} đã có sẵn và không trống: hãy chọn thư mục mới cho mỗi bản sao lưu.");
        bool isDone = false;
        try
        {
            MakePrivate(folder);
            await using StockSnapshot snapshot = await StockSnapshot.TakeAsync(database, cancellationToken);
            DatabaseStock stock = await snapshot.CountAsync(cancellationToken);
            await DumpAsync(snapshot.Id, connectionString, folder, cancellationToken);
            ImmutableArray<string> paths = [BackupManifest.DatabaseFile, .. CopyStandards(standards, folder)];
            List<BackupFile> files = [];
            foreach (string path in paths.Order(StringComparer.Ordinal))
                files.Add(await BackupManifest.DescribeAsync(folder, path, cancellationToken));
            var manifest = new BackupManifest(BackupManifest.CurrentSchema, now.ToUniversalTime(), Version(), [.. files], stock);
            manifest.Write(folder);
            isDone = true;
            return manifest;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new OperatorException($"Không ghi được bản sao lưu vào {folder}: {e.Message}", e);
        }
        finally
        {
            if (!isDone)
                Remove(folder, wasThere);
        }
    }

    private static async Task DumpAsync(string snapshot, string connectionString, string folder, CancellationToken cancellationToken)
    {
        string file = Path.Join(folder, BackupManifest.DatabaseFile);
        await PostgresTool.RunAsync(
            PostgresTool.Dump,
            ["--format=custom", "--no-owner", "--no-privileges", $"--snapshot={snapshot}", $"--file={file}"],
            connectionString,
            cancellationToken);
        await PostgresTool.RunAsync(PostgresTool.Restore, ["--list", file], connectionString, cancellationToken); // it can be read again
    }

    /// <summary>The backup holds reports and accounts: nobody else reads it.</summary>
    private static void MakePrivate(string folder)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private static List<string> CopyStandards(string? standards, string folder)
    {
        if (standards is null)
            return [];
        Directory.CreateDirectory(Path.Join(folder, BackupManifest.StandardsFolder));
        List<string> copied = [];
        foreach (string file in Directory.EnumerateFiles(standards, "*.json"))
        {
            string path = $"{BackupManifest.StandardsFolder}/{Path.GetFileName(file)}";
            File.Copy(file, Path.Join(folder, path));
            copied.Add(path);
        }
        return copied;
    }

    private static void Remove(string folder, bool keepsFolder)
    {
        if (!Directory.Exists(folder))
            return;
        Directory.Delete(folder, recursive: true);
        if (keepsFolder)
            Directory.CreateDirectory(folder);
    }

    private static string Version() =>
        typeof(Backup).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion
        ?? typeof(Backup).Assembly.GetName().Version?.ToString()
        ?? "";
}
