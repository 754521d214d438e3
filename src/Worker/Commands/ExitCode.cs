namespace CTCPL.Pipeline.Worker.Commands;

/// <summary>The contract's exit codes.</summary>
internal static class ExitCode
{
    /// <summary>Done; of <c>check</c>: every file is a clean report.</summary>
    public const int Good = 0;

    /// <summary>Of <c>check</c>: something was found, unreadable, or not a report.</summary>
    public const int Found = 1;

    /// <summary>Usage or internal error.</summary>
    public const int Failed = 2;

    /// <summary>Ended by Ctrl-C (128 + SIGINT, as shells say it).</summary>
    public const int Interrupted = 130;
}
