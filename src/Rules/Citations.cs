using CTCPL.Pipeline.Rules.Standards;

namespace CTCPL.Pipeline.Rules;

/// <summary>What rules rest on, worded for findings.</summary>
public static class Citations
{
    /// <summary>"TT 09/2021/TT-BTP, Mẫu 01": the form of the report.</summary>
    public static string Form(Standard standard) => Joined(standard.Circular.ShortName, standard.ReportForm);

    /// <summary>"TT 09/2021/TT-BTP, Mẫu 02": the score table.</summary>
    public static string Table(Standard standard) => standard.Circular.ShortName + ", Mẫu 02";

    /// <summary>"TT 09/2021/TT-BTP, Mẫu 01 và Mẫu 02": what must agree.</summary>
    public static string FormAndTable(Standard standard) => standard.Circular.ShortName + ", Mẫu 01 và Mẫu 02";

    /// <summary>"QĐ 25/2021/QĐ-TTg, Điều 4": the conditions of recognition.</summary>
    public static string Conditions(Standard standard) =>
        Joined(standard.Decision.ShortName, standard.Conditions.Citation);

    /// <summary>"QĐ 25/2021/QĐ-TTg": the criteria, their indicators and maxima.</summary>
    public static string Decision(Standard standard) => standard.Decision.ShortName;

    /// <summary>"QĐ 25/2021/QĐ-TTg; TT 09/2021/TT-BTP": both instruments.</summary>
    public static string Both(Standard standard) => $"{standard.Decision.ShortName}; {standard.Circular.ShortName}";

    /// <summary>Plain arithmetic, whatever the standard.</summary>
    public static string Arithmetic(Standard standard) => "số học";

    private static string Joined(string instrument, string? part) => part is null ? instrument : $"{instrument}, {part}";
}
