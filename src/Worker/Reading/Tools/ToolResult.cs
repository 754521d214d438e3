namespace CTCPL.Pipeline.Worker.Reading.Tools;

/// <summary>What became of running an external program. Its misbehaviour is a value, never an exception.</summary>
internal abstract record ToolResult
{
    private protected ToolResult()
    {
    }
}

/// <summary>It ended by itself, or was killed by somebody else.</summary>
/// <param name="ExitCode">128 + n when signal n ended it.</param>
/// <param name="Output">Standard output.</param>
/// <param name="Error">The first 64 KiB of standard error; what is no UTF-8 in it is replaced.</param>
internal sealed record ToolEnded(int ExitCode, ReadOnlyMemory<byte> Output, string Error) : ToolResult;

/// <summary>It did not end within its time and was killed, with every process it had started.</summary>
internal sealed record ToolTimedOut : ToolResult;

/// <summary>It wrote more than allowed, to standard output or into its folder, and was killed likewise.</summary>
internal sealed record ToolWroteTooMuch : ToolResult;

/// <summary>It is not there, or cannot be started.</summary>
internal sealed record ToolMissing : ToolResult;
