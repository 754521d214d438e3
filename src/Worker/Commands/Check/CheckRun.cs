using System.Collections.Immutable;
using System.Threading.Channels;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Rules;
using CTCPL.Pipeline.Rules.Dossiers;
using CTCPL.Pipeline.Worker.Exports;

namespace CTCPL.Pipeline.Worker.Commands.Check;

/// <summary>
/// Checks many files side by side and writes their parts in the format's order. Several files are read first, all of them,
/// and then the reports judged each in the light of the others (ADR 0016): the last file may be another's twin. What is no
/// report, and a lone file, is judged as soon as it is read.
/// </summary>
internal sealed class CheckRun(FileCheck check, CheckFormat format, Severity least, int jobs)
{
    private readonly Channel<Part> _parts = Channel.CreateUnbounded<Part>(new UnboundedChannelOptions { SingleReader = true });
    private readonly CheckCounts _counts = new();
    private int _bugs;

    /// <summary>Whether several files are laid beside each other; without it each is judged by itself as soon as it is read.</summary>
    public bool IsTogether { get; init; } = true;

    /// <summary>What came out, for the exit code.</summary>
    /// <param name="Counts">Of files and findings.</param>
    /// <param name="HasBugs">A bug of ours kept a file from being checked; said on standard error.</param>
    internal sealed record Result(CheckCounts Counts, bool HasBugs);

    private sealed record Part(int Index, string Text, CheckSheet Sheet);

    public async Task<Result> RunAsync(
        ImmutableArray<InputFile> files, TextWriter output, TextWriter error, ShownProgress progress, CancellationToken cancellationToken)
    {
        Task checking = CheckAllAsync(files, TextWriter.Synchronized(error), progress.Read, cancellationToken);
        await output.WriteAsync(format.Start);
        var early = new Dictionary<int, Part>();
        int written = 0;
        await foreach (Part part in _parts.Reader.ReadAllAsync(cancellationToken))
        {
            early.Add(format.IsOrdered ? part.Index : written, part);
            while (early.Remove(written, out Part? next))
            {
                await output.WriteAsync(written > 0 ? format.Separator + next.Text : next.Text);
                _counts.Add(next.Sheet);
                written++;
            }
            progress.Written(written);
        }
        await checking;
        await output.WriteAsync(format.End(_counts));
        await output.FlushAsync(cancellationToken);
        return new Result(_counts, _bugs > 0);
    }

    private async Task CheckAllAsync(ImmutableArray<InputFile> files, TextWriter error, Action<int> progress, CancellationToken cancellationToken)
    {
        try
        {
            if (IsTogether && files.Length > 1)
                await CheckTogetherAsync(files, error, progress, cancellationToken);
            else
                await CheckApartAsync(files, error, progress, cancellationToken);
        }
        finally
        {
            _parts.Writer.Complete();
        }
    }

    private async Task CheckApartAsync(
        ImmutableArray<InputFile> files, TextWriter error, Action<int> progress, CancellationToken cancellationToken)
    {
        var options = new ParallelOptions { MaxDegreeOfParallelism = jobs, CancellationToken = cancellationToken };
        int done = 0;
        await Parallel.ForAsync(0, files.Length, options, async (index, token) =>
        {
            ParsedFile file = await ReadAsync(files[index], error, token);
            progress(Interlocked.Increment(ref done));
            await WriteAsync(index, files[index], file, surroundings: null, error, token);
        });
    }

    private async Task CheckTogetherAsync(
        ImmutableArray<InputFile> files, TextWriter error, Action<int> progress, CancellationToken cancellationToken)
    {
        using var shelf = new ReportShelf(check);
        var kept = new ReportShelf.Kept?[files.Length];
        var digests = new DocumentDigest?[files.Length];
        var options = new ParallelOptions { MaxDegreeOfParallelism = jobs, CancellationToken = cancellationToken };
        int done = 0;
        await Parallel.ForAsync(0, files.Length, options, async (index, token) =>
        {
            ParsedFile file = await ReadAsync(files[index], error, token);
            digests[index] = await OrBugAsync(files[index], error, () => Digesting.Digest(files[index].Path, file), () => null);
            if (file.Parsed is ParsedReport)
                kept[index] = shelf.Put(file);
            else
                await WriteAsync(index, files[index], file, surroundings: null, error, token); // whatever lies beside it, it is no report
            progress(Interlocked.Increment(ref done));
        });
        var dossiers = new DossierIndex();
        foreach (DocumentDigest digest in digests.OfType<DocumentDigest>())
            dossiers.Add(digest);
        await Parallel.ForAsync(0, files.Length, options, async (index, token) =>
        {
            if (kept[index] is not { } report)
                return;
            kept[index] = null;
            Surroundings? surroundings = digests[index] is { } digest ? dossiers.Around(digest) : null;
            await WriteAsync(index, files[index], shelf.Take(report), surroundings, error, token);
        });
    }

    private async Task WriteAsync(
        int index, InputFile file, ParsedFile parsed, Surroundings? surroundings, TextWriter error, CancellationToken cancellationToken)
    {
        CheckedFile judged = await OrBugAsync(file, error, () => check.Judge(parsed, surroundings), () => check.Judge(FileCheck.Crashed(), surroundings: null));
        string json = CheckJson.Write(file.Path, Shown(judged));
        var sheet = CheckSheet.Read(json);
        await _parts.Writer.WriteAsync(new Part(index, format.Of(json, sheet), sheet), cancellationToken);
    }

    private async Task<ParsedFile> ReadAsync(InputFile file, TextWriter error, CancellationToken cancellationToken)
    {
        try
        {
            return await check.ReadAsync(file, cancellationToken);
        }
        catch (Exception bug) when (bug is not OperationCanceledException)
        {
            await SayAsync(file, error, bug);
            return FileCheck.Crashed();
        }
    }

    /// <summary>A bug costs its own file's result, not those of the others.</summary>
    private async Task<T> OrBugAsync<T>(InputFile file, TextWriter error, Func<T> work, Func<T> otherwise)
    {
        try
        {
            return work();
        }
        catch (Exception bug) when (bug is not OperationCanceledException)
        {
            await SayAsync(file, error, bug);
            return otherwise();
        }
    }

    private async Task SayAsync(InputFile file, TextWriter error, Exception bug)
    {
        Interlocked.Increment(ref _bugs);
        await error.WriteLineAsync($"Lỗi bên trong chương trình khi đọc “{CheckText.Visible(file.Path)}”: {bug}");
    }

    private CheckedFile Shown(CheckedFile file) => file.Assessment is null
        ? file
        : file with { Assessment = file.Assessment with { Findings = file.Assessment.Findings.RemoveAll(f => f.Severity > least) } };
}
