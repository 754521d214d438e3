using System.Collections.Immutable;
using System.Threading.Channels;
using CTCPL.Pipeline.Rules;
using CTCPL.Pipeline.Worker.Exports;

namespace CTCPL.Pipeline.Worker.Commands.Check;

/// <summary>Checks many files side by side and writes their parts in the format's order.</summary>
internal sealed class CheckRun(FileCheck check, CheckFormat format, Severity least, int jobs)
{
    private readonly Channel<Part> _parts = Channel.CreateUnbounded<Part>(new UnboundedChannelOptions { SingleReader = true });
    private readonly CheckCounts _counts = new();
    private int _bugs;

    /// <summary>What came out, for the exit code.</summary>
    /// <param name="Counts">Of files and findings.</param>
    /// <param name="HasBugs">A bug of ours kept a file from being checked; said on standard error.</param>
    internal sealed record Result(CheckCounts Counts, bool HasBugs);

    private sealed record Part(int Index, string Text, CheckSheet Sheet);

    public async Task<Result> RunAsync(
        ImmutableArray<InputFile> files, TextWriter output, TextWriter error, Action<int> progress, CancellationToken cancellationToken)
    {
        Task checking = CheckAllAsync(files, error, cancellationToken);
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
            progress(written);
        }
        await checking;
        await output.WriteAsync(format.End(_counts));
        await output.FlushAsync(cancellationToken);
        return new Result(_counts, _bugs > 0);
    }

    private async Task CheckAllAsync(ImmutableArray<InputFile> files, TextWriter error, CancellationToken cancellationToken)
    {
        try
        {
            await Parallel.ForAsync(
                0,
                files.Length,
                new ParallelOptions { MaxDegreeOfParallelism = jobs, CancellationToken = cancellationToken },
                async (index, token) => await _parts.Writer.WriteAsync(await CheckAsync(index, files[index], error, token), token));
        }
        finally
        {
            _parts.Writer.Complete();
        }
    }

    private async Task<Part> CheckAsync(int index, InputFile file, TextWriter error, CancellationToken cancellationToken)
    {
        string json = CheckJson.Write(file.Path, Shown(await CheckedAsync(file, error, cancellationToken)));
        var sheet = CheckSheet.Read(json);
        return new Part(index, format.Of(json, sheet), sheet);
    }

    /// <summary>A bug costs its own file's result, not those of the others.</summary>
    private async Task<CheckedFile> CheckedAsync(InputFile file, TextWriter error, CancellationToken cancellationToken)
    {
        try
        {
            return await check.CheckAsync(file, cancellationToken);
        }
        catch (Exception bug) when (bug is not OperationCanceledException)
        {
            Interlocked.Increment(ref _bugs);
            await TextWriter.Synchronized(error).WriteLineAsync($"Lỗi bên trong chương trình khi đọc “{CheckText.Visible(file.Path)}”: {bug}");
            return FileCheck.Crashed();
        }
    }

    private CheckedFile Shown(CheckedFile file) => file.Assessment is null
        ? file
        : file with { Assessment = file.Assessment with { Findings = file.Assessment.Findings.RemoveAll(f => f.Severity > least) } };
}
