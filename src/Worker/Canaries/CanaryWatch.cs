using CTCPL.Pipeline.Storage.Canaries;

namespace CTCPL.Pipeline.Worker.Canaries;

/// <summary>What the canary said last on each node.</summary>
internal sealed class CanaryWatch(CanaryStore store, CanaryOptions options, TimeProvider time)
{
    /// <summary>The last run of every node that had one lately: a node that is no more is forgotten after two of its days.</summary>
    public Task<IReadOnlyList<CanaryRun>> LastAsync(CancellationToken cancellationToken) =>
        store.LastAsync(time.GetUtcNow() - (2 * options.Interval) - TimeSpan.FromHours(1), cancellationToken);

    /// <summary>Nodes whose last run failed, in words; none while the canary is switched off.</summary>
    public async Task<IReadOnlyList<string>> AlarmsAsync(CancellationToken cancellationToken) =>
        options.Enabled ? [.. (await LastAsync(cancellationToken)).Where(r => !r.Passed).Select(r => $"Máy {r.Node}: {Sentence(r)}")] : [];

    /// <summary>What a failed run means and what to do.</summary>
    public static string Sentence(CanaryRun run)
    {
        string what = run.Reason is not null ? $"không đọc được báo cáo thử ({run.Reason})"
            : run.Missing.IsEmpty ? $"báo lỗi không có thật trong báo cáo thử ({string.Join(", ", run.Unexpected)})"
            : $"không tìm ra lỗi đã biết trong báo cáo thử ({string.Join(", ", run.Missing)})";
        return $"Chương trình {what}. Kết quả kiểm tra báo cáo từ lúc này chưa tin được: hãy xem thiết lập vừa thay đổi (mục Reading, Standards), chạy ctcpl doctor và báo quản trị viên.";
    }
}
