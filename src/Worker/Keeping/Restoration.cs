using System.Diagnostics;
using CTCPL.Pipeline.Storage.Keeping;
using CTCPL.Pipeline.Worker.Hosting;

namespace CTCPL.Pipeline.Worker.Keeping;

/// <summary>
/// Puts a backup into a database in one transaction: afterwards there is all of the backup, or what was there before, also when
/// anything dies in between. What was restored is counted and its originals are hashed before it is committed.
/// </summary>
internal static class Restoration
{
    private const string AsBefore = "Không khôi phục được, cơ sở dữ liệu vẫn như cũ: ";

    /// <param name="manifest">Of a verified backup.</param>
    /// <param name="folder">Of the backup.</param>
    /// <param name="connectionString">Of the database.</param>
    /// <param name="replaces">Whether what is there is taken away.</param>
    /// <param name="cancellationToken">Gives up; the database stays as it was.</param>
    /// <exception cref="OperatorException">It cannot be done; the database is as it was.</exception>
    public static async Task RunAsync(
        BackupManifest manifest, string folder, string connectionString, bool replaces, CancellationToken cancellationToken)
    {
        using Process shell = PostgresTool.Start(
            PostgresTool.Shell, ["--no-psqlrc", "--quiet", "--set=ON_ERROR_STOP=1", "--file=-"], connectionString);
        try
        {
            Task<string> complaint = shell.StandardError.ReadToEndAsync(cancellationToken);
            Task drained = shell.StandardOutput.BaseStream.CopyToAsync(Stream.Null, cancellationToken);
            bool isFed = await FeedAsync(shell, manifest, folder, connectionString, replaces, cancellationToken);
            await drained;
            await shell.WaitForExitAsync(cancellationToken);
            if (!isFed || shell.ExitCode != 0)
                throw new OperatorException(AsBefore + PostgresTool.Complaint(PostgresTool.Shell, await complaint));
        }
        finally
        {
            await PostgresTool.EndAsync(shell);
        }
    }

    /// <returns><c>false</c> when the shell ended on the way: what it said tells why.</returns>
    private static async Task<bool> FeedAsync(
        Process shell, BackupManifest manifest, string folder, string connectionString, bool replaces, CancellationToken cancellationToken)
    {
        try
        {
            await shell.StandardInput.WriteAsync("begin;\n" + (replaces ? RestoreTarget.ClearScript : ""));
            await shell.StandardInput.FlushAsync(cancellationToken);
            await PourAsync(Path.Join(folder, BackupManifest.DatabaseFile), shell, connectionString, cancellationToken);
            // Only now: without this line the end of the input ends the transaction with nothing done.
            await shell.StandardInput.WriteAsync(manifest.Stock.CheckScript() + RestoreTarget.SettleScript + "commit;\n");
            shell.StandardInput.Close();
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static async Task PourAsync(string dump, Process shell, string connectionString, CancellationToken cancellationToken)
    {
        using Process source = PostgresTool.Start(
            PostgresTool.Restore, ["--no-owner", "--no-privileges", "--exit-on-error", "--file=-", dump], connectionString);
        try
        {
            source.StandardInput.Close();
            Task<string> complaint = source.StandardError.ReadToEndAsync(cancellationToken);
            await source.StandardOutput.BaseStream.CopyToAsync(shell.StandardInput.BaseStream, cancellationToken);
            await source.WaitForExitAsync(cancellationToken);
            if (source.ExitCode != 0)
                throw new OperatorException(AsBefore + PostgresTool.Complaint(PostgresTool.Restore, await complaint));
        }
        finally
        {
            await PostgresTool.EndAsync(source);
        }
    }
}
