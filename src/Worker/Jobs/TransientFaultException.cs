using Npgsql;

namespace CTCPL.Pipeline.Worker.Jobs;

/// <summary>A fault that trying again may cure; Hangfire retries on this alone.</summary>
public sealed class TransientFaultException : Exception
{
    public TransientFaultException()
    {
    }

    public TransientFaultException(string message)
        : base(message)
    {
    }

    public TransientFaultException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>The database away or busy, a disk or network fault, a time-out; anything else is a bug and stays one.</summary>
    public static bool Is(Exception exception) => exception switch
    {
        PostgresException refused => refused.IsTransient || refused.SqlState.StartsWith("53", StringComparison.Ordinal),
        NpgsqlException or IOException or TimeoutException => true,
        _ => false,
    };
}
