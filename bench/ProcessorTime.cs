using System.Diagnostics;
using System.Globalization;

namespace CTCPL.Pipeline.Bench;

/// <summary>Processor time of this process and of the processes it started: what counts on a machine that others use, too.</summary>
internal static class ProcessorTime
{
    /// <summary>Field of the parent's id in /proc/ID/stat, counted behind the name in brackets (proc(5): ppid is field 4).</summary>
    private const int ParentField = 1;

    /// <summary>Fields of the processor time of children that have ended, user and system, counted alike (cutime and cstime are fields 16
    /// and 17), in hundredths of a second.</summary>
    private const int EndedUserField = 13;
    private const int EndedSystemField = 14;

    /// <summary>So far. Children are counted on Linux only; those that have ended, too.</summary>
    public static TimeSpan Used()
    {
        using var self = Process.GetCurrentProcess();
        TimeSpan living = Children(self.Id).Aggregate(self.TotalProcessorTime, static (sum, child) => sum + Of(child));
        return living + Ended(self.Id);
    }

    private static TimeSpan Ended(int id)
    {
        string[] fields = Fields(id);
        return fields.Length == 0
            ? TimeSpan.Zero
            : TimeSpan.FromMilliseconds(10 * (
                long.Parse(fields[EndedUserField], CultureInfo.InvariantCulture) + long.Parse(fields[EndedSystemField], CultureInfo.InvariantCulture)));
    }

    private static IEnumerable<int> Children(int parent) => !OperatingSystem.IsLinux()
        ? []
        : Directory.EnumerateDirectories("/proc")
            .Select(folder => int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out int id) ? id : 0)
            .Where(id => id > 0 && ParentOf(id) == parent);

    private static int ParentOf(int id) =>
        Fields(id) is { Length: > ParentField } fields ? int.Parse(fields[ParentField], CultureInfo.InvariantCulture) : 0;

    /// <summary>What stands behind the name in brackets in /proc/ID/stat; empty when the process has ended, or on other systems.</summary>
    private static string[] Fields(int id)
    {
        try
        {
            string stat = File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{id}/stat"));
            return stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        }
        catch (IOException)
        {
            return [];
        }
    }

    private static TimeSpan Of(int id)
    {
        try
        {
            using var child = Process.GetProcessById(id);
            return child.TotalProcessorTime;
        }
        catch (ArgumentException)
        {
            return TimeSpan.Zero; // it has ended since
        }
    }
}
