using System.Text;

namespace CTCPL.Pipeline.Testing.Evaluation;

/// <summary>Slips of the keyboard in the words of a label; its figures stay as they are.</summary>
internal static class Typos
{
    private static readonly (string Right, string Wrong)[] Spellings =
    [
        ("đạt được", "đạt đựơc"), ("tối đa", "tôi đa"), ("chỉ tiêu", "chi tiêu"), ("điểm", "điêm"), ("tiêu chí", "tiêu trí"), ("Số ", "Sô "), ("trở lên", "trở nên"),
        ("chỉ tiêu", "chỉtiêu"), ("điểm tối", "điểmtối"), ("tiêu chí", "tiêu  chí"), ("đạt", "đ ạt"), ("của", "cuả"), ("tối đa", "tối  đa"),
    ];

    /// <summary>The text with a slip, where this official makes one.</summary>
    /// <param name="manner">Decides.</param>
    /// <param name="what">The line.</param>
    /// <param name="text">NFC.</param>
    public static string In(Manner manner, string what, string text)
    {
        if (!manner.Happens("slips", 25) || !manner.Happens("slip " + what, 30))
            return text;
        (string right, string wrong) = Spellings[manner.Below("which slip " + what, Spellings.Length)];
        int at = text.IndexOf(right, StringComparison.Ordinal);
        // A slip in the unit behind the figure would be one, too, but says nothing of the label.
        return at is < 0 or > 40 ? text : new StringBuilder(text).Remove(at, right.Length).Insert(at, wrong).ToString();
    }
}
