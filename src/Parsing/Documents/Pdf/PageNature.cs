namespace CTCPL.Pipeline.Parsing.Documents.Pdf;

/// <summary>What a page is, as far as its text goes.</summary>
internal enum PageNature
{
    /// <summary>It shows text that can be read.</summary>
    Text,

    /// <summary>It shows nothing.</summary>
    Blank,

    /// <summary>It shows pictures, or letters drawn as shapes, and hardly any text.</summary>
    Picture,

    /// <summary>It shows a picture, and the words a scanner's program recognised on it lie invisible over it. They may differ
    /// from the picture, by mistake or on purpose.</summary>
    HiddenLayer,

    /// <summary>It shows text, and besides it values filled into a form or typed over the page, which are not among its letters.</summary>
    Filled,

    /// <summary>It shows text whose letters do not decode to what is shown.</summary>
    Junk,
}
