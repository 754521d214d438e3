using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Parsing.Text;

namespace CTCPL.Pipeline.Rules.Dossiers;

/// <summary>Whether two documents are about one unit. What is not said leaves it open: neither one unit nor two.</summary>
public static class Units
{
    /// <summary>The name to look a unit up by: folded, without its kind, which changes when a commune becomes a ward.</summary>
    public static string Key(UnitName unit) => Folding.Fold(unit.Name);

    /// <summary>Surely one unit, as far as both documents say: same name, same kind, and no different authorities.</summary>
    public static bool AreSame(DocumentDigest one, DocumentDigest other) =>
        one.Unit is { } unit && other.Unit is { } second
            && unit.Kind == second.Kind
            && string.Equals(Key(unit), Key(second), StringComparison.Ordinal)
            && !AuthoritiesDiffer(one, other);

    /// <summary>Surely two units: another name, or the same name below different authorities.</summary>
    public static bool AreDifferent(DocumentDigest one, DocumentDigest other) =>
        one.Unit is { } unit && other.Unit is { } second
            && (!string.Equals(Key(unit), Key(second), StringComparison.Ordinal) || AuthoritiesDiffer(one, other));

    private static bool AuthoritiesDiffer(DocumentDigest one, DocumentDigest other) =>
        one.Parent is { } parent && other.Parent is { } second
            && !string.Equals(Folding.Fold(parent), Folding.Fold(second), StringComparison.Ordinal);
}
