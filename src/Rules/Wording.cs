using System.Globalization;

namespace CTCPL.Pipeline.Rules;

/// <summary>How values are written for a Vietnamese reader, the same on every machine.</summary>
public static class Wording
{
    /// <summary>Invariant culture with decimal comma and dd/MM/yyyy: independent of the machine's culture and of ICU.</summary>
    public static CultureInfo Vietnamese { get; } = Build();

    /// <summary>A number as a report writes it: "28,5", "10"; no trailing zeros.</summary>
    public static string Number(decimal value) => value.ToString("0.############################", Vietnamese);

    private static CultureInfo Build()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NumberGroupSeparator = ".";
        culture.DateTimeFormat.ShortDatePattern = "dd/MM/yyyy";
        culture.DateTimeFormat.DateSeparator = "/";
        return CultureInfo.ReadOnly(culture);
    }
}
