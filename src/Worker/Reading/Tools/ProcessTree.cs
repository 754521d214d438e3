using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace CTCPL.Pipeline.Worker.Reading.Tools;

/// <summary>Ends a process with everything it has started.</summary>
internal static class ProcessTree
{
    private const int KillSignal = 9;

    /// <summary>Kills at once; a process that has ended already is none to kill.</summary>
    /// <param name="process">The one we started.</param>
    /// <param name="leadsGroup">It leads a process group of its own, whose members may have outlived their parents.</param>
    public static void Kill(Process process, bool leadsGroup)
    {
        try
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
        catch (Exception gone) when (gone is InvalidOperationException or Win32Exception or AggregateException)
        {
            // it ended while we looked: what is left of it is in its group
        }
        if (leadsGroup)
            _ = SendSignal(-process.Id, KillSignal); // fails when no member lives, which is what is wanted
    }

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SendSignal(int process, int signal);
}
