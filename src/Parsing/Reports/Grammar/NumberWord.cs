using System.Globalization;

namespace CTCPL.Pipeline.Parsing.Reports.Grammar;

/// <summary>Small ordinal numbers of headings: "1", "thứ nhất", "IV".</summary>
internal static class NumberWord
{
    /// <summary>Regular expression (folded text) of what <see cref="Value"/> reads.</summary>
    public const string Pattern = @"\d{1,2}|nhat|mot|hai|ba|bon|tu|nam|sau|bay|tam|i{1,3}|iv|vi{0,3}";

    /// <summary>The number of a folded word that matches <see cref="Pattern"/>.</summary>
    public static int Value(string folded) => folded switch
    {
        "nhat" or "mot" or "i" => 1,
        "hai" or "ii" => 2,
        "ba" or "iii" => 3,
        "bon" or "tu" or "iv" => 4,
        "nam" or "v" => 5,
        "sau" or "vi" => 6,
        "bay" or "vii" => 7,
        "tam" or "viii" => 8,
        _ => int.Parse(folded, NumberStyles.None, CultureInfo.InvariantCulture),
    };
}
