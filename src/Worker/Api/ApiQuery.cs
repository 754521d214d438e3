using CTCPL.Pipeline.Parsing.Text;

namespace CTCPL.Pipeline.Worker.Api;

/// <summary>What lists have in common: limit, cursor and filters, checked.</summary>
internal static class ApiQuery
{
    private const int MostValues = 200;
    private const int LongestSearch = 200;

    /// <summary>What is wrong with a list's limit or cursor; <c>null</c> when nothing is.</summary>
    public static IResult? Complaint(int? limit, string? cursor) =>
        limit is < 1 or > ApiCursor.LargestLimit ? ApiProblem.InvalidParameter.With("limit phải từ 1 đến 200.", Parameter("limit"))
        : cursor is not null && ApiCursor.Read(cursor) is null ? ApiProblem.InvalidParameter.With("cursor không phải do dịch vụ này cấp. Hãy bỏ cursor để đọc từ đầu.", Parameter("cursor"))
        : null;

    /// <summary>What is wrong with a filter's values; <c>null</c> when nothing is.</summary>
    public static IResult? Complaint(string parameter, IReadOnlyCollection<string> values, params string[] allowed) =>
        values.Count > MostValues ? ApiProblem.InvalidParameter.With($"{parameter} có quá nhiều giá trị.", Parameter(parameter))
        : allowed.Length > 0 && values.FirstOrDefault(v => !allowed.Contains(v, StringComparer.Ordinal)) is { } wrong
            ? ApiProblem.InvalidParameter.With($"{parameter} không nhận giá trị “{Exports.CheckText.Visible(wrong)}”. Các giá trị: {string.Join(", ", allowed)}.", Parameter(parameter))
        : null;

    /// <summary>What is wrong with words that are searched for.</summary>
    public static IResult? Search(string? words) =>
        words is { Length: > LongestSearch } ? ApiProblem.InvalidParameter.With("q dài quá 200 ký tự.", Parameter("q")) : null;

    /// <summary>Units as callers write them ("phường Thượng Cát") to units as they are stored.</summary>
    public static string[] Units(string[]? units) => [.. (units ?? []).Select(Folding.Fold)];

    /// <summary>"latest" or "superseded" as a yes or no.</summary>
    public static bool? Latest(string? version) => version switch { "latest" => true, "superseded" => false, _ => null };

    private static KeyValuePair<string, object?> Parameter(string name) => KeyValuePair.Create<string, object?>("parameter", name);
}
