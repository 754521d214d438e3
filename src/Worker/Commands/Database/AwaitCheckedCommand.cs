using System.CommandLine;
using CTCPL.Pipeline.Rules;
using CTCPL.Pipeline.Storage.Dossiers;
using CTCPL.Pipeline.Storage.Review;
using CTCPL.Pipeline.Storage.Submissions;
using CTCPL.Pipeline.Worker.Hosting;
using Npgsql;

namespace CTCPL.Pipeline.Worker.Commands.Database;

/// <summary><c>ctcpl await-checked --count N --timeout S</c>: returns when so many files have been seen to and none waits, nor one to be looked at again.</summary>
internal static class AwaitCheckedCommand
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private static readonly string[] Waiting = ["waiting", "taken"];

    /// <summary>An incomplete file counts, too: it waits for its missing end, not for us.</summary>
    private static readonly string[] Done = ["checked", "notAReport", "rejected", "duplicate", "incomplete"];

    private static readonly Option<int> Count = new("--count") { HelpName = "N", Description = "Số tệp ít nhất phải kiểm tra xong" };

    private static readonly Option<int> Timeout = new("--timeout")
    {
        HelpName = "S",
        Description = "Chờ lâu nhất bao nhiêu giây (mặc định: 60)",
        DefaultValueFactory = _ => 60,
    };

    public static Command Build()
    {
        var command = new Command("await-checked", "Chờ đến khi mọi tệp đã có kết quả") { Count, Timeout };
        command.Hidden = true;
        command.SetAction((parsed, cancellationToken) => PipelineDatabase.UseAsync(
            PipelineSettings.Load(),
            database => AwaitAsync(database, parsed.GetValue(Count), parsed.GetValue(Timeout), cancellationToken)));
        return command;
    }

    private static async Task<int> AwaitAsync(NpgsqlDataSource database, int count, int seconds, CancellationToken cancellationToken)
    {
        var ledger = new LedgerList(database);
        var dossiers = new DossierStore(database);
        long start = TimeProvider.System.GetTimestamp();
        while (true)
        {
            IReadOnlyDictionary<string, int> files = await ledger.CountsAsync("", Reach.All, cancellationToken);
            int waiting = Waiting.Sum(state => files.GetValueOrDefault(state))
                + (await dossiers.MarkedAsync(SubmissionStore.EnoughAttempts, cancellationToken)).Count;
            int done = Done.Sum(state => files.GetValueOrDefault(state));
            if (waiting == 0 && done >= count)
                return ExitCode.Good;
            if (TimeProvider.System.GetElapsedTime(start).TotalSeconds >= seconds)
            {
                throw new OperatorException(string.Create(
                    Wording.Vietnamese,
                    $"Sau {seconds} giây mới có {done}/{count} tệp kiểm tra xong, còn {waiting} tệp chờ: hãy xem nhật ký của dịch vụ."));
            }
            await Task.Delay(Pause, TimeProvider.System, cancellationToken);
        }
    }
}
