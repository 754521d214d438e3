using System.Globalization;

namespace CTCPL.Pipeline.Bench;

/// <summary>Options of a measurement: <c>--name N</c> and <c>--name</c>.</summary>
internal sealed record Options(IReadOnlyDictionary<string, string> Values)
{
    public bool Json => Values.ContainsKey("json");

    public bool Has(string name) => Values.ContainsKey(name);

    public static Options Parse(string[] words)
    {
        Dictionary<string, string> values = new(StringComparer.Ordinal);
        for (int i = 0; i < words.Length; i++)
        {
            bool hasValue = i + 1 < words.Length && !words[i + 1].StartsWith("--", StringComparison.Ordinal);
            values[words[i].TrimStart('-')] = hasValue ? words[++i] : "";
        }
        return new Options(values);
    }

    /// <summary>A whole number; the default where the option is not given.</summary>
    public int Number(string name, int otherwise) =>
        Values.TryGetValue(name, out string? value) ? int.Parse(value, CultureInfo.InvariantCulture) : otherwise;

    /// <summary>Words; the default where the option is not given.</summary>
    public string Text(string name, string otherwise) => Values.GetValueOrDefault(name, otherwise);
}
