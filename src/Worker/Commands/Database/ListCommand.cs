using System.CommandLine;
using CTCPL.Pipeline.Storage.Review;
using CTCPL.Pipeline.Worker.Exports;
using Npgsql;

namespace CTCPL.Pipeline.Worker.Commands.Database;

/// <summary><c>ctcpl list</c>: the discrepancy list of the database, as <c>check</c> prints it.</summary>
internal static class ListCommand
{
    private const int MostPending = 20;

    public static Command Build(Terminal terminal)
    {
        var command = new Command("list", "In danh sách sai lệch đang có trong cơ sở dữ liệu") { Hidden = true };
        command.SetAction((_, cancellationToken) => PipelineDatabase.UseAsync(
            PipelineSettings.Load(), database => WriteAsync(database, terminal, cancellationToken)));
        return command;
    }

    private static async Task<int> WriteAsync(NpgsqlDataSource database, Terminal terminal, CancellationToken cancellationToken)
    {
        var table = new CheckTable(terminal.Width, terminal.InColour);
        var counts = new CheckCounts();
        string separator = "";
        await foreach (CurrentResult current in new CurrentResults(database).AllAsync(cancellationToken))
        {
            CheckSheet sheet = CheckSheet.Read(current.Result) with { Path = current.Path };
            counts.Add(sheet);
            await terminal.Out.WriteAsync(separator + table.Of(current.Result, sheet));
            separator = table.Separator;
        }
        await terminal.Out.WriteAsync(separator.Length > 0 ? table.End(counts) : "Chưa có báo cáo nào được kiểm tra.\n");
        foreach (string state in (string[])["incomplete", "waiting", "taken"])
            await WritePendingAsync(new LedgerList(database), state, terminal, cancellationToken);
        return ExitCode.Good;
    }

    /// <summary>What has no outcome yet, so that a short list is not taken for a complete one.</summary>
    private static async Task WritePendingAsync(
        LedgerList ledger, string state, Terminal terminal, CancellationToken cancellationToken)
    {
        IReadOnlyList<ListedFile> files = await ledger.PageAsync(state, "", Reach.All, 0, MostPending, cancellationToken);
        foreach (ListedFile file in files)
        {
            string why = CheckText.Visible(file.Reason ?? "đang chờ đến lượt");
            await terminal.Out.WriteLineAsync($"Chưa có kết quả: {CheckText.Visible(file.Path)} ({why})");
        }
    }
}
