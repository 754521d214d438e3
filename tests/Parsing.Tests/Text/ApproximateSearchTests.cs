using CTCPL.Pipeline.Parsing.Text;
using CsCheck;

namespace CTCPL.Pipeline.Parsing.Tests.Text;

/// <summary>Held against Levenshtein's distance, computed the long way.</summary>
public sealed class ApproximateSearchTests
{
    /// <summary>Few letters, so that near matches are many; one of them is no ASCII.</summary>
    private static readonly Gen<string> Texts = Gen.Char["abcđ"].Array[0, 60].Select(letters => new string(letters));

    private static readonly Gen<string> Patterns = Gen.Char["abc"].Array[2, 64].Select(letters => new string(letters));

    [Fact]
    public void FindAll_GivesTheClosestStart_AndTheTrueDistance_AndMissesNothing() =>
        Gen.Select(Patterns, Texts, Texts, Gen.Int[0, 6]).Sample((pattern, before, after, most) =>
        {
            int tolerance = Math.Min(most, pattern.Length - 1);
            string text = before + pattern[(pattern.Length / 3)..] + after;
            IReadOnlyList<ApproximateMatch> matches = new ApproximateSearch(pattern, tolerance).FindAll(text);
            Assert.All(matches, match =>
            {
                Assert.Equal(match.Distance, Distance(pattern, text[match.Start..match.End]));
                int[] others = [.. Enumerable.Range(0, match.End + 1).Select(start => Distance(pattern, text[start..match.End]))];
                Assert.Equal(others.Min(), match.Distance);
                Assert.Equal(Array.LastIndexOf(others, match.Distance), match.Start);
            });
            bool isThere = Enumerable.Range(0, text.Length + 1).Any(start =>
                Enumerable.Range(start, text.Length + 1 - start).Any(end => Distance(pattern, text[start..end]) <= tolerance));
            Assert.Equal(isThere, matches.Count > 0);
        }, iter: 60, threads: 1);

    private static int Distance(string one, string other)
    {
        int[,] table = new int[one.Length + 1, other.Length + 1];
        for (int i = 0; i <= one.Length; i++)
        {
            for (int j = 0; j <= other.Length; j++)
            {
                table[i, j] = i == 0 ? j : j == 0 ? i : Math.Min(
                    table[i - 1, j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1),
                    Math.Min(table[i - 1, j], table[i, j - 1]) + 1);
            }
        }
        return table[one.Length, other.Length];
    }
}
