using CTCPL.Pipeline.Rules;

namespace CTCPL.Pipeline.Worker.Exports;

/// <summary>The contract's object of <c>check --format json</c> ("ctcpl-check/1"); also what the database keeps of an assessment.</summary>
internal static class CheckJson
{
    /// <summary>One object, UTF-8 text on one line, Vietnamese never escaped.</summary>
    /// <param name="path">The file's path as given.</param>
    /// <param name="file">The result of the three stages.</param>
    public static string Write(string path, CheckedFile file) => throw new NotSupportedException($"{path} {file.Sha256}");
}
