namespace CTCPL.Pipeline.Storage;

/// <summary>Keys of PostgreSQL advisory locks. They are shared by everything in one database: never reuse a number.</summary>
public enum AdvisoryLock : long
{
    /// <summary>Held while the schema is brought up to date.</summary>
    Migration = 4_307_001,

    /// <summary>Held for as long as a reprocessing run lives; a "running" row without it is the trace of a dead process.</summary>
    Run = 4_307_002,

    /// <summary>Shared by every node that works; whoever can take it alone knows that all leases are void.</summary>
    Nodes = 4_307_003,

    /// <summary>Held for as long as a node works on a night.</summary>
    Night = 4_307_006,

    /// <summary>Held while a watched folder is given its id.</summary>
    Folders = 4_307_007,
}
