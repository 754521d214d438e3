using System.Globalization;
using System.Text.RegularExpressions;

namespace CTCPL.Pipeline.Rules.Tests.Mutations;

/// <summary>Every number of a report's title, scored part, conditions and request, changed by itself.</summary>
internal static partial class NumberMutations
{
    [GeneratedRegex(@"\d+(?:,\d+)?", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number { get; }

    [GeneratedRegex(@"^\s*(?:[ivx]+|\d+(?:\.\d+)*)[.)]\s", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SectionNumber { get; }

    /// <param name="text">The report, a paragraph a line.</param>
    /// <param name="isFormal">Tells the lines whose numbers count: title, scored part, conditions, request.</param>
    public static IEnumerable<NumberMutation> Of(string text, Func<string, bool> isFormal)
    {
        string[] lines = [.. text.Split('\n').Where(l => l.Trim().Length > 0)];
        for (int i = 0; i < lines.Length; i++)
        {
            if (!isFormal(lines[i]))
                continue;
            int from = SectionNumber.Match(lines[i]) is { Success: true } section ? section.Length : 0;
            foreach (Match number in Number.Matches(lines[i]).Where(m => m.Index >= from))
            {
                foreach (string changed in Changes(number.Value))
                {
                    string line = string.Concat(lines[i].AsSpan(0, number.Index), changed, lines[i].AsSpan(number.Index + number.Length));
                    yield return new NumberMutation(
                        i + 1,
                        string.Join('\n', lines.Select((l, j) => j == i ? line : l)),
                        string.Create(CultureInfo.InvariantCulture, $"line {i + 1}: {number.Value} → {changed} in «{line}»"));
                }
            }
        }
    }

    private static IEnumerable<string> Changes(string number)
    {
        decimal value = decimal.Parse(number.Replace(',', '.'), CultureInfo.InvariantCulture);
        string format = number.StartsWith('0') && number.Length > 1 ? "00.##" : "0.##";
        foreach (decimal changed in new[] { value + 1, value - 1, 0, value + 10, value * 2 }.Distinct())
        {
            if (changed >= 0 && changed != value)
                yield return changed.ToString(format, CultureInfo.InvariantCulture).Replace('.', ',');
        }
    }
}
