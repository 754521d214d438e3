using System.Collections.Immutable;

namespace CTCPL.Pipeline.Rules.Standards;

/// <summary>Standards' files cannot be used. Lists every mistake found, not only the first.</summary>
public sealed class StandardFileException : Exception
{
    /// <param name="file">The file's name.</param>
    /// <param name="mistakes">Vietnamese sentences, each starting with the path of the member it is about.</param>
    public StandardFileException(string file, ImmutableArray<string> mistakes)
        : this(file, mistakes, $"Tệp bộ tiêu chí {file} không dùng được:\n{string.Join('\n', mistakes.Select(m => "- " + m))}")
    {
    }

    private StandardFileException(string file, ImmutableArray<string> mistakes, string message)
        : base(message)
    {
        File = file;
        Mistakes = mistakes;
    }

    /// <summary>The first file that cannot be used.</summary>
    public string File { get; }

    /// <summary>The mistakes of all files.</summary>
    public ImmutableArray<string> Mistakes { get; }

    /// <summary>The mistakes of several files in one.</summary>
    internal static StandardFileException Of(ImmutableArray<StandardFileException> files) => files is [var only]
        ? only
        : new(files[0].File, [.. files.SelectMany(f => f.Mistakes)], string.Join('\n', files.Select(f => f.Message)));
}
