namespace CTCPL.Pipeline.Parsing.Reports.Grammar;

/// <summary>
/// Numbers written out in Vietnamese, zero to 999 with up to three decimals: "chín mươi lăm", "một trăm linh năm", "hai mươi tám phẩy năm",
/// "hai mươi tám rưỡi". Tones decide ("mười" is ten, "mươi" is tens), so text without marks is not read; what has two readings
/// ("mười năm": fifteen misspelt, or ten years) is not read either.
/// </summary>
internal static class NumberInWords
{
    private const string Half = "rưỡi";
    private const string Hundred = "trăm";
    private const string Ten = "mười";
    private const string Tens = "mươi";
    private const string Point = "phẩy";

    /// <summary>Whether a word can be part of a number. Some are other words as well: "năm" is a year, "tư" stands in "tư pháp".</summary>
    /// <param name="word">Lower case, NFC.</param>
    public static bool IsPart(string word) =>
        Digit(word) is not null || AfterTens(word) is not null || Plain(word) is Half or Hundred or Ten or Tens or Point or "linh" or "lẻ";

    /// <summary>The number that all these words together are; <c>null</c> when they are none, or could be two.</summary>
    /// <param name="words">Lower case, NFC, in order.</param>
    public static decimal? Value(IReadOnlyList<string> words)
    {
        string[] tokens = [.. words.Select(Plain)];
        int at = 0;
        if (Whole(tokens, ref at) is not int whole)
            return null;
        ReadOnlySpan<string> rest = tokens.AsSpan(at);
        return rest switch
        {
            [] => whole,
            [Half] when whole > 0 && whole % 100 != 0 => whole + 0.5m, // "một trăm rưỡi" is 150 to some
            [Point, .. var decimals] => Fraction(decimals) is decimal fraction ? whole + fraction : null,
            _ => null,
        };
    }

    private static int? Whole(string[] tokens, ref int at)
    {
        if (at + 1 >= tokens.Length || !string.Equals(tokens[at + 1], Hundred, StringComparison.Ordinal))
            return BelowHundred(tokens, ref at);
        if (Digit(tokens[at]) is not (> 0 and int hundreds))
            return null;
        at += 2;
        if (at == tokens.Length || tokens[at] is Point or Half)
            return hundreds * 100;
        if (tokens[at] is "linh" or "lẻ")
            return at + 1 < tokens.Length && Unit(tokens[at + 1]) is int unit && Take(ref at, 2) ? (hundreds * 100) + unit : null;
        bool hasTens = string.Equals(tokens[at], Ten, StringComparison.Ordinal) || (at + 1 < tokens.Length && string.Equals(tokens[at + 1], Tens, StringComparison.Ordinal));
        return hasTens && BelowHundred(tokens, ref at) is int rest ? (hundreds * 100) + rest : null; // "một trăm năm": 105 or 150
    }

    /// <summary>"một" to "chín" behind "linh", where 4 may be "tư".</summary>
    private static int? Unit(string word) =>
        string.Equals(word, "tư", StringComparison.Ordinal) ? 4 : Digit(word) is > 0 and int unit ? unit : null;

    private static int? BelowHundred(string[] tokens, ref int at)
    {
        if (at == tokens.Length)
            return null;
        if (string.Equals(tokens[at], Ten, StringComparison.Ordinal))
        {
            at++;
            return 10 + UnitBehindTens(tokens, ref at, "lăm", "nhăm");
        }
        if (Digit(tokens[at]) is not int digit)
            return null;
        at++;
        if (at == tokens.Length || !string.Equals(tokens[at], Tens, StringComparison.Ordinal))
            return digit;
        at++;
        return digit >= 2 ? (digit * 10) + UnitBehindTens(tokens, ref at, "mốt", "tư", "lăm", "nhăm") : null;
    }

    /// <summary>The unit behind tens, zero when none follows; "năm" is never one, as it is a year there.</summary>
    private static int UnitBehindTens(string[] tokens, ref int at, params ReadOnlySpan<string> special)
    {
        if (at == tokens.Length)
            return 0;
        string word = tokens[at];
        if (special.Contains(word))
            return Take(ref at, 1) && AfterTens(word) is int changed ? changed : 0;
        return word is not "năm" && Digit(word) is > 0 and int unit && Take(ref at, 1) ? unit : 0;
    }

    /// <summary>Decimals: digit by digit ("hai năm"), as a number ("bảy mươi lăm"), or the short form of one ("bảy lăm").</summary>
    private static decimal? Fraction(ReadOnlySpan<string> tokens)
    {
        if (tokens is [var tens, var five] && AfterTens(five) is int unit && Digit(tens) is >= 2 and int ten)
            return ((ten * 10) + unit) / 100m;
        int[] digits = new int[tokens.Length];
        for (int i = 0; i < tokens.Length; i++)
        {
            if (Digit(tokens[i]) is not int digit)
                return TwoDigits(tokens.ToArray());
            digits[i] = digit;
        }
        return digits switch
        {
            [var a] => a / 10m,
            [var a, var b] => ((a * 10) + b) / 100m,
            [var a, var b, var c] => ((a * 100) + (b * 10) + c) / 1000m,
            _ => null,
        };
    }

    private static decimal? TwoDigits(string[] tokens)
    {
        int at = 0;
        return BelowHundred(tokens, ref at) is >= 10 and int number && at == tokens.Length ? number / 100m : null;
    }

    /// <summary>A digit as it stands alone or in front of "mươi" and "trăm".</summary>
    private static int? Digit(string word) => word switch
    {
        "không" => 0,
        "một" => 1,
        "hai" => 2,
        "ba" => 3,
        "bốn" => 4,
        "năm" => 5,
        "sáu" => 6,
        "bảy" or "bẩy" => 7,
        "tám" => 8,
        "chín" => 9,
        _ => null,
    };

    /// <summary>A digit in the form it takes behind tens.</summary>
    private static int? AfterTens(string word) => word switch
    {
        "mốt" => 1,
        "tư" => 4,
        "lăm" or "nhăm" => 5,
        _ => null,
    };

    /// <summary>One spelling of a word that has several.</summary>
    private static string Plain(string word) => word switch
    {
        "rưởi" => Half,
        "phảy" => Point,
        "lẽ" => "lẻ",
        _ => word,
    };

    private static bool Take(ref int at, int tokens)
    {
        at += tokens;
        return true;
    }
}
