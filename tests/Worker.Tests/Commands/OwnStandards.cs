using System.Globalization;
using System.Text;
using CTCPL.Pipeline.Rules.Standards;

namespace CTCPL.Pipeline.Worker.Tests.Commands;

/// <summary>Files an administrator may lay into the folder of standards.</summary>
internal static class OwnStandards
{
    private const string Unknown = "\"maximumPoints\": null, \"verified\": false";

    /// <summary>The standard of 2021 under another name, for 2030 and 2031.</summary>
    public static string Of2030 => Shipped().Replace("qd-25-2021", "tinh-2030", StringComparison.Ordinal)
        .Replace("\"first\": 2022, \"last\": 2024", "\"first\": 2030, \"last\": 2031", StringComparison.Ordinal);

    /// <summary>The standard of 2021 with the maxima of a criterion's indicators filled in.</summary>
    /// <param name="criterion">One-based.</param>
    /// <param name="maxima">Points of its indicators, in order.</param>
    public static string WithMaxima(int criterion, params int[] maxima)
    {
        string text = Shipped();
        for (int i = 0; i < maxima.Length; i++)
        {
            int at = text.IndexOf(string.Create(CultureInfo.InvariantCulture, $"\"number\": \"{criterion}.{i + 1}\""), StringComparison.Ordinal);
            int from = text.IndexOf(Unknown, at, StringComparison.Ordinal);
            text = text[..from] + string.Create(CultureInfo.InvariantCulture, $"\"maximumPoints\": {maxima[i]}, \"verified\": true") + text[(from + Unknown.Length)..];
        }
        return text;
    }

    /// <summary>A provisional one of indicators that are met or not, in the place of the standard of 2021: no rule about points is asked.</summary>
    public static string WithoutPoints => Shipped("qd-27-2025").Replace("qd-27-2025", "qd-25-2021", StringComparison.Ordinal)
        .Replace("\"first\": 2026, \"last\": null, \"unsettled\": [2025]", "\"first\": 2022, \"last\": 2024, \"unsettled\": []", StringComparison.Ordinal);

    private static string Shipped(string id = "qd-25-2021")
    {
        using Stream stream = typeof(StandardLibrary).Assembly.GetManifestResourceStream($"Standards/{id}.json")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
