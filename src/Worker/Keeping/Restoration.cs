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
        Process? source = null;
        try
        {
            Task<string> complaint = shell.StandardError.ReadToEndAsync(cancellationToken);
            Task drained = shell.StandardOutput.BaseStream.CopyToAsync(Stream.Null, cancellationToken);
            try
            {
                await shell.StandardInput.WriteAsync("begin;\n" + (replaces ? RestoreTarget.ClearScript : ""));
                await shell.StandardInput.FlushAsync(cancellationToken);
                source = PostgresTool.Start(
                    PostgresTool.Restore,
                    ["--no-owner", "--no-privileges", "--exit-on-error", "--file=-", Path.Join(folder, BackupManifest.DatabaseFile)],
                    connectionString);
                await PourAsync(source, shell, cancellationToken);
                // Only now: without this line the end of the input ends the transaction with nothing done.
                await shell.StandardInput.WriteAsync(manifest.Stock.CheckScript() + RestoreTarget.SettleScript + "commit;\n");
                shell.StandardInput.Close();
            }
            catch (IOException)
            {
                // the shell has ended: what it said is told below
            }
            await drained;
            await shell.WaitForExitAsync(cancellationToken);
            if (shell.ExitCode != 0)
                throw new OperatorException("Không khôi phục được, cơ sở dữ liệu vẫn như cũ: " + PostgresTool.Complaint(PostgresTool.Shell, await complaint));
        }
        finally
        {
            if (source is not null)
            {
                await PostgresTool.EndAsync(source);
                source.Dispose();
            }
            await PostgresTool.EndAsync(shell);
        }
    }

    private static async Task PourAsync(Process source, Process shell, CancellationToken cancellationToken)
    {
        source.StandardInput.Close();
        Task<string> complaint = source.StandardError.ReadToEndAsync(cancellationToken);
        await source.StandardOutput.BaseStream.CopyToAsync(shell.StandardInput.BaseStream, cancellationToken);
        await source.WaitForExitAsync(cancellationToken);
        if (source.ExitCode != 0)
            throw new OperatorException("Không khôi phục được, cơ sở dữ liệu vẫn như cũ: " + PostgresTool.Complaint(PostgresTool.Restore, await complaint));
    }
}
