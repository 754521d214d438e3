using CTCPL.Pipeline.Parsing.Text;

namespace CTCPL.Pipeline.Parsing.Reports.Outline;

/// <summary>The labels of Mẫu 01 that figures hang on.</summary>
internal enum Label
{
    IndicatorsAtMaximum,
    IndicatorsAtLeastHalf,
    IndicatorsAtZero,
    Points,
    CriteriaAtLeastHalf,
    TotalPoints,
    ConditionsMet,
}

/// <summary>A label found.</summary>
/// <param name="Label">Which.</param>
/// <param name="Start">Offset of its first letter in the transcript.</param>
/// <param name="End">Offset behind its last letter.</param>
internal readonly record struct LabelPlace(Label Label, int Start, int End);

/// <summary>
/// The wordings of the labels, folded and without spaces. The first of each is the form's own (TT 09/2021/TT-BTP, Mẫu 01);
/// the others are how wards rewrite it. Misspellings need no entry: the search allows one letter in seven to differ.
/// </summary>
internal static class LabelWordings
{
    /// <summary>One wording with its search.</summary>
    public sealed record Wording(Label Label, ApproximateSearch Search);

    public static IReadOnlyList<Wording> All { get; } =
    [
        .. Of(Label.IndicatorsAtMaximum, "sochitieudatdiemtoida", "sochitieudatsodiemtoida", "chitieudatdiemtoida"),
        .. Of(Label.IndicatorsAtLeastHalf, "sochitieudattu50%sodiemtoidatrolen", "sochitieudattu50%diemtoidatrolen",
            "sochitieudattren50%sodiemtoida", "sochitieudattu50%trolen", "chitieudattu50%sodiemtoidatrolen"),
        .. Of(Label.IndicatorsAtZero, "sochitieudatdiem0", "sochitieudat0diem", "sochitieudatdiemkhong",
            "sochitieubidiem0", "sochitieu0diem", "chitieudatdiem0"),
        .. Of(Label.Points, "sodiemdatduoccuatieuchi", "tongsodiemdatduoccuatieuchi", "tongdiemdatduoccuatieuchi",
            "diemsodatduoccuatieuchi", "sodiemcuatieuchi", "sodiemtieuchidatduoc", "diemdatduoccuatieuchi"),
        .. Of(Label.CriteriaAtLeastHalf, "sotieuchidattu50%sodiemtoidatrolen", "sotieuchidattu50%diemtoidatrolen",
            "sotieuchidattren50%sodiemtoida", "sotieuchidattu50%trolen"),
        .. Of(Label.TotalPoints, "tongdiemsodatduoccuacactieuchi", "tongsodiemdatduoccuacactieuchi",
            "tongdiemdatduoccuacactieuchi", "tongsodiemcuacactieuchi", "tongdiemcuacactieuchi", "tongsodiemdatduoc",
            "tongdiemsodatduoc", "tongdiemdatduoc", "tongsodiemtucham", "tongdiemtucham", "tongsodiem", "tongdiem"),
    ];

    private static List<Wording> Of(Label label, params ReadOnlySpan<string> wordings)
    {
        List<Wording> searches = [];
        foreach (string wording in wordings)
            searches.Add(new Wording(label, new ApproximateSearch(wording, wording.Length < 16 ? 0 : wording.Length / 7)));
        return searches;
    }
}
