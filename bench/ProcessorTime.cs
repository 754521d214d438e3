using System.Diagnostics;
using System.Globalization;

namespace CTCPL.Pipeline.Bench;

/// <summary>Processor time of this process and of the processes it started: what counts on a machine that others use, too.</summary>
internal static class ProcessorTime
{
    /// <summary>Field of the parent's id in /proc/ID/stat, counted behind the name in brackets (proc(5): ppid is field 4).</summary>
    private const int ParentField = 1;

    /// <summary>So far. Children are counted on Linux only.</summary>
    public static TimeSpan Used()
    {
        using var self = Process.GetCurrentProcess();
        return Children(self.Id).Aggregate(self.TotalProcessorTime, static (sum, child) => sum + Of(child));
    }

    private static IEnumerable<int> Children(int parent) => !OperatingSystem.IsLinux()
        ? []
        : Directory.EnumerateDirectories("/proc")
            .Select(folder => int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out int id) ? id : 0)
            .Where(id => id > 0 && ParentOf(id) == parent);

    private static int ParentOf(int id)
    {
        try
        {
            string stat = File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{id}/stat"));
            return int.Parse(stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[ParentField], CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return 0; // it has ended since
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
