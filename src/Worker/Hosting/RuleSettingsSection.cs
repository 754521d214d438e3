using System.Collections.Immutable;
using CTCPL.Pipeline.Rules;
using CTCPL.Pipeline.Storage;

namespace CTCPL.Pipeline.Worker.Hosting;

/// <summary>What an administrator set about the rules: <c>Rules:Severities:&lt;rule-id&gt; = error | warning | notice</c>, and the
/// standards of <see cref="StandardsFolder"/>.</summary>
internal static class RuleSettingsSection
{
    /// <summary>Throws <see cref="OperatorException"/> naming every mistake at once.</summary>
    public static RuleSettings Read(IConfiguration configuration)
    {
        IConfigurationSection[] entries = [.. configuration.GetSection("Rules:Severities").GetChildren()];
        string[] mistakes = [.. entries.Select(Mistake).OfType<string>()];
        return mistakes.Length == 0
            ? new RuleSettings(entries.ToImmutableSortedDictionary(
                e => RuleCatalog.Find(e.Key)!.Id, e => StoredText.Parse<Severity>(e.Value!), StringComparer.Ordinal))
            {
                Standards = StandardsFolder.Read(configuration),
            }
            : throw new OperatorException("Cấu hình mức độ của quy tắc có lỗi: " + string.Join(' ', mistakes));
    }

    private static string? Mistake(IConfigurationSection entry)
    {
        if (RuleCatalog.Find(entry.Key) is null)
            return $"không có quy tắc “{entry.Key}” (xem lệnh ctcpl rules).";
        return Enum.GetValues<Severity>().Any(s => string.Equals(StoredText.Of(s), entry.Value, StringComparison.Ordinal))
            ? null
            : $"quy tắc “{entry.Key}” có mức “{entry.Value}”, chỉ nhận error, warning hoặc notice.";
    }
}
