using System.Text.RegularExpressions;
using CTCPL.Pipeline.Parsing.Text;

namespace CTCPL.Pipeline.Parsing.Reports.Outline;

/// <summary>Tells by a lead's words which figure of the form it leads to.</summary>
internal static partial class Leads
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>Letters at the start in which it must be said what is counted.</summary>
    private const int Subject = 12;

    private static readonly ApproximateSearch IndicatorWord = new("chitieu", 1);
    private static readonly ApproximateSearch CriterionWord = new("tieuchi", 1);
    private static readonly ApproximateSearch Maximum = new("diemtoida", 1);

    [GeneratedRegex(@"^(?:tong)?(?:so)?(?:luong|cac)?ct(?:dat|duoc|bi|co|khong|cham)", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ShortIndicators { get; }

    [GeneratedRegex("5[0o](?:%|phantram)", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Fifty { get; }

    /// <summary>How a lead says that nothing was earned.</summary>
    [GeneratedRegex("(?:diem(?:0|o|khong)(?:khong)?(?:diem)?|0diem|khongdiem|khong(?:dat|co|duoc)(?:duoc)?diem(?:nao)?)(?:la|dat|co)?$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Nothing { get; }

    /// <summary>The criterion's number at the end of a lead ("của tiêu chí 2").</summary>
    [GeneratedRegex(@"(?<=tieuch?i|tieutri)(?:so|thu)?\d{1,2}(?:dat|la|duoc)*$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OfCriterion { get; }

    /// <summary>Words that make points the sum of all criteria.</summary>
    [GeneratedRegex("(?:cac|toanbo|tatca|ca)(?:0?[3-9]|nam|ba)?tieu(?:chi|tri)|(?<!chi)(?:0?[3-9]|nam|ba)tieu(?:chi|tri)", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Several { get; }

    [GeneratedRegex("(?:tung|moi|theo)tieuchi", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex EachCriterion { get; }

    [GeneratedRegex("^(?:tong)?(?:cong)?(?:so)?diem(?:so)?", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Points { get; }

    /// <summary>Points with no word of what they are the points of.</summary>
    [GeneratedRegex("^(?:tong(?:cong)?(?:so)?diem(?:so)?|sodiem|diem(?:so)?(?=dat|tucham|tudanhgia))(?:tucham|tudanhgia|duoccham|cham|datduoc|dat|duoc|chung|la)*$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Bare { get; }

    /// <summary>The label that a lead stands for; <c>null</c> when it is none of the form's.</summary>
    /// <param name="lead">Folded words.</param>
    public static Label? Kind(string lead)
    {
        string letters = string.Concat(lead.Where(c => char.IsAsciiLetterOrDigit(c) || c == '%'));
        bool indicators = ShortIndicators.IsMatch(letters) || Starts(IndicatorWord, letters);
        return Points.IsMatch(letters) ? Scored(letters)
            : indicators || Starts(CriterionWord, letters) ? Counted(letters, indicators)
            : null;
    }

    private static bool Starts(ApproximateSearch word, string letters) => word.FindAll(letters) is [{ Start: <= Subject }, ..];

    private static Label? Counted(string letters, bool indicators)
    {
        string words = OfCriterion.Replace(letters, "");
        Match fifty = Fifty.Match(words);
        if (fifty.Success)
        {
            return words.Remove(fifty.Index, fifty.Length).Any(char.IsAsciiDigit) ? null
                : indicators ? Label.IndicatorsAtLeastHalf : Label.CriteriaAtLeastHalf;
        }
        if (!indicators)
            return null;
        Match nothing = Nothing.Match(words);
        if ((nothing.Success ? words[..nothing.Index] : words).Any(char.IsAsciiDigit))
            return null;
        return nothing.Success ? Label.IndicatorsAtZero
            : Maximum.FindAll(words).Count > 0 || words.Contains("tuyetdoi", StringComparison.Ordinal) ? Label.IndicatorsAtMaximum
            : null;
    }

    private static Label? Scored(string letters)
    {
        if (Maximum.FindAll(letters).Count > 0 || EachCriterion.IsMatch(letters) || letters.Contains('%', StringComparison.Ordinal))
            return null;
        bool several = Several.IsMatch(letters);
        string words = several ? Several.Replace(letters, "") : OfCriterion.Replace(letters, "");
        if (words.Any(char.IsAsciiDigit))
            return null;
        return several || Bare.IsMatch(words) ? Label.TotalPoints
            : CriterionWord.FindAll(words).Count > 0 || words.Contains("tieutri", StringComparison.Ordinal) ? Label.Points
            : null;
    }
}
