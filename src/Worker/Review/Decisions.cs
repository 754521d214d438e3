using System.Collections.Immutable;
using System.Globalization;
using CTCPL.Pipeline.Rules;
using CTCPL.Pipeline.Storage.Triage;

namespace CTCPL.Pipeline.Worker.Review;

/// <summary>Takes the decisions that the forms of the list and of the report send.</summary>
internal sealed class Decisions(TriageStore triage, TimeProvider time)
{
    /// <summary>Longest note, in UTF-16 units.</summary>
    public const int NoteLength = 2000;

    /// <summary>A finding as its check box names it, with the version its reader saw.</summary>
    /// <param name="fingerprint">Its identity.</param>
    /// <param name="version">The optimistic lock.</param>
    public static string Token(string fingerprint, int version) =>
        fingerprint + ":" + version.ToString(CultureInfo.InvariantCulture);

    /// <summary>Records one decision for each chosen finding; one that somebody else decided meanwhile is left as it is and told.</summary>
    /// <param name="chosen">Values of <see cref="Token"/>.</param>
    /// <param name="state">The new state, as stored.</param>
    /// <param name="note">The reason or remark.</param>
    /// <param name="by">The account's name.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public async Task<Decided> TakeAsync(
        IReadOnlyList<string> chosen, string? state, string? note, string by, CancellationToken cancellationToken)
    {
        string words = (note ?? "").Trim();
        if (Complaint(chosen, state, words) is { } complaint)
            return new Decided(0, complaint);
        ImmutableArray<string>.Builder late = ImmutableArray.CreateBuilder<string>();
        foreach ((string fingerprint, int version) in chosen.Select(Parse))
        {
            bool written = await triage.ChangeAsync(
                fingerprint, state ?? "", words, version, by, time.GetUtcNow(), cancellationToken);
            if (!written)
                late.Add(await DescribeAsync(fingerprint, cancellationToken));
        }
        return new Decided(chosen.Count - late.Count, late.Count == 0 ? null : string.Join(' ', late.Distinct(StringComparer.Ordinal)));
    }

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

    private async Task<string> DescribeAsync(string fingerprint, CancellationToken cancellationToken)
    {
        TriageRow? now = await triage.FindAsync(fingerprint, cancellationToken);
        return now is null
            ? "Sai lệch này không còn quyết định nào; hãy tải lại trang."
            : $"{now.ChangedBy} đã xử lý trước, lúc {Moments.Exact(now.ChangedAt)}: “{Labels.State(now.State)}”. "
                + "Quyết định của bạn chưa được lưu; hãy xem lại rồi lưu nếu vẫn cần.";
    }

    private static (string Fingerprint, int Version) Parse(string token)
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
