using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Parsing.Text;
using CTCPL.Pipeline.Rules.Cases;
using CTCPL.Pipeline.Rules.Dossiers;

namespace CTCPL.Pipeline.Rules.Checks.BetweenDocuments;

/// <summary>The report lies in the folder of its unit and year.</summary>
internal static class FolderAgreesWithReport
{
    public static Rule Rule { get; } = new(
        Id: "folder-mismatch",
        Title: "Thư mục ghi đơn vị hoặc năm khác",
        Description: "Tên thư mục nêu rõ một đơn vị (“phuong-thuong-cat”, “P. Thượng Cát”) hoặc một năm (“2024”, “Năm 2024”) phải hợp với báo cáo trong đó. "
            + "Báo cáo năm trước nằm trong thư mục năm sau được coi là xếp theo năm nhận, trừ khi các báo cáo khác ở đó cho thấy thư mục xếp theo năm đánh giá. "
            + "Tên thư mục không rõ là đơn vị hay năm thì không xét.",
        Remedy: "Chuyển tệp về đúng thư mục, hoặc yêu cầu đơn vị nộp đúng báo cáo nếu nội dung là của đơn vị hay năm khác.",
        Citation: Citations.Form,
        Severity: Severity.Warning,
        Group: RuleGroup.BetweenDocuments,
        Check: Check)
    {
        Needs = StandardNeed.Nothing,
        Example = "Tệp nằm trong thư mục “2024/phuong-thuong-cat”, nhưng báo cáo là của phường Cát Linh.",
    };

    private static Verdict Check(Case c)
    {
        if (c.Surroundings.Own is null)
            return Kinship.Alone;
        if (c.Surroundings.Folder is not { } claim)
            return new NotApplicable("Tên thư mục không nêu rõ đơn vị hay năm.");
        ImmutableArray<Verdict> verdicts = [OfUnit(c, claim), OfYear(c, claim)];
        ImmutableArray<Fault> faults = [.. verdicts.OfType<NotMet>().SelectMany(v => v.Faults)];
        if (!faults.IsEmpty)
            return new NotMet(faults);
        ImmutableArray<Blocker> blockers = [.. verdicts.OfType<NotCheckable>().SelectMany(v => v.Blockers)];
        return blockers.IsEmpty ? Met.Instance : new NotCheckable(blockers);
    }

    private static Verdict OfUnit(Case c, FolderClaim claim)
    {
        if (claim is not { UnitName: { } claimed, UnitFolder: { } folder })
            return Met.Instance;
        if (c.Report.Unit is not Stated<UnitName> unit)
            return new NotCheckable(new Blocker($"Không đọc được tên đơn vị trong báo cáo để so với thư mục “{folder}”.", c.Report.Unit.Place));
        if (IsSame(Folding.Fold(unit.Value.Name), claimed))
            return Met.Instance;
        string stated = $"{unit.Value.Kind.Word()} {unit.Value.Name}";
        return new NotMet(new Fault(
            "folder unit",
            $"Tệp nằm trong thư mục “{folder}”, nhưng báo cáo là của {stated}; cần xem tệp có bị đặt nhầm thư mục hoặc nộp nhầm báo cáo không.",
            unit.At)
        {
            Expected = folder,
            Actual = stated,
        });
    }

    private static Verdict OfYear(Case c, FolderClaim claim)
    {
        if (claim is not { YearFolder: { } folder, Years: [int nearest, ..] })
            return Met.Instance;
        if (c.Report.Year is not Stated<int> year)
            return new NotCheckable(new Blocker($"Không đọc được năm đánh giá trong báo cáo để so với thư mục “{folder}”.", c.Report.Year.Place));
        bool fits = claim.IsEvaluationYear ? nearest == year.Value : claim.Years.Any(y => y == year.Value || y == year.Value + 1);
        if (fits)
            return Met.Instance;
        string stated = "năm " + Wording.Number(year.Value);
        return new NotMet(new Fault(
            "folder year",
            $"Tệp nằm trong thư mục “{folder}”, nhưng báo cáo đánh giá {stated}; cần xem tệp có bị đặt nhầm thư mục hoặc báo cáo ghi sai năm không.",
            year.At)
        {
            Expected = folder,
            Actual = stated,
        });
    }

    /// <summary>Words run together count as written, and one wrong letter in a long name is a slip of whoever made the folder.</summary>
    private static bool IsSame(string stated, string claimed)
    {
        string one = Joined(stated);
        string other = Joined(claimed);
        return string.Equals(one, other, StringComparison.Ordinal) || (one.Length >= 8 && EditDistance.Between(one, other) <= 1);
    }

    private static string Joined(string name) => string.Concat(name.Where(char.IsLetterOrDigit));
}
