using System.Collections.Immutable;
using System.Globalization;
using CTCPL.Pipeline.Worker.Reading.Recognition.Pictures;
using CTCPL.Pipeline.Worker.Reading.Tools;

namespace CTCPL.Pipeline.Worker.Reading.Recognition.Looks;

/// <summary>Runs Tesseract over pictures.</summary>
/// <param name="options">The bounds of one run.</param>
internal sealed class Tesseract(ReadingOptions options)
{
    /// <summary>Several threads make a page slower (measured: 8 s with its default on two cores, 1 s with one).</summary>
    private static readonly ImmutableDictionary<string, string> OneThread =
        ImmutableDictionary<string, string>.Empty.Add("OMP_THREAD_LIMIT", "1");

    /// <summary>Whether a look took too long.</summary>
    public bool HasTimedOut { get; private set; }

    /// <summary>Looks at pictures, all in one start.</summary>
    /// <param name="folder">An empty folder for the files in between.</param>
    /// <param name="manner">How to look.</param>
    /// <param name="pictures">One or more.</param>
    /// <param name="cancellationToken">Ends the looking.</param>
    /// <returns>The lines seen; <c>null</c> when Tesseract failed or took too long.</returns>
    public async Task<ImmutableArray<SeenLine>?> LookAsync(
        ScratchFolder folder, Manner manner, IReadOnlyList<GrayPicture> pictures, CancellationToken cancellationToken)
    {
        string[] names = [.. pictures.Select((_, i) => folder.File(string.Create(CultureInfo.InvariantCulture, $"{manner.Name}-{i}.pgm")))];
        for (int i = 0; i < pictures.Count; i++)
            await File.WriteAllBytesAsync(names[i], pictures[i].ToPgm(), cancellationToken);
        string list = folder.File(manner.Name + ".txt");
        string result = folder.File(manner.Name);
        await File.WriteAllLinesAsync(list, names, cancellationToken);
        var call = new ToolCall(ToolPath.Tesseract, [list, result, .. manner.Arguments, "-c", "tessedit_create_tsv=1"], folder.Path)
        {
            Environment = OneThread,
            Patience = options.PagePatience,
            MemoryBytes = options.ToolMemoryBytes,
            FolderBytes = options.ScratchBytes,
        };
        ToolResult end = await ToolProcess.RunAsync(call, cancellationToken);
        HasTimedOut |= end is ToolTimedOut;
        if (end is not ToolEnded { ExitCode: 0 } || !File.Exists(result + ".tsv"))
            return null;
        ImmutableArray<SeenLine> lines = Tsv.Read(await File.ReadAllTextAsync(result + ".tsv", cancellationToken));
        foreach (string name in names)
            File.Delete(name);
        return lines;
    }
}
