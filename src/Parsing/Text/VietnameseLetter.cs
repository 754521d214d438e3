using System.Collections.Frozen;
using System.Text;

namespace CTCPL.Pipeline.Parsing.Text;

/// <summary>A vowel letter of Vietnamese taken apart: its quality ("ê") and its tone.</summary>
/// <param name="Vowel">The lower-case vowel without its tone.</param>
/// <param name="Tone">The tone; <see cref="Tone.Level"/> has no mark.</param>
internal readonly record struct VietnameseLetter(char Vowel, Tone Tone)
{
    /// <summary>The twelve vowels of the alphabet.</summary>
    private const string Vowels = "aăâeêioôơuưy";

    /// <summary>Combining marks of the tones, in the order of <see cref="Text.Tone"/>; the level tone has none.</summary>
    private static readonly string[] Marks = ["", "\u0300", "\u0301", "\u0309", "\u0303", "\u0323"];

    private static readonly FrozenDictionary<char, VietnameseLetter> Toned = All().ToFrozenDictionary();

    /// <summary>Takes a composed letter of either case apart; <c>false</c> when it is no Vietnamese vowel.</summary>
    public static bool TryTake(char letter, out VietnameseLetter taken) => Toned.TryGetValue(letter, out taken);

    private static IEnumerable<KeyValuePair<char, VietnameseLetter>> All() =>
        from vowel in Vowels
        from tone in Enum.GetValues<Tone>()
        from shown in new[] { vowel, char.ToUpperInvariant(vowel) }
        select KeyValuePair.Create(
            (shown + Marks[(int)tone]).Normalize(NormalizationForm.FormC)[0], new VietnameseLetter(vowel, tone));
}

/// <summary>The six tones: ngang, huyền, sắc, hỏi, ngã, nặng.</summary>
internal enum Tone { Level, Falling, Rising, Dipping, Broken, Heavy }
