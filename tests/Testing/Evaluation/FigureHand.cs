using System.Globalization;

namespace CTCPL.Pipeline.Testing.Evaluation;

/// <summary>Writes figures the way one official does.</summary>
/// <param name="Manner">Decides.</param>
internal sealed record FigureHand(Manner Manner)
{
    /// <summary>"02/02 chỉ tiêu."; a blank value as dots.</summary>
    /// <param name="what">The line, which may be written unlike the others.</param>
    /// <param name="ratio">The figures.</param>
    /// <param name="unit">"chỉ tiêu", "điều kiện".</param>
    public string Count(string what, StatedRatio ratio, string unit)
    {
        string value = ratio.Value is { } number ? InDots(Padded(what, number, isValue: true)) : Blank;
        return value + Slash(what) + Padded(what, ratio.Of, isValue: false) + Behind(what, unit);
    }

    /// <summary>"28,5/30 điểm".</summary>
    public string Points(string what, StatedRatio ratio)
    {
        string value = ratio.Value is { } points ? InDots(Decimal(points)) : Blank;
        bool zeros = Manner.Happens("zeros", 8);
        string of = zeros ? Decimal(ratio.Of) : ratio.Of.ToString("0.##", CultureInfo.InvariantCulture);
        return Manner.Below("points unit", 10) switch
        {
            0 => $"{value} điểm{Slash(what)}{of} điểm{End(what)}",
            1 => $"{value}đ{Slash(what)}{of}đ{End(what)}",
            2 => $"{value}{Slash(what)}{of}{End(what)}",
            3 => $"{value}{Slash(what)}{of}đ{End(what)}",
            _ => $"{value}{Slash(what)}{of} điểm{End(what)}",
        };
    }

    /// <summary>Points with the report's own decimal mark and zeros: "28,5", "28.5", "28,50".</summary>
    public string Decimal(decimal points)
    {
        string format = Manner.Below("decimals", 12) switch { 0 => "0.00", 1 => "0.0#", _ => "0.##" };
        string written = points.ToString(format, CultureInfo.InvariantCulture);
        return Manner.Happens("point", 15) ? written : written.Replace('.', ',');
    }

    /// <summary>The mark at the end of a line.</summary>
    public string End(string what) => Manner.Happens("no end " + what, 7) ? "" : Manner.Of("end", ".", ".", ";", "", " .");

    private string Blank => Manner.Of("blank", "…", "....", "", "    ", "......");

    /// <summary>Some write into the form's dots and leave them.</summary>
    private string InDots(string number) => Manner.Happens("dots", 5) ? Manner.Of("which dots", "…", "...", "….") + number + Manner.Of("dots behind", "…", "...", "") : number;

    private string Padded(string what, decimal number, bool isValue)
    {
        bool pads = Manner.Below("padding", 6) switch
        {
            0 => false,
            1 => !isValue,
            2 => number > 0,
            3 => Manner.Happens("pad " + what, 50),
            _ => true,
        };
        return number == decimal.Truncate(number) ? number.ToString(pads ? "00" : "0", CultureInfo.InvariantCulture) : Decimal(number);
    }

    private string Slash(string what) => Manner.Happens("slash " + what, 6)
        ? Manner.Of("odd slash " + what, " / ", "/ ", " /")
        : Manner.Of("slash", "/", "/", "/", "/", " / ", "/ ");

    private string Behind(string what, string unit) =>
        (Manner.Below("count unit", 5) switch { 0 => "", 1 => Manner.Happens("unit " + what, 50) ? " " + unit : "", _ => " " + unit }) + End(what);
}
