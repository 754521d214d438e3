namespace CTCPL.Pipeline.Testing.Scans;

/// <summary>What a scanner, a copier or an office does to a page.</summary>
public enum ScanNoise { None, Tilt, Blur, Speckle, Faint, Artefacts, Shadow, Stamp, Streaks, Everything }
