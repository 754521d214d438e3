using Microsoft.Extensions.Logging;

namespace CTCPL.Pipeline.Worker.Tests.Jobs;

/// <summary>What a service in a test says goes to the test's output, to be read when the test fails.</summary>
internal sealed class ServiceLog : ILoggerFactory
{
    private static int s_services;

    private readonly int _number = Interlocked.Increment(ref s_services);
    private readonly ITestOutputHelper? _output = TestContext.Current.TestOutputHelper;

    public ILogger CreateLogger(string categoryName) => new Line(this, categoryName[(categoryName.LastIndexOf('.') + 1)..]);

    public void AddProvider(ILoggerProvider provider)
    {
        // there is one place that the lines go to
    }

    public void Dispose()
    {
        // outlives its host: the job engine keeps it for the process
    }

    private void Write(string line)
    {
        try
        {
            _output?.WriteLine(line);
        }
        catch (InvalidOperationException)
        {
            // the test is over
        }
    }

    private sealed class Line(ServiceLog log, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
                log.Write(FormattableString.Invariant($"{TimeProvider.System.GetUtcNow():HH:mm:ss.fff} [service {log._number}] {logLevel} {category} {eventId.Id}: {formatter(state, exception)} {exception}"));
        }
    }
}
