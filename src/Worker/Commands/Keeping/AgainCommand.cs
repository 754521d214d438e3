using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using System.Text;
using CTCPL.Pipeline.Rules;
using CTCPL.Pipeline.Storage.Ledger;
using CTCPL.Pipeline.Worker.Exports;
using CTCPL.Pipeline.Worker.Keeping;
using Npgsql;

namespace CTCPL.Pipeline.Worker.Commands.Keeping;

/// <summary><c>ctcpl retry FILE…</c> and <c>ctcpl put-back FILE…</c>: files that could not be read get another chance.</summary>
internal static class AgainCommand
{
    private static readonly Argument<string[]> Files = new("FILE")
    {
        HelpName = "TỆP…",
        Description = "Đường dẫn trong thư mục nhận, như trong Sổ tiếp nhận, hoặc số của dòng",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private static readonly Option<bool> All = new("--all") { Description = "Mọi tệp không đọc được" };

    private delegate Task<Again> Change(AgainStore store, long number, CancellationToken cancellationToken);

    public static Command BuildRetry(Terminal terminal) => Build(
        "retry", "Đọc lại các tệp không đọc được từ nội dung đã lưu (sau khi cài phần mềm còn thiếu, hết sự cố)", All, terminal,
        (store, number, token) => store.RetryAsync(number, WithdrawCommand.Who, TimeProvider.System.GetUtcNow(), token), AgainWords.Retry);

    public static Command BuildPutBack(Terminal terminal) => Build(
        "put-back", "Đặt các tệp không đọc được trở lại thư mục nhận, như tệp mới", all: null, terminal,
        (store, number, token) => store.PutBackAsync(number, WithdrawCommand.Who, TimeProvider.System.GetUtcNow(), token), AgainWords.PutBack);

    private static Command Build(string name, string description, Option<bool>? all, Terminal terminal, Change change, Func<Again, string> words)
    {
        var command = new Command(name, description) { Files };
        if (all is not null)
            command.Options.Add(all);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            string[] files = parsed.GetValue(Files) ?? [];
            bool isAll = all is not null && parsed.GetValue(all);
            if (files.Length == 0 != isAll)
                throw new UsageException($"Hãy ghi tệp cần làm{(all is null ? "" : ", hoặc chỉ --all")}. Xem: ctcpl {name} --help");
            return await PipelineDatabase.UseAsync(
                PipelineSettings.Load(), database => RunAsync(database, files, terminal, change, words, cancellationToken));
        });
        return command;
    }

    /// <summary>Every file gets its sentence; the exit code is good when all were done.</summary>
    private static async Task<int> RunAsync(
        NpgsqlDataSource database, string[] files, Terminal terminal, Change change, Func<Again, string> words, CancellationToken cancellationToken)
    {
        var store = new AgainStore(database);
        ImmutableArray<(string Name, long? Number)> asked = files.Length == 0
            ? [.. (await store.UnreadableAsync(cancellationToken)).Select(n => (n.ToString(CultureInfo.InvariantCulture), (long?)n))]
            : await FindAsync(store, files, cancellationToken);
        int done = 0;
        foreach ((string name, long? number) in asked)
        {
            Again outcome = number is { } known ? await change(store, known, cancellationToken) : Again.Unknown;
            done += outcome == Again.Done ? 1 : 0;
            await (outcome == Again.Done ? terminal.Out : terminal.Error).WriteLineAsync($"{CheckText.Visible(name)}: {words(outcome)}");
        }
        if (files.Length == 0)
            await terminal.Out.WriteLineAsync(string.Create(Wording.Vietnamese, $"{done}/{asked.Length} tệp."));
        return done == asked.Length ? ExitCode.Good : ExitCode.Failed;
    }

    private static async Task<ImmutableArray<(string Name, long? Number)>> FindAsync(AgainStore store, string[] files, CancellationToken cancellationToken)
    {
        ImmutableArray<(string Name, long? Number)>.Builder found = ImmutableArray.CreateBuilder<(string Name, long? Number)>();
        foreach (string file in files)
        {
            string path = file.Normalize(NormalizationForm.FormC);
            long? number = await store.NumberAsync(path.StartsWith("./", StringComparison.Ordinal) ? path[2..] : path, cancellationToken);
            if (number is null && long.TryParse(path, NumberStyles.None, CultureInfo.InvariantCulture, out long row))
                number = row;
            found.Add((file, number));
        }
        return found.ToImmutable();
    }
}
