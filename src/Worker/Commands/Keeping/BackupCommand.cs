using System.CommandLine;
using CTCPL.Pipeline.Rules;
using CTCPL.Pipeline.Storage;
using CTCPL.Pipeline.Worker.Exports;
using CTCPL.Pipeline.Worker.Hosting;
using CTCPL.Pipeline.Worker.Keeping;
using Npgsql;

namespace CTCPL.Pipeline.Worker.Commands.Keeping;

/// <summary><c>ctcpl backup DIR</c>: everything that matters, in a new folder.</summary>
internal static class BackupCommand
{
    private static readonly Argument<string> Folder = new("DIR") { HelpName = "THƯ_MỤC", Description = "Thư mục mới (hoặc trống) để ghi bản sao lưu" };

    public static Command Build(Terminal terminal)
    {
        var command = new Command("backup", "Sao lưu toàn bộ cơ sở dữ liệu (kể cả tệp gốc) và bộ tiêu chí riêng") { Folder };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetRequiredValue(Folder), terminal, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string argument, Terminal terminal, CancellationToken cancellationToken)
    {
        string folder = Path.GetFullPath(argument);
        IConfiguration settings = PipelineSettings.Load();
        StandardsFolder.Read(settings); // one with mistakes is told now, not when it is needed
        BackupManifest manifest = await PipelineDatabase.UseAsync(settings, async (NpgsqlDataSource database) =>
        {
            await DatabaseHealth.AskAsync(database, cancellationToken);
            return await Backup.WriteAsync(
                database, settings.ConnectionString, settings.StandardsFolder, folder, TimeProvider.System.GetUtcNow(), cancellationToken);
        });
        long originals = manifest.Stock.Tables.GetValueOrDefault("content");
        long bytes = manifest.Files.Sum(f => f.Bytes);
        await terminal.Out.WriteLineAsync(string.Create(
            Wording.Vietnamese,
            $"Đã sao lưu vào {CheckText.Visible(folder)}: {originals} tệp gốc, {manifest.Files.Length} tệp sao lưu, {bytes / 1048576m:0.0} MiB."));
        foreach (string damaged in manifest.Stock.DamagedOriginals)
            await terminal.Error.WriteLineAsync($"CẢNH BÁO: tệp gốc {damaged} trong cơ sở dữ liệu đã hỏng từ trước; bản sao lưu giữ nguyên như vậy.");
        return ExitCode.Good;
    }
}
