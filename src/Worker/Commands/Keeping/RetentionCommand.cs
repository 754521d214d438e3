using System.CommandLine;
using CTCPL.Pipeline.Rules;
using CTCPL.Pipeline.Storage.Keeping;
using CTCPL.Pipeline.Worker.Hosting;
using CTCPL.Pipeline.Worker.Keeping;

namespace CTCPL.Pipeline.Worker.Commands.Keeping;

/// <summary><c>ctcpl retention</c>: tells which originals have been kept long enough; removes their bytes only when told to.</summary>
internal static class RetentionCommand
{
    private static readonly Option<bool> Remove = new("--remove") { Description = "Xóa thật (không có tuỳ chọn này thì chỉ đếm)" };

    public static Command Build(Terminal terminal)
    {
        var command = new Command("retention", "Đếm, hoặc xóa, tệp gốc đã hết thời hạn lưu trữ (Keeping__OriginalsYears); kết quả được giữ nguyên") { Remove };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetValue(Remove), terminal, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(bool removes, Terminal terminal, CancellationToken cancellationToken)
    {
        IConfiguration settings = PipelineSettings.Load();
        int years = BoundOptions.Read<KeepingOptions>(settings, KeepingOptions.Section).OriginalsYears
            ?? throw new OperatorException("Chưa đặt thời hạn lưu trữ: hãy đặt Keeping__OriginalsYears (số năm). Không có gì bị xóa.");
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        DateTimeOffset before = now.AddYears(-years);
        string reason = string.Create(Wording.Vietnamese, $"Hết thời hạn lưu trữ {years} năm (Keeping:OriginalsYears).");
        OverdueOriginals originals = await PipelineDatabase.UseAsync(settings, database => removes
            ? new RetentionStore(database).RemoveAsync(before, WithdrawCommand.Who, reason, now, cancellationToken)
            : new RetentionStore(database).LookAsync(before, cancellationToken));
        string what = removes ? "Đã xóa" : "Hết thời hạn lưu trữ (chưa xóa; thêm --remove để xóa)";
        await terminal.Out.WriteLineAsync(string.Create(
            Wording.Vietnamese,
            $"{what}: {originals.Originals} tệp gốc, {originals.Bytes / 1048576m:0.0} MiB, nhận trước {before.ToOffset(TimeSpan.FromHours(7)):dd/MM/yyyy}."));
        return ExitCode.Good;
    }
}
