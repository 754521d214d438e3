using System.Globalization;

namespace CTCPL.Pipeline.Worker.Tests.Reading;

/// <summary>The processes of this machine, told by the words of their command lines (Linux).</summary>
internal static class RunningProcesses
{
    /// <summary>Waits until no process has this word in its command line; a killed one needs a moment to be gone.</summary>
    public static async Task AwaitNoneAsync(string word, CancellationToken cancellationToken)
    {
        while (With(word).Any())
            await Task.Delay(TimeSpan.FromMilliseconds(20), cancellationToken);
    }

    /// <summary>Ids of the processes with this word in their command lines.</summary>
    public static IEnumerable<int> With(string word) => Directory.EnumerateDirectories("/proc")
        .Select(folder => int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out int id) ? id : 0)
        .Where(id => id > 0 && CommandLine(id).Contains(word, StringComparison.Ordinal));

    private static string CommandLine(int id)
    {
        try
        {
            return File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{id}/cmdline"));
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
