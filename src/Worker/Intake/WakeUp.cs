using System.Threading.Channels;

namespace CTCPL.Pipeline.Worker.Intake;

/// <summary>A knock on the door of a loop: any number of knocks while it works are one.</summary>
internal sealed class WakeUp
{
    private readonly Channel<bool> _knocks =
        Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Knock() => _knocks.Writer.TryWrite(true);

    /// <summary>Waits for a knock or for the time to pass.</summary>
    public async Task WaitAsync(TimeSpan atMost, TimeProvider time, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(atMost, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            await _knocks.Reader.ReadAsync(either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // nobody knocked: time is up
        }
    }
}
