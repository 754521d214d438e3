using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CTCPL.Pipeline.Parsing.Text;

namespace CTCPL.Pipeline.Rules.Dossiers;

/// <summary>
/// Reads what the names of folders claim. Only a name that is a year, a unit with its kind, or both, claims anything:
/// "2024", "Năm 2024", "phuong-thuong-cat", "P. Thượng Cát", "Xã Sơn Thuận 2023". "inbox", "Phương án 2024" and "Văn hóa - xã hội" do not.
/// </summary>
public static class FolderClaims
{
    /// <summary>Folders nearest the file that are looked at; what lies above is the machine's.</summary>
    private const int Nearest = 4;

    private const int EarliestYear = 2017;
    private const int LatestYear = 2039;
    private const int MostNameWords = 4;

    /// <summary>First words behind a kind that make no name: xã hội, xã đạt chuẩn, phường đã nộp.</summary>
    private static readonly FrozenSet<string> NoName = new[]
    {
        "hoi", "luan", "phuong", "xa", "thi", "tran", "dat", "chua", "khong", "loai", "nong", "vung", "da", "nop", "moi", "cu", "con", "ngoai", "trong",
        "co", "bao", "sau", "truoc", "thuoc", "dang", "can", "diem", "khac", "va", "duoc", "cac", "nghi", "giao",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Words that "phương" goes with: phương án, phương pháp, phương hướng nhiệm vụ; typed without marks it cannot be told from
    /// "phường", unless one more word follows ("phuong-an-phu").</summary>
    private static readonly FrozenSet<string> Manner =
        new[] { "an", "phap", "huong", "tien", "thuc", "cham", "dien", "dong", "nam", "bac", "tay" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Words beside a year that claim nothing more.</summary>
    private static readonly FrozenSet<string> YearWords =
        new[] { "nam", "bao", "cao", "bc", "ctcpl", "tcpl", "ho", "so", "danh", "gia" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>What the folders of a path claim, the nearest first; <c>null</c> when nothing.</summary>
    /// <param name="path">The file's path, parts separated by '/' or '\'.</param>
    public static FolderClaim? Of(string path)
    {
        ImmutableArray<NamedFolder> folders = [.. Folders(path).Reverse().Take(Nearest).Select(Read)];
        NamedFolder? unit = folders.FirstOrDefault(f => f.Unit is not null);
        NamedFolder? year = folders.FirstOrDefault(f => f.Year is not null);
        return unit is null && year is null
            ? null
            : new FolderClaim(unit?.Written, unit?.Unit, year?.Written, [.. folders.Select(f => f.Year).OfType<int>()])
            {
                IsEvaluationYear = year?.SaysEvaluation ?? false,
            };
    }

    /// <summary>The nearest folder that names a year, with its path; <c>null</c> when none does.</summary>
    public static (string Path, int Year)? YearFolder(string path)
    {
        ImmutableArray<string> folders = Folders(path);
        for (int i = folders.Length - 1; i >= Math.Max(0, folders.Length - Nearest); i--)
        {
            if (Read(folders[i]).Year is int year)
                return (string.Join('/', folders[..(i + 1)]), year);
        }
        return null;
    }

    private sealed record NamedFolder(string Written, string? Unit, int? Year, bool SaysEvaluation);

    private static ImmutableArray<string> Folders(string path)
    {
        string[] parts = path.Split('/', '\\');
        return [.. parts[..^1].Where(p => p.Length > 0)];
    }

    private static NamedFolder Read(string name)
    {
        string written = name.Normalize(NormalizationForm.FormC);
        ImmutableArray<string> marked = Words(written);
        ImmutableArray<string> words = [.. marked.Select(Folding.Fold)];
        int from = words.Length > 1 && words[0].Length <= 2 && words[0].All(char.IsAsciiDigit) ? 1 : 0; // "01. Phường …"
        int to = words.Length;
        int? year = null;
        if (to > from && YearOf(words[to - 1]) is int last)
        {
            year = last;
            to -= to - 1 > from && words[to - 2] is "nam" ? 2 : 1;
        }
        else if (to > from && YearOf(words[from]) is int first)
        {
            year = first;
            from++;
        }
        string? unit = UnitOf(written, marked[from..to], words[from..to]);
        bool yearAlone = words[from..to].All(YearWords.Contains);
        bool evaluation = yearAlone && words.Contains("danh", StringComparer.Ordinal) && words.Contains("gia", StringComparer.Ordinal);
        return new NamedFolder(written, unit, unit is not null || yearAlone ? year : null, evaluation);
    }

    private static ImmutableArray<string> Words(string name) =>
        [.. name.Split([' ', '-', '_', '.', ','], StringSplitOptions.RemoveEmptyEntries)];

    private static int? YearOf(string word) =>
        word.Length == 4 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out int year) && year is >= EarliestYear and <= LatestYear
            ? year
            : null;

    /// <summary>The folded name of the unit; <c>null</c> unless the words are a kind and a name and nothing else.</summary>
    private static string? UnitOf(string written, ImmutableArray<string> marked, ImmutableArray<string> words)
    {
        int kind = KindWords(written, marked, words);
        if (kind == 0 || words.Length <= kind || words.Length - kind > MostNameWords)
            return null;
        ImmutableArray<string> name = words[kind..];
        bool isManner = words[0] is "phuong" && marked[0].All(char.IsAscii) && Manner.Contains(name[0]) && name.Length != 2;
        return isManner || NoName.Contains(name[0]) || !name.All(w => w.All(char.IsAsciiLetterOrDigit)) ? null : string.Join(' ', name);
    }

    private static int KindWords(string written, ImmutableArray<string> marked, ImmutableArray<string> words) => words switch
    {
        ["thi", "tran", ..] or ["dac", "khu", ..] => 2,
        ["phuong", ..] when IsWordOrPlain(marked[0], "phường") => 1,
        ["xa", ..] when IsWordOrPlain(marked[0], "xã") => 1,
        ["p", ..] or ["x", ..] or ["tt", ..] when written.Contains(marked[0] + ".", StringComparison.Ordinal) => 1,
        _ => 0,
    };

    /// <summary>The word itself, or typed without marks; "phương" is another word.</summary>
    private static bool IsWordOrPlain(string word, string kind) =>
        string.Equals(word, kind, StringComparison.OrdinalIgnoreCase) || word.All(char.IsAscii);
}
