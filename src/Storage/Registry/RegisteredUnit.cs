using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Parsing.Text;

namespace CTCPL.Pipeline.Storage.Registry;

/// <summary>A unit that is to report.</summary>
/// <param name="Kind">What kind.</param>
/// <param name="Name">In normal case, NFC.</param>
/// <param name="Parent">The authority above; empty where the registry does not say.</param>
/// <param name="Class">As the registry writes it; empty where it does not say.</param>
/// <param name="FirstYear">The first evaluation year it reports for; <c>null</c> = open.</param>
/// <param name="LastYear">The last one; <c>null</c> = open.</param>
public sealed record RegisteredUnit(UnitKind Kind, string Name, string Parent, string Class, int? FirstYear, int? LastYear)
{
    /// <summary>As <c>submission.unit_key</c>.</summary>
    public string Key => Folding.Fold($"{Kind.Word()} {Name}");

    public string ParentKey => Folding.Fold(Parent);

    /// <summary>"phường Thượng Cát, quận Bắc Từ Liêm".</summary>
    public string Title => Parent.Length == 0 ? $"{Kind.Word()} {Name}" : $"{Kind.Word()} {Name}, {Parent}";

    /// <summary>Whether it reports for this year; for any when no year is told.</summary>
    public bool ReportsFor(int? year) => year is not int y || ((FirstYear ?? y) <= y && y <= (LastYear ?? y));
}
