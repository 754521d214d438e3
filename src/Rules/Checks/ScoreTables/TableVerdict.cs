using CTCPL.Pipeline.Rules.Cases;
using CTCPL.Pipeline.Rules.Checks.Counts;

namespace CTCPL.Pipeline.Rules.Checks.ScoreTables;

/// <summary>What every rule about the score table says before it looks at its own matter.</summary>
internal static class TableVerdict
{
    /// <summary>Not applicable without a table; not checkable where the whole table may have been misread.</summary>
    /// <param name="c">The report.</param>
    /// <param name="judge">The rule's own matter.</param>
    public static Verdict Of(Case c, Func<JudgedTable, Verdict> judge)
    {
        if (JudgedTable.Of(c) is not { } table)
            return new NotApplicable("Không có bảng chấm điểm (Mẫu 02) kèm theo báo cáo.");
        return TableDoubt.Find(table) is { } doubt ? new NotCheckable(table.Placed(doubt.Blocker)) : judge(table);
    }

    /// <summary>Broken places decide; else what could not be read; else the requirement holds.</summary>
    /// <param name="table">The table that all places are of.</param>
    /// <param name="faults">What is broken.</param>
    /// <param name="blockers">What is in the way.</param>
    public static Verdict Of(JudgedTable table, IEnumerable<Fault> faults, IEnumerable<Blocker> blockers) =>
        CountMeasures.Judge([.. faults.Select(f => table.Placed(f))], [.. blockers.Select(table.Placed).DistinctBy(b => b.Message, StringComparer.Ordinal)]);
}
