using System.Collections.Immutable;

namespace CTCPL.Pipeline.Rules.Standards;

/// <summary>The conditions of recognition (QĐ 25/2021, Điều 4). All thresholds inclusive; <c>null</c> = not known.</summary>
/// <param name="Count">How many conditions there are (3).</param>
/// <param name="TotalPoints">Least total for every unit (80); <c>null</c> also where it depends on the unit's class.</param>
/// <param name="CriterionShare">Least share of every criterion's maximum (0.5).</param>
/// <param name="Citation">"Điều 4".</param>
public sealed record RecognitionConditions(int? Count, decimal? TotalPoints, decimal? CriterionShare, string? Citation)
{
    /// <summary>Nothing is known.</summary>
    public static RecognitionConditions Unknown { get; } = new(Count: null, TotalPoints: null, CriterionShare: null, Citation: null);

    /// <summary>Least total by class of unit; empty when there is one for all, or when they are not known.</summary>
    public ImmutableArray<ClassThreshold> TotalPointsByClass { get; init; } = [];

    /// <summary>Whose misconduct rules recognition out.</summary>
    public DisciplineScope? Discipline { get; init; }

    /// <summary>The least total that suffices for some unit, and the one that suffices for every unit; <c>null</c> when unknown.</summary>
    public (decimal Least, decimal Greatest)? TotalThreshold =>
        TotalPoints is { } one ? (one, one)
        : TotalPointsByClass.IsEmpty ? null
        : (TotalPointsByClass.Min(t => t.Points), TotalPointsByClass.Max(t => t.Points));

    public bool Equals(RecognitionConditions? other) =>
        other is not null && (Count, TotalPoints, CriterionShare, Citation, Discipline) == (other.Count, other.TotalPoints, other.CriterionShare, other.Citation, other.Discipline)
        && TotalPointsByClass.SequenceEqual(other.TotalPointsByClass);

    public override int GetHashCode() => HashCode.Combine(Count, TotalPoints, CriterionShare, Citation, Discipline, TotalPointsByClass.Length);
}

/// <summary>The least total for the units of one class (loại I, II, III).</summary>
/// <param name="UnitClass">"I".</param>
/// <param name="Points">Inclusive.</param>
public sealed record ClassThreshold(string UnitClass, decimal Points);

/// <summary>Whose misconduct rules recognition out.</summary>
public enum DisciplineScope
{
    /// <summary>A head of the Party committee or of the government, disciplined for breaking the law on duty, or prosecuted (QĐ 25/2021).</summary>
    Heads,

    /// <summary>Any official disciplined with a warning (cảnh cáo) or more (QĐ 619/2017).</summary>
    Officials,
}
