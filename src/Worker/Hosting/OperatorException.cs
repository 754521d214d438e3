namespace CTCPL.Pipeline.Worker.Hosting;

/// <summary>
/// Something only the operator can put right (no database, folder missing or read-only, a setting). The message is one
/// Vietnamese sentence that says what to do; the command line prints it alone and exits with 2.
/// </summary>
public sealed class OperatorException : Exception
{
    public OperatorException()
    {
    }

    public OperatorException(string message)
        : base(message)
    {
    }

    public OperatorException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
