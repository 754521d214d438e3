using System.Globalization;
using System.Text.RegularExpressions;
using CTCPL.Pipeline.Parsing.Text;

namespace CTCPL.Pipeline.Parsing.Reports.Prose;

/// <summary>
/// Tells by a sentence whether a figure in it is what this unit reached this year. Last year's figure, a target, a threshold, another
/// unit's or another scoring's points are not; when in doubt it is not.
/// </summary>
/// <param name="Prose">The document.</param>
/// <param name="Year">The evaluation year; <c>null</c> when not known, and then a figure with any year is not this year's.</param>
/// <param name="Unit">The unit; <c>null</c> when not known.</param>
internal sealed partial record OwnWords(ProseText Prose, int? Year, UnitName? Unit)
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>Characters above a sentence in which a year may have been named that it goes on about.</summary>
    private const int Lookback = 1500;

    [GeneratedRegex(@"(?<!\bthang[ ]\d{1,2}[ ])\bnam[ ]{1,2}(?<year>\d{4})\b", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex YearWord { get; }

    [GeneratedRegex(@"\n[ ]*[ivx]{1,4}[ ]?[.)/-]", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SectionHeading { get; }

    /// <summary>Anywhere in the sentence: another time, another scoring, somebody else's.</summary>
    [GeneratedRegex(@"\b(?:nam (?:truoc|ngoai|qua|sau|toi)|cung ky|so voi|giai doan|thi dua|vi du|gia su|(?<!\bda )neu(?! (?:o )?(?:tren|tai|trong|ro)\b)|diem cau|diem truong|khao sat|hai long|par index|chi so|dan van|chuyen doi so|nong thon moi|do thi van minh|cuoc thi|hoi thi|binh quan|trung binh|moi (?:tieu chi|chi tieu|dieu kien)|toan (?:huyen|quan|tinh|thanh pho)|cac (?:xa|phuong|don vi)|diem (?:thuong|tru|cong|chuan|lech)|xep loai|lan (?:dau|1|2|thu)|ban dau|du thao|truoc khi|sau khi ra soat)\b", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OfSomethingElse { get; }

    /// <summary>In front of the figure: what is to come, what is asked for, what somebody else found.</summary>
    [GeneratedRegex(@"\b(?:phan dau|muc tieu|de ra|du kien|uoc (?:dat|tinh)|se (?:dat|duoc|cham)|huong toi|quyet tam|duoc giao|yeu cau|quy dinh (?:la|phai)|phai dat|can dat|toi thieu|toi da|it nhat|khong duoi|khong qua|tham dinh|phuc tra|tang(?! cuong)|giam|bi tru|tru di|con thieu|thieu|thang diem|cao hon|thap hon|kem)\b", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Wanted { get; }

    /// <summary>Right in front of the figure: a bound or a guess.</summary>
    [GeneratedRegex(@"(?:[<>≥≤~≈±]=?|\d[ ]*-|\b(?:tu|tren|duoi|hon|gan|khoang|chung|xap xi|den|them))[ ]*$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Vague { get; }

    /// <summary>Right behind the figure.</summary>
    [GeneratedRegex(@"^[ ]*(?:(?:diem )?(?:tro (?:len|xuong)|toi da)|(?:diem )?(?:cau|truong|thuong|tru)\b|-[ ]*\d|den \d|moi |cho (?:moi|chi tieu)|(?:cua|o|tai|thuoc|doi voi) chi tieu)", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Bounded { get; }

    [GeneratedRegex(@"\b(?:(?<!\bthi )xa|phuong|thi tran|dac khu)[ ](?<name>[a-z'-]+)", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NamedUnit { get; }

    /// <summary>Whether the figure between two indexes of the text is this unit's of this year.</summary>
    /// <param name="start">Index of the figure.</param>
    /// <param name="end">Index behind it.</param>
    /// <param name="looksBack">Whether a year named before the sentence counts; a line of the form begins anew.</param>
    public bool Say(int start, int end, bool looksBack)
    {
        string before = Prose.Before(start);
        string behind = Prose.Behind(end);
        if (OfSomethingElse.IsMatch(before) || OfSomethingElse.IsMatch(behind) || Wanted.IsMatch(before) || Vague.IsMatch(before) || Bounded.IsMatch(behind))
            return false;
        return OfThisYear(start, before, behind, looksBack) && OfThisUnit(start - before.Length, before) && OfThisUnit(end, behind);
    }

    /// <summary>The sentence names the evaluation year.</summary>
    public bool NamesYear(int start, int end) =>
        Year is int year && (Years(Prose.Before(start)).Contains(year) || Years(Prose.Behind(end)).Contains(year));

    private bool OfThisYear(int start, string before, string behind, bool looksBack)
    {
        int[] years = [.. Years(before), .. Years(behind)];
        if (years.Length > 0)
            return years.All(y => y == Year);
        if (!looksBack)
            return true;
        int end = start - before.Length;
        string above = Prose.Text[Math.Max(0, end - Lookback)..end];
        int heading = SectionHeading.Matches(above).LastOrDefault()?.Index ?? 0;
        return Years(above[heading..]).Cast<int?>().LastOrDefault(Year) == Year;
    }

    private bool OfThisUnit(int offset, string words)
    {
        foreach (Match unit in NamedUnit.Matches(words))
        {
            Group name = unit.Groups["name"];
            bool isName = char.IsUpper(Prose.Transcript.Text[Prose.Digits.Starts[offset + name.Index]]);
            if (isName && (Unit is null || !Folding.Fold(Unit.Name).StartsWith(name.Value, StringComparison.Ordinal)))
                return false;
        }
        return true;
    }

    private static IEnumerable<int> Years(string words) =>
        YearWord.Matches(words).Select(m => int.Parse(m.Groups["year"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture));
}
