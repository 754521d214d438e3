using System.Globalization;
using System.Text;

namespace CTCPL.Pipeline.Testing.Renderings;

/// <summary>
/// Writes Vietnamese as programs of the nineties did. The TCVN3 codes are those of <c>iconv -t TCVN5712-1</c> in the order
/// of <see cref="Letters"/>; the VNI pairs are the base letter and the accent key's character of VNI for Windows.
/// </summary>
public static class OldCodings
{
    /// <summary>Per base letter: grave, hook, tilde, acute, dot below.</summary>
    private const string Letters =
        "àảãáạ" + "ằẳẵắặ" + "ầẩẫấậ" + "èẻẽéẹ" + "ềểễếệ" + "ìỉĩíị" + "òỏõóọ" + "ồổỗốộ" + "ờởỡớợ" + "ùủũúụ" + "ừửữứự" + "ỳỷỹýỵ";

    private const string Plain = "ăâđêôơư" + "ĂÂÊÔƠƯĐ";

    private static readonly byte[] PlainTcvn3 = Convert.FromHexString("A8A9AEAAABACAD" + "A1A2A3A4A5A6A7");

    private static readonly byte[] LettersTcvn3 = Convert.FromHexString(
        "B5B6B7B8B9" + "BBBCBDBEC6" + "C7C8C9CACB" + "CCCECFD0D1" + "D2D3D4D5D6" + "D7D8DCDDDE"
        + "DFE1E2E3E4" + "E5E6E7E8E9" + "EAEBECEDEE" + "EFF1F2F3F4" + "F5F6F7F8F9" + "FAFBFCFDFE");

    /// <summary>Runs in TCVN3 with the font each needs: capitals with a tone exist only in the capitals' font.</summary>
    public static IEnumerable<(string Text, string Font)> Tcvn3(string text)
    {
        var run = new StringBuilder();
        bool capitals = false;
        foreach (char c in text)
        {
            bool needsCapitals = char.IsUpper(c) && Letters.Contains(char.ToLowerInvariant(c), StringComparison.Ordinal);
            if (needsCapitals != capitals && run.Length > 0)
            {
                yield return (run.ToString(), capitals ? ".VnTimeH" : ".VnTime");
                run.Clear();
            }
            capitals = needsCapitals;
            run.Append(Tcvn3(c));
        }
        if (run.Length > 0)
            yield return (run.ToString(), capitals ? ".VnTimeH" : ".VnTime");
    }

    /// <summary>The codes of the text, whatever their fonts.</summary>
    public static string Tcvn3Codes(string text) => string.Concat(Tcvn3(text).Select(run => run.Text));

    public static string Vni(string text) => string.Concat(text.Select(Vni));

    private static char Tcvn3(char c)
    {
        int plain = Plain.IndexOf(c, StringComparison.Ordinal);
        int letter = Letters.IndexOf(char.ToLowerInvariant(c), StringComparison.Ordinal);
        return plain >= 0 ? (char)PlainTcvn3[plain] : letter >= 0 ? (char)LettersTcvn3[letter] : c;
    }

    private static string Vni(char c)
    {
        char small = char.ToLowerInvariant(c);
        string coded = small switch
        {
            'ă' => "aê",
            'â' or 'ê' or 'ô' => VniBase(small) + "â",
            'đ' => "ñ",
            'ơ' => "ô",
            'ư' => "ö",
            'ì' => "ì",
            'í' => "í",
            'ỉ' => "æ",
            'ĩ' => "ó",
            'ị' => "ò",
            'ỵ' => "î",
            _ when Letters.IndexOf(small, StringComparison.Ordinal) is >= 0 and var at => VniBase(Letters[at - at % 5]) + VniTone(at / 5, at % 5),
            _ => small.ToString(),
        };
        return char.IsUpper(c) ? coded.ToUpper(CultureInfo.InvariantCulture) : coded;
    }

    /// <summary>The letter that carries the tone: horned o and u have codes of their own, the others are plain.</summary>
    private static string VniBase(char letter) => letter switch
    {
        'ờ' => "ô",
        'ừ' => "ö",
        _ => letter.ToString().Normalize(NormalizationForm.FormD)[..1],
    };

    /// <summary>Breve and circumflex share the accent's character with the tone.</summary>
    private static char VniTone(int letter, int tone) => (letter switch { 1 => "èúüéë", 2 or 4 or 7 => "àåãáä", _ => "øûõùï" })[tone];
}
