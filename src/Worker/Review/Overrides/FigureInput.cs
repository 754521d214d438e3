using System.Globalization;
using System.Text.RegularExpressions;
using CTCPL.Pipeline.Rules;
using CTCPL.Pipeline.Rules.Corrections;

namespace CTCPL.Pipeline.Worker.Review.Overrides;

/// <summary>A number as a reviewer types it: as the form writes it, with a decimal comma. Whether it is right is for the rules to say.</summary>
internal static partial class FigureInput
{
    /// <summary>The first and the last year that a report can be about.</summary>
    private const int FirstYear = 2000;
    private const int LastYear = 2100;

    /// <summary>The number, or what is wrong with it in Vietnamese.</summary>
    /// <param name="typed">As typed; spaces around it do not count.</param>
    /// <param name="kind">Which figure it is for.</param>
    public static (decimal? Value, string? Complaint) Read(string? typed, FigureKind kind)
    {
        string words = (typed ?? "").Trim();
        if (words.Length == 0)
            return (null, "Hãy ghi số đúng như trong văn bản, hoặc đánh dấu “Văn bản không ghi số này”.");
        if (kind == FigureKind.Year)
            return Whole.IsMatch(words) && Number(words) is var year && year is >= FirstYear and <= LastYear ? (year, null) : (null, "Hãy ghi năm bằng bốn chữ số, ví dụ 2024.");
        if (kind == FigureKind.Count)
            return Whole.IsMatch(words) ? (Number(words), null) : (null, "Hãy ghi một số nguyên, ví dụ 4 hoặc 04.");
        return Points.IsMatch(words) ? (Number(words), null)
            : words.Contains('.', StringComparison.Ordinal) ? (null, "Hãy dùng dấu phẩy cho phần thập phân, ví dụ 28,5.")
            : (null, "Hãy ghi một số, phần thập phân sau dấu phẩy, ví dụ 10 hoặc 28,5.");
    }

    /// <summary>How it stands in the input.</summary>
    public static string Written(decimal? value) => value is { } number ? Wording.Number(number) : "";

    private static decimal Number(string words) => decimal.Parse(words, NumberStyles.AllowDecimalPoint, Wording.Vietnamese);

    [GeneratedRegex(@"^[0-9]{1,4}$", RegexOptions.NonBacktracking)]
    private static partial Regex Whole { get; }

    [GeneratedRegex(@"^[0-9]{1,4}(,[0-9]{1,3})?$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Points { get; }
}
