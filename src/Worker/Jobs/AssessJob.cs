using Hangfire;

namespace CTCPL.Pipeline.Worker.Jobs;

/// <summary>Assesses a batch of submissions. The catch-all of the program stands here, at the job's edge.</summary>
internal sealed class AssessJob(Assessor assessor, Intake.WakeUps wakeUps)
{
    public const string Queue = "assess";

    /// <summary>
    /// One submission's fault keeps no other of the batch back. What failed was recorded by the assessor; a transient fault
    /// is thrown for Hangfire to run the batch again (those with an outcome are skipped then), a bug is thrown to be seen.
    /// </summary>
    /// <param name="submissionIds">Ids only: arguments are shown on the dashboard and logged.</param>
    /// <param name="cancellationToken">Hangfire's: the server stops, or the job was taken away.</param>
    [Queue(Queue)]
    [AutomaticRetry(Attempts = 3, DelaysInSeconds = [5, 30, 120], OnlyOn = [typeof(TransientFaultException)])]
    public async Task RunAsync(long[] submissionIds, CancellationToken cancellationToken)
    {
        List<Exception> faults = [];
        foreach (long id in submissionIds)
        {
            try
            {
                await assessor.AssessAsync(id, cancellationToken);
                wakeUps.Settle.Knock();
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                faults.Add(e);
            }
        }
        if (faults.Count == 0)
            return;
        var all = new AggregateException(faults);
        throw faults.Exists(TransientFaultException.Is)
            ? new TransientFaultException("A submission could not be assessed for a transient fault.", all)
            : all;
    }
}
