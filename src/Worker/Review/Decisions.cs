using System.Collections.Immutable;
using System.Globalization;
using CTCPL.Pipeline.Rules;
using CTCPL.Pipeline.Storage.Accounts;
using CTCPL.Pipeline.Storage.Triage;
using CTCPL.Pipeline.Worker.Accounts;

namespace CTCPL.Pipeline.Worker.Review;

/// <summary>Takes the decisions that the forms of the list and of the report send.</summary>
internal sealed class Decisions(TriageStore triage, TriageHistory history, AccountStore accounts, TimeProvider time)
{
    /// <summary>Longest note, in UTF-16 units.</summary>
    public const int NoteLength = 2000;

    /// <summary>A finding as its check box names it, with the version its reader saw.</summary>
    /// <param name="key">What decisions about it are kept under.</param>
    /// <param name="version">The optimistic lock.</param>
    public static string Token(string key, int version) =>
        key + ":" + version.ToString(CultureInfo.InvariantCulture);

    /// <summary>Records one decision for each chosen finding; one that somebody else decided meanwhile is left as it is and told.</summary>
    /// <param name="chosen">Values of <see cref="Token"/>.</param>
    /// <param name="state">The new state, as stored.</param>
    /// <param name="note">The reason or remark.</param>
    /// <param name="by">Whose decision it is: only findings within its reach are decided.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public async Task<Decided> TakeAsync(
        IReadOnlyList<string> chosen, string? state, string? note, Access by, CancellationToken cancellationToken)
    {
        if (!by.MayDecide)
            return new Decided(0, "Tài khoản này không được xử lý sai lệch.");
        string words = (note ?? "").Trim();
        if (Complaint(chosen, state, words) is { } complaint)
            return new Decided(0, complaint);
        ImmutableArray<string>.Builder late = ImmutableArray.CreateBuilder<string>();
        ImmutableArray<(string Key, int Version)> parsed = [.. chosen.Select(Parse)];
        IReadOnlySet<string> seen = await triage.SeenAsync([.. parsed.Select(p => p.Key)], by.Reach, cancellationToken);
        foreach ((string key, int version) in parsed)
        {
            if (!seen.Contains(key))
                late.Add("Không có sai lệch này; hãy tải lại trang.");
            else if (!await triage.ChangeAsync(key, state ?? "", words, version, by.Name, time.GetUtcNow(), cancellationToken))
                late.Add(await DescribeAsync(key, cancellationToken));
        }
        return new Decided(chosen.Count - late.Count, late.Count == 0 ? null : string.Join(' ', late.Distinct(StringComparer.Ordinal)));
    }

    /// <summary>Adds a remark to a finding.</summary>
    /// <returns>Why not, in Vietnamese; <c>null</c> when it was added.</returns>
    public async Task<string?> CommentAsync(string key, string? comment, string by, CancellationToken cancellationToken)
    {
        string words = (comment ?? "").Trim();
        if (words.Length == 0)
            return "Chưa ghi ý kiến nào. Hãy viết vào ô “Ý kiến” rồi lưu lại.";
        if (words.Length > NoteLength)
            return string.Create(Wording.Vietnamese, $"Ý kiến dài quá {NoteLength} ký tự. Hãy viết ngắn lại.");
        await history.CommentAsync(key, words, by, time.GetUtcNow(), cancellationToken);
        return null;
    }

    /// <summary>Gives a finding to an account, or to nobody.</summary>
    /// <param name="token">See <see cref="Token"/>.</param>
    /// <param name="assignee">An account's name; empty for nobody.</param>
    /// <param name="by">The account's name.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>Why not, in Vietnamese; <c>null</c> when it was done.</returns>
    public async Task<string?> AssignAsync(string token, string? assignee, string by, CancellationToken cancellationToken)
    {
        (string key, int version) = Parse(token);
        AccountRow? account = string.IsNullOrEmpty(assignee) ? null : await accounts.FindAsync(assignee, cancellationToken);
        if (account is null && !string.IsNullOrEmpty(assignee))
            return $"Không có tài khoản “{assignee}”. Hãy chọn người khác.";
        return await history.AssignAsync(key, account?.Name, version, by, time.GetUtcNow(), cancellationToken)
            ? null
            : await DescribeAsync(key, cancellationToken);
    }

    /// <summary>Gives each chosen finding within reach to an account, or to nobody; one that somebody else changed meanwhile is left as it is and told.</summary>
    public async Task<Decided> AssignAllAsync(IReadOnlyList<string> chosen, string? assignee, Access by, CancellationToken cancellationToken)
    {
        if (!by.MayDecide)
            return new Decided(0, "Tài khoản này không được xử lý sai lệch.");
        if (chosen.Count == 0)
            return new Decided(0, "Chưa chọn sai lệch nào. Đánh dấu vào ô đầu dòng rồi giao lại.");
        IReadOnlySet<string> seen = await triage.SeenAsync([.. chosen.Select(KeyOf)], by.Reach, cancellationToken);
        List<string> problems = [];
        foreach (string token in chosen)
        {
            string? problem = seen.Contains(KeyOf(token))
                ? await AssignAsync(token, assignee, by.Name, cancellationToken)
                : "Không có sai lệch này; hãy tải lại trang.";
            if (problem is not null)
                problems.Add(problem);
        }
        return new Decided(chosen.Count - problems.Count, problems.Count == 0 ? null : string.Join(' ', problems.Distinct(StringComparer.Ordinal)));
    }

    /// <summary>The finding a token names.</summary>
    public static string KeyOf(string token) => Parse(token).Key;

    private static string? Complaint(IReadOnlyList<string> chosen, string? state, string note)
    {
        if (chosen.Count == 0)
            return "Chưa chọn sai lệch nào. Đánh dấu vào ô đầu dòng rồi lưu lại.";
        if (!Labels.States.Any(s => string.Equals(s.Value, state, StringComparison.Ordinal)))
            return "Chưa chọn trạng thái.";
        if (state is "falseAlarm" or "accepted" && note.Length == 0)
            return "Hãy ghi lý do khi đánh dấu “" + Labels.State(state) + "”.";
        return note.Length > NoteLength
            ? string.Create(Wording.Vietnamese, $"Ghi chú dài quá {NoteLength} ký tự. Hãy viết ngắn lại.")
            : null;
    }

    private async Task<string> DescribeAsync(string key, CancellationToken cancellationToken)
    {
        const string Kept = "Quyết định của bạn chưa được lưu; hãy xem lại rồi lưu nếu vẫn cần.";
        TriageEvent? last = await history.LastChangeAsync(key, cancellationToken);
        if (last is null)
            return "Sai lệch này không còn quyết định nào; hãy tải lại trang.";
        string what = last.Kind is "assignee"
            ? last.ToAssignee is { } name ? "giao cho " + name : "không giao cho ai nữa"
            : Labels.State(last.ToState) + (last.Note.Length > 0 ? " – " + last.Note : "");
        return $"{last.ChangedBy} đã xử lý trước, lúc {Moments.Exact(last.ChangedAt)}: “{what}”. {Kept}";
    }

    private static (string Key, int Version) Parse(string token)
    {
        int colon = token.LastIndexOf(':');
        return colon > 0 && int.TryParse(token.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out int version)
            ? (token[..colon], version)
            : throw new BadHttpRequestException("A chosen finding is not of the form fingerprint:version.");
    }
}

/// <summary>What became of the decisions sent.</summary>
/// <param name="Saved">How many were recorded.</param>
/// <param name="Problem">Why others were not, in Vietnamese; <c>null</c> when all were.</param>
internal sealed record Decided(int Saved, string? Problem);
