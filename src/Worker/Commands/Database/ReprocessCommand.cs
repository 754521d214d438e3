using System.Collections.Immutable;
using System.CommandLine;
using CTCPL.Pipeline.Rules;
using CTCPL.Pipeline.Storage.Runs;
using CTCPL.Pipeline.Worker.Exports;
using CTCPL.Pipeline.Worker.Hosting;
using CTCPL.Pipeline.Worker.Jobs;

namespace CTCPL.Pipeline.Worker.Commands.Database;

/// <summary><c>ctcpl reprocess</c>: tonight's reprocessing, now.</summary>
internal static class ReprocessCommand
{
    public static Command Build(Terminal terminal)
    {
        var command = new Command("reprocess", "Kiểm tra lại mọi báo cáo ngay bây giờ (như ban đêm), in những gì thay đổi");
        command.SetAction((_, cancellationToken) => RunAsync(terminal, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(Terminal terminal, CancellationToken cancellationToken)
    {
        IConfiguration settings = PipelineSettings.Load();
        await using ServiceProvider services = new ServiceCollection()
            .AddLogging() // what happens is told on standard output; the night's log is the service's
            .AddAssessing(settings)
            .BuildServiceProvider();
        await services.PrepareDatabaseAsync(cancellationToken);
        RunSummary summary = await services.GetRequiredService<Reprocessing>().RunAsync(RunKind.Manual, cancellationToken)
            ?? throw new OperatorException("Đang có một lượt kiểm tra lại khác: hãy chờ lượt đó xong rồi chạy lại.");
        await terminal.Out.WriteAsync(Text(summary));
        return summary.Counts.Failed == 0
            ? ExitCode.Good
            : throw new OperatorException(string.Create(
                Wording.Vietnamese,
                $"Có {summary.Counts.Failed} báo cáo chưa kiểm tra lại được vì lỗi tạm thời: hãy xem nhật ký của dịch vụ rồi chạy lại."));
    }

    /// <summary>One line a change, the counts last.</summary>
    public static string Text(RunSummary summary)
    {
        RunCounts counts = summary.Counts;
        int changed = counts.New + counts.Changed + counts.Gone;
        string failed = counts.Failed > 0
            ? string.Create(Wording.Vietnamese, $" {counts.Failed} báo cáo chưa kiểm tra lại được, sẽ được thử lại.")
            : "";
        string looked = string.Create(
            Wording.Vietnamese, $"Đã xem {counts.Submissions} báo cáo, đọc lại {counts.Read}, kiểm tra lại {counts.Assessed}.{failed}");
        if (changed == 0)
            return $"Không có gì thay đổi.\n{looked}\n";
        ImmutableArray<string> lines = [.. summary.Changes.Select(Line)];
        string more = changed > lines.Length
            ? string.Create(Wording.Vietnamese, $"… và {changed - lines.Length} thay đổi khác (xem trang “Lần chạy”)\n")
            : "";
        return string.Concat(lines) + more + string.Create(
            Wording.Vietnamese,
            $"Sai lệch: {counts.New} mới, {counts.Changed} thay đổi, {counts.Gone} không còn, {counts.Unchanged} như cũ.\n{looked}\n");
    }

    private static string Line(RunChange change) => string.Create(
        Wording.Vietnamese,
        $"{Word(change.Kind)}  báo cáo số {change.SubmissionId}  {change.RuleId}: {CheckText.Visible((change.After ?? change.Before)?.Message ?? "")} ({Weight(change)}{Why(change.Cause)})\n");

    /// <summary>"Lưu ý → Cảnh báo, " where that is what changed.</summary>
    private static string Weight(RunChange change) =>
        change is { Before: { } before, After: { } after } && (before.Severity, before.Outcome) != (after.Severity, after.Outcome)
            ? $"{SeverityWord.Of(before.Severity, before.Outcome)} → {SeverityWord.Of(after.Severity, after.Outcome)}, "
            : "";

    private static string Word(Change change) => change switch
    {
        Change.New => "Mới      ",
        Change.Gone => "Không còn",
        _ => "Thay đổi ",
    };

    private static string Why(ChangeCause cause) => cause switch
    {
        ChangeCause.Reader => "do cách đọc văn bản thay đổi",
        ChangeCause.Engine => "do quy tắc hoặc thiết lập thay đổi",
        ChangeCause.Standard => "do bộ tiêu chí thay đổi",
        ChangeCause.Override => "do mức độ của quy tắc được đặt lại",
        ChangeCause.Surroundings => "do có tài liệu khác đến hoặc thay đổi",
        _ => "do tệp mới được kiểm tra",
    };
}
