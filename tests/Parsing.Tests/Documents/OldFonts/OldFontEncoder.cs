using System.Text;

namespace CTCPL.Pipeline.Parsing.Tests.Documents.OldFonts;

/// <summary>Writes Vietnamese in the old codings, from the published charts letter by letter and independent of the decoder.</summary>
internal static class OldFontEncoder
{
    /// <summary>Every letter with marks; the chart of TCVN 5712:1993 VN3 below and that of VNI for Windows go with it.</summary>
    private const string Small = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ";

    private const string SmallInTcvn3 =
        "\u00B5\u00B8\u00B6\u00B7\u00B9\u00A8\u00BB\u00BE\u00BC\u00BD\u00C6\u00A9\u00C7\u00CA\u00C8\u00C9\u00CB\u00AE"
        + "\u00CC\u00D0\u00CE\u00CF\u00D1\u00AA\u00D2\u00D5\u00D3\u00D4\u00D6\u00D7\u00DD\u00D8\u00DC\u00DE"
        + "\u00DF\u00E3\u00E1\u00E2\u00E4\u00AB\u00E5\u00E8\u00E6\u00E7\u00E9\u00AC\u00EA\u00ED\u00EB\u00EC\u00EE"
        + "\u00EF\u00F3\u00F1\u00F2\u00F4\u00AD\u00F5\u00F8\u00F6\u00F7\u00F9\u00FA\u00FD\u00FB\u00FC\u00FE";

    private const string Capitals = "ĂÂÊÔƠƯĐ";

    private const string CapitalsInTcvn3 = "\u00A1\u00A2\u00A3\u00A4\u00A5\u00A6\u00A7";

    private static readonly string[] SmallInVni =
        ("aø aù aû aõ aï aê aè aé aú aü aë aâ aà aá aå aã aä ñ eø eù eû eõ eï eâ eà eá eå eã eä ì í æ ó ò "
        + "oø où oû oõ oï oâ oà oá oå oã oä ô ôø ôù ôû ôõ ôï uø uù uû uõ uï ö öø öù öû öõ öï yø yù yû yõ î").Split(' ');

    public static string Alphabet { get; } = Small;

    /// <summary>Only letters that the set has: capitals with a tone become small ones, as under a font of capitals.</summary>
    public static string Tcvn3(string text) => string.Concat(text.Normalize(NormalizationForm.FormC).Select(Tcvn3));

    public static string Vni(string text) => string.Concat(text.Normalize(NormalizationForm.FormC).Select(Vni));

    private static string Tcvn3(char c)
    {
        if (Capitals.IndexOf(c, StringComparison.Ordinal) is >= 0 and var capital)
            return CapitalsInTcvn3[capital].ToString();
        int small = Small.IndexOf(char.ToLowerInvariant(c), StringComparison.Ordinal);
        return (small >= 0 ? SmallInTcvn3[small] : c).ToString();
    }

    private static string Vni(char c)
    {
        int small = Small.IndexOf(char.ToLowerInvariant(c), StringComparison.Ordinal);
        if (small < 0)
            return c.ToString();
        return char.IsUpper(c) ? SmallInVni[small].ToUpperInvariant() : SmallInVni[small];
    }
}
