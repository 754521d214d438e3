using System.Buffers.Text;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace CTCPL.Pipeline.Worker.Api;

/// <summary>A page of a list.</summary>
/// <param name="Items">In the list's order.</param>
/// <param name="Next">Give it as <c>cursor</c> to get what follows; null on the last page.</param>
internal sealed record ApiPage<T>(ImmutableArray<T> Items, string? Next);

/// <summary>Where a page ended. Opaque to callers: only what this writes is read.</summary>
internal static class ApiCursor
{
    public const int DefaultLimit = 50;
    public const int LargestLimit = 200;

    public static string Write(long id, string place = "") =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{id}:{place}")));

    /// <summary><c>null</c> for words that are no cursor of ours.</summary>
    public static (long Id, string Place)? Read(string? cursor)
    {
        if (cursor is null || cursor.Length > 200 || !Base64Url.IsValid(cursor))
            return null;
        string text = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor));
        int colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && long.TryParse(text.AsSpan(0, colon), NumberStyles.None, CultureInfo.InvariantCulture, out long id)
            ? (id, text[(colon + 1)..])
            : null;
    }
}
