using System.CommandLine;
using CTCPL.Pipeline.Rules;
using CTCPL.Pipeline.Storage;
using CTCPL.Pipeline.Storage.Keeping;
using CTCPL.Pipeline.Worker.Exports;
using CTCPL.Pipeline.Worker.Hosting;
using CTCPL.Pipeline.Worker.Keeping;
using Npgsql;

namespace CTCPL.Pipeline.Worker.Commands.Keeping;

/// <summary><c>ctcpl restore DIR</c>: a backup becomes the database. Everything is checked before anything is touched.</summary>
internal static class RestoreCommand
{
    private static readonly Argument<string> Folder = new("DIR") { HelpName = "THƯ_MỤC", Description = "Thư mục của bản sao lưu" };

    private static readonly Option<bool> Replace = new("--replace")
    {
        Description = "Xoá những gì đang có trong cơ sở dữ liệu và thay bằng bản sao lưu",
    };

    public static Command Build(Terminal terminal)
    {
        var command = new Command("restore", "Khôi phục một bản sao lưu vào cơ sở dữ liệu trống") { Folder, Replace };
        command.SetAction((parsed, cancellationToken) =>
            RunAsync(Path.GetFullPath(parsed.GetRequiredValue(Folder)), parsed.GetValue(Replace), terminal, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string folder, bool replaces, Terminal terminal, CancellationToken cancellationToken)
    {
        IConfiguration settings = PipelineSettings.Load();
        BackupManifest manifest = await BackupManifest.VerifyAsync(folder, cancellationToken);
        if (RestoreTarget.Later(manifest.Stock.Scripts) is { IsEmpty: false } later)
            throw new OperatorException($"Bản sao lưu do phiên bản mới hơn ({manifest.Program}) tạo ra ({string.Join(", ", later)}): hãy cập nhật chương trình trước.");
        await PipelineDatabase.UseAsync(settings, async (NpgsqlDataSource database) =>
        {
            RestoreTarget target = await RestoreTarget.LookAsync(database, cancellationToken);
            if (Refusal(target, replaces) is string refusal)
                throw new OperatorException(refusal);
            await using HeldLock alone = await HeldLock.TryTakeAsync(database, AdvisoryLock.Nodes, cancellationToken)
                ?? throw new OperatorException("Dịch vụ đang chạy trên cơ sở dữ liệu này: hãy dừng mọi máy (./ctcpl down) rồi khôi phục.");
            await Restoration.RunAsync(manifest, folder, settings.ConnectionString, replaces: !target.IsEmpty, cancellationToken);
            return true;
        });
        await terminal.Out.WriteLineAsync(string.Create(
            Wording.Vietnamese,
            $"Đã khôi phục bản sao lưu ngày {manifest.CreatedAt.ToOffset(TimeSpan.FromHours(7)):dd/MM/yyyy HH:mm}: {manifest.Stock.Tables.GetValueOrDefault("content")} tệp gốc, mã SHA-256 đều đúng."));
        if (RestoredStandards.Put(manifest, folder, settings.StandardsFolder) is string sentence)
            await terminal.Error.WriteLineAsync(CheckText.Visible(sentence));
        return ExitCode.Good;
    }

    private static string? Refusal(RestoreTarget target, bool replaces) => target switch
    {
        { IsEmpty: true } => null,
        { IsOurs: false } => "Cơ sở dữ liệu không trống và không phải của chương trình này: hãy chọn cơ sở dữ liệu trống.",
        { Foreign.IsEmpty: false } => $"Cơ sở dữ liệu còn có dữ liệu của chương trình khác ({string.Join(", ", target.Foreign)}): hãy chọn cơ sở dữ liệu trống.",
        _ => replaces ? null : "Cơ sở dữ liệu không trống, chưa thay đổi gì. Nếu thật sự muốn xoá những gì đang có và thay bằng bản sao lưu, hãy thêm --replace.",
    };
}
