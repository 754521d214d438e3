namespace CTCPL.Pipeline.Parsing.Documents.OldFonts;

/// <summary>How the characters of a text stand for Vietnamese.</summary>
internal enum OldCoding
{
    /// <summary>Unicode.</summary>
    None,

    /// <summary>TCVN 5712:1993, set VN3 ("ABC"): one byte a letter.</summary>
    Tcvn3,

    /// <summary>The same in a font that draws every letter as a capital.</summary>
    Tcvn3Capitals,

    /// <summary>VNI for Windows: a base letter, and one byte for its marks.</summary>
    Vni,
}
