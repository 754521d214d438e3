namespace CTCPL.Pipeline.Storage.Ledger;

/// <summary>What became of a file that was ever seen: exactly one of these.</summary>
public enum LedgerState
{
    /// <summary>Not a report by its name or kind (owner files, temporary names, links).</summary>
    Ignored,

    /// <summary>Lies in the inbox and is not quiet yet, or is held open.</summary>
    Waiting,

    /// <summary>Quiet, but its end is missing.</summary>
    Incomplete,

    /// <summary>Its bytes are kept; the check is to come.</summary>
    Taken,

    /// <summary>A report, checked.</summary>
    Checked,

    /// <summary>Read, and something other than a report.</summary>
    NotAReport,

    /// <summary>Cannot be read.</summary>
    Rejected,

    /// <summary>Its bytes were known already.</summary>
    Duplicate,

    /// <summary>Gone from the inbox before it was taken.</summary>
    Withdrawn,
}
