using CTCPL.Pipeline.Storage.Ledger;
using CTCPL.Pipeline.Worker.Exports;

namespace CTCPL.Pipeline.Worker.Intake;

/// <summary>
/// Brings the folders in line with the outcomes: what cannot be read goes to the rejected ones with a note, what can be
/// read after all comes back. Works from the ledger alone, so it may be done late, twice, or by another node.
/// </summary>
internal sealed class Settlement(InboxFolder inbox, LedgerStore ledger, ILogger<Settlement> logger)
{
    private const string NoReason = "không rõ";

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await PlaceAsync(cancellationToken);
        foreach (LedgerRow row in await ledger.MisnotedAsync(inbox.Id, cancellationToken))
        {
            try
            {
                string file = inbox.Absolute(row.MovedTo!);
                if (File.Exists(file))
                    RejectionNote.Write(file, row.Reason ?? NoReason); // it was tried again, and something else is wrong now
                await ledger.NotedAsync(row.Id, row.Reason ?? NoReason, CancellationToken.None);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                Log.NotSettled(logger, CheckText.Visible(row.Path), e);
            }
        }
    }

    private async Task PlaceAsync(CancellationToken cancellationToken)
    {
        foreach (LedgerRow row in await ledger.MisplacedAsync(inbox.Id, cancellationToken))
        {
            try
            {
                string movedTo = Move(row, row.MovedTo!);
                await ledger.MovedAsync(row.Id, movedTo, CancellationToken.None);
                if (row.State == LedgerState.Rejected)
                    await ledger.NotedAsync(row.Id, row.Reason ?? NoReason, CancellationToken.None);
            }
            catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
            {
                await ledger.LostAsync(row.Id, row.MovedTo!, cancellationToken); // moved by another node, or by hand
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                Log.NotSettled(logger, CheckText.Visible(row.Path), e);
            }
        }
    }

    private string Move(LedgerRow row, string from)
    {
        string source = inbox.Absolute(from);
        if (row.State == LedgerState.Rejected)
        {
            string rejected = inbox.Move(source, InboxFolder.Rejected, row.Path);
            RejectionNote.Write(inbox.Absolute(rejected), row.Reason ?? NoReason);
            return rejected;
        }
        string taken = inbox.Move(source, InboxFolder.Taken, row.Path);
        RejectionNote.Remove(source);
        return taken;
    }
}
