using System.Collections.Immutable;

namespace CTCPL.Pipeline.Rules.Standards;

/// <summary>A standard's file cannot be used. Lists every mistake found, not only the first.</summary>
public sealed class StandardFileException : Exception
{
    /// <param name="file">The file's name.</param>
    /// <param name="mistakes">Vietnamese sentences, each starting with the path of the member it is about.</param>
    public StandardFileException(string file, ImmutableArray<string> mistakes)
        : base($"Tệp bộ tiêu chí {file} không dùng được:\n{string.Join('\n', mistakes.Select(m => "- " + m))}")
    {
        File = file;
        Mistakes = mistakes;
    }

    public string File { get; }

    public ImmutableArray<string> Mistakes { get; }
}
