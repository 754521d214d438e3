namespace CTCPL.Pipeline.Worker.Reading.Recognition;

/// <summary>Adds up the time spent on the pages of one file; waiting for a place is not counted.</summary>
/// <param name="most">Most time for all pages together; a page that has begun is ended.</param>
internal sealed class TimeSpent(TimeSpan most)
{
    private long _ticks;

    public bool IsTooLong => Interlocked.Read(ref _ticks) > most.Ticks;

    public void Add(TimeSpan time) => Interlocked.Add(ref _ticks, time.Ticks);
}
