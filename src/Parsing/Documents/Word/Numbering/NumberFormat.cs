using System.Globalization;

namespace CTCPL.Pipeline.Parsing.Documents.Word.Numbering;

/// <summary>Numbers in the formats of Word's lists (ST_NumberFormat; ISO/IEC 29500-1, 17.18.59).</summary>
internal static class NumberFormat
{
    /// <summary>Word counts a … z, aa, bb … zz and so on, at most thirty letters long.</summary>
    private const int LargestLetters = 26 * 30;

    private const int LargestRoman = 3999;

    private static readonly (int Value, string Digits)[] Roman =
    [
        (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
        (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
    ];

    private static readonly string[] Digits = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];

    /// <summary>The number in this format; in decimal where the format is not known or cannot show the number.</summary>
    public static string Render(int number, string format) => format switch
    {
        "none" or "bullet" => "",
        "decimalZero" => number.ToString("00", CultureInfo.InvariantCulture),
        "lowerLetter" when number is > 0 and <= LargestLetters => Letters(number, 'a'),
        "upperLetter" when number is > 0 and <= LargestLetters => Letters(number, 'A'),
        "lowerRoman" when number is > 0 and <= LargestRoman => RomanDigits(number),
        "upperRoman" when number is > 0 and <= LargestRoman => RomanDigits(number).ToUpperInvariant(),
        "numberInDash" => string.Create(CultureInfo.InvariantCulture, $"- {number} -"),
        "vietnameseCounting" when number is > 0 and < 100 => Words(number),
        _ => number.ToString(CultureInfo.InvariantCulture),
    };

    private static string Letters(int number, char first) =>
        new((char)(first + (number - 1) % 26), 1 + (number - 1) / 26);

    private static string RomanDigits(int number)
    {
        string digits = "";
        foreach ((int value, string text) in Roman)
        {
            for (; number >= value; number -= value)
                digits += text;
        }
        return digits;
    }

    /// <summary>The number in words ("mười lăm", "hai mươi mốt").</summary>
    private static string Words(int number)
    {
        (int tens, int ones) = Math.DivRem(number, 10);
        if (tens == 0)
            return Digits[ones];
        string front = tens == 1 ? "mười" : Digits[tens] + " mươi";
        return ones switch
        {
            0 => front,
            1 when tens > 1 => front + " mốt",
            5 => front + " lăm",
            _ => front + " " + Digits[ones],
        };
    }
}
