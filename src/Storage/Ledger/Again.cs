namespace CTCPL.Pipeline.Storage.Ledger;

/// <summary>What became of asking for a file to be tried again, or put back.</summary>
public enum Again
{
    /// <summary>It waits for a job, or for the node that watches its folder.</summary>
    Done,

    /// <summary>The ledger has no such file.</summary>
    Unknown,

    /// <summary>It lies in the folder, or waits for its check: that comes by itself.</summary>
    UnderWay,

    /// <summary>It was put back, or is about to be.</summary>
    PutBackAlready,

    /// <summary>It was read and checked.</summary>
    Checked,

    /// <summary>Its name is none of a report.</summary>
    Ignored,

    /// <summary>Its bytes came before with another file; that one is to be put back.</summary>
    Duplicate,

    /// <summary>Its bytes were never kept: too large.</summary>
    NeverKept,

    /// <summary>Its bytes were removed at the end of keeping.</summary>
    Removed,

    /// <summary>It left the folder before it was taken, and its bytes were never kept.</summary>
    Gone,

    /// <summary>Its report was withdrawn.</summary>
    Withdrawn,
}
