using System.Collections.Immutable;
using CTCPL.Pipeline.Worker.Hosting;
using Microsoft.Extensions.Options;

namespace CTCPL.Pipeline.Worker.Intake;

/// <summary>All folders that this node watches.</summary>
/// <param name="All">The first is the one of <see cref="IntakeOptions.Folder"/>.</param>
internal sealed record WatchedInboxes(ImmutableArray<WatchedInbox> All)
{
    /// <summary>From the settings, paths made absolute.</summary>
    /// <exception cref="OperatorException">Names every mistake: a folder within another one, or two that share a folder of results.</exception>
    public static WatchedInboxes Of(IntakeOptions first)
    {
        ImmutableArray<WatchedInbox> all = [new(Absolute(first)), .. first.Others.Select(other => new WatchedInbox(Absolute(first.With(other))))];
        string[] mistakes =
        [
            .. from one in all
               from other in all
               where !ReferenceEquals(one, other) && IsWithin(one.Options.Folder, other.Options.Folder)
               select $"Thư mục nhận {one.Options.Folder} trùng hoặc nằm trong thư mục nhận {other.Options.Folder}: hãy bỏ một trong hai (Intake:Folder, Intake:Others).",
            .. all.GroupBy(w => w.Options.ResultsFolder, StringComparer.Ordinal).Where(g => g.Count() > 1)
                .Select(g => $"Thư mục kết quả {g.Key} dùng cho nhiều thư mục nhận: hãy cho mỗi thư mục nhận một thư mục kết quả riêng (Intake:Others:ResultsFolder)."),
            .. from one in all
               from other in all
               where IsWithin(one.Options.ResultsFolder, other.Options.Folder)
               select $"Thư mục kết quả {one.Options.ResultsFolder} nằm trong thư mục nhận {other.Options.Folder}: phiếu kết quả sẽ bị nhận như báo cáo.",
        ];
        return mistakes.Length == 0 ? new WatchedInboxes(all) : throw new OperatorException(string.Join(' ', mistakes.Distinct(StringComparer.Ordinal)));
    }

    private static bool IsWithin(string folder, string other) => $"{folder}/".StartsWith($"{other}/", StringComparison.Ordinal);

    private static IntakeOptions Absolute(IntakeOptions options)
    {
        options.Folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(options.Folder));
        options.ResultsFolder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(options.ResultsFolder));
        return options;
    }
}

/// <summary>A watched folder.</summary>
/// <param name="Options">Its settings.</param>
internal sealed record WatchedInbox(IntakeOptions Options)
{
    public InboxFolder Folder { get; } = new(Options.Folder, Options.ReadOnly);
}

/// <summary>The loops of the folders beside the first, each with a scan, a watcher and doors of its own: what one share suffers does not hold up the others.</summary>
internal sealed class OtherInboxes(IServiceProvider services, WatchedInboxes inboxes) : IDisposable
{
    private readonly List<InboxWatcher> _watchers = [];
    private readonly Dictionary<WatchedInbox, (IntakeService Scan, SettlementService Settlement)> _loops = [];

    /// <summary>The loops of one of the others, counted from zero.</summary>
    public (IntakeService Scan, SettlementService Settlement) this[int index]
    {
        get
        {
            WatchedInbox inbox = inboxes.All[index + 1];
            if (!_loops.TryGetValue(inbox, out (IntakeService Scan, SettlementService Settlement) loops))
                _loops.Add(inbox, loops = Make(inbox));
            return loops;
        }
    }

    public void Dispose() => _watchers.ForEach(watcher => watcher.Dispose());

    private (IntakeService Scan, SettlementService Settlement) Make(WatchedInbox inbox)
    {
        IOptions<IntakeOptions> options = Options.Create(inbox.Options);
        var doors = new WakeUps(services.GetRequiredService<WakeUps>().Dispatch);
        InboxWatcher watcher = Create<InboxWatcher>(inbox.Folder, doors, options);
        _watchers.Add(watcher);
        FileTaking taking = Create<FileTaking>(options, inbox.Folder);
        IntakeScan scan = Create<IntakeScan>(options, inbox.Folder, taking);
        return (
            Create<IntakeService>(scan, watcher, doors, options),
            Create<SettlementService>(Create<Settlement>(inbox.Folder), Create<ResultSheets>(options, inbox.Folder), Create<PutBacks>(inbox.Folder), doors, options));
    }

    private T Create<T>(params object[] own) => ActivatorUtilities.CreateInstance<T>(services, own);
}
