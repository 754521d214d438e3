using System.Collections.Frozen;

namespace CTCPL.Pipeline.Parsing.Text;

/// <summary>
/// Tells whether a word can be a Vietnamese syllable: an onset, a rime and one tone that go together. A word of any other
/// language, and Vietnamese whose letters were decoded wrongly, mostly cannot.
/// </summary>
/// <remarks>
/// The inventory is the standard orthography's (alphabet and spelling as taught; both placements of the tone mark, "hoà" and
/// "hòa", and both of i/y are accepted). A rime that ends in c, ch, p or t takes the tones sắc and nặng only.
/// </remarks>
public static class VietnameseSyllable
{
    /// <summary>"nghiêng" has seven letters, the most of any.</summary>
    private const int Longest = 7;

    private static readonly FrozenSet<string> Onsets = Words(
        "b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x");

    private static readonly FrozenSet<string> Rimes = Words("""
        a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
        e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu
        i ia ic ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
        o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oem oen oeo oet oi om on ong ooc oong op ot
        ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
        u ua uân uâng uât uây uc ui um un ung uôc uôi uôm uôn uông uôt uơ up ut uê uêch uên uênh uêu uy uya uych uyên uyêt uyn uynh uyp uyt uyu
        ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu
        y ych yêm yên yêng yêt yêu ynh yt
        """);

    private static readonly FrozenSet<string> BareOnsets = Onsets.Select(Bare).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> BareRimes = Rimes.Select(Bare).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> OnsetsBySpan = Onsets.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> RimesBySpan = Rimes.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BareOnsetsBySpan = BareOnsets.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BareRimesBySpan = BareRimes.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether the word, its marks as they stand, can be a syllable. Expects NFC; either case.</summary>
    public static bool IsPossible(ReadOnlySpan<char> word) => Examine(word) is SyllableForm.Level or SyllableForm.Toned;

    /// <summary>How the word stands to Vietnamese spelling. Expects NFC; either case.</summary>
    internal static SyllableForm Examine(ReadOnlySpan<char> word)
    {
        Span<char> letters = stackalloc char[Longest];
        if (!Take(word, letters, out Tone tone))
            return SyllableForm.None;
        letters = letters[..word.Length];
        if (Fits(letters, OnsetsBySpan, RimesBySpan) && !(EndsInStop(letters) && tone is not (Tone.Rising or Tone.Heavy)))
            return tone is Tone.Level ? SyllableForm.Level : SyllableForm.Toned;
        if (tone is not Tone.Level)
            return SyllableForm.None;
        for (int i = 0; i < letters.Length; i++)
            letters[i] = Bare(letters[i]);
        return Fits(letters, BareOnsetsBySpan, BareRimesBySpan) ? SyllableForm.MarksLost : SyllableForm.None;
    }

    /// <summary>Lower case, the tone taken off.</summary>
    private static bool Take(ReadOnlySpan<char> word, Span<char> letters, out Tone tone)
    {
        tone = Tone.Level;
        if (word.Length is 0 or > Longest || !IsCasedAsAWord(word))
            return false;
        for (int i = 0; i < word.Length; i++)
        {
            if (!VietnameseLetter.TryTake(word[i], out VietnameseLetter vowel))
            {
                letters[i] = word[i] is 'ð' or 'Ð' ? 'đ' : char.ToLowerInvariant(word[i]);
                continue;
            }
            if (vowel.Tone is not Tone.Level && tone is not Tone.Level)
                return false;
            tone = vowel.Tone is Tone.Level ? tone : vowel.Tone;
            letters[i] = vowel.Vowel;
        }
        return true;
    }

    /// <summary>Small letters, capitals, or a capital in front: "chÝ" is text in another coding.</summary>
    private static bool IsCasedAsAWord(ReadOnlySpan<char> word)
    {
        for (int i = 2; i < word.Length; i++)
        {
            if (char.IsUpper(word[i]) != char.IsUpper(word[1]))
                return false;
        }
        return word.Length == 1 || !char.IsUpper(word[1]) || char.IsUpper(word[0]);
    }

    private static bool Fits(
        ReadOnlySpan<char> letters,
        FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> onsets,
        FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> rimes)
    {
        if (rimes.Contains(letters) || letters is "gi")
            return true;
        for (int length = 1; length <= 3 && length < letters.Length; length++)
        {
            if (onsets.Contains(letters[..length]) && rimes.Contains(letters[length..]))
                return true;
        }
        return false;
    }

    private static bool EndsInStop(ReadOnlySpan<char> letters) =>
        letters[^1] is 'c' or 'p' or 't' || letters.Length > 2 && letters[^1] is 'h' && letters[^2] is 'c';

    private static string Bare(string letters) => string.Concat(letters.Select(Bare));

    private static char Bare(char letter) => letter switch
    {
        'ă' or 'â' => 'a',
        'ê' => 'e',
        'ô' or 'ơ' => 'o',
        'ư' => 'u',
        'đ' => 'd',
        _ => letter,
    };

    private static FrozenSet<string> Words(string list) =>
        list.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}

/// <summary>How a word stands to Vietnamese spelling.</summary>
internal enum SyllableForm
{
    /// <summary>It cannot be a syllable.</summary>
    None,

    /// <summary>A syllable without a tone mark ("tiêu", "công").</summary>
    Level,

    /// <summary>A syllable with a tone mark ("điểm").</summary>
    Toned,

    /// <summary>None as it stands, but one that has lost marks ("tieu").</summary>
    MarksLost,
}
