namespace CTCPL.Pipeline.Testing.Renderings;

/// <summary>What a paragraph is in the form of Mẫu 01; a rendering decides how it looks.</summary>
public enum PartKind
{
    /// <summary>Two columns side by side, without borders: letterhead or signature.</summary>
    Columns,

    /// <summary>In the middle of the page, in bold.</summary>
    Title,

    /// <summary>"I.", "II." …</summary>
    Section,

    /// <summary>"1.", "2." … within a section.</summary>
    Subsection,

    /// <summary>The heading of a criterion.</summary>
    Criterion,

    /// <summary>One of a criterion's four lines.</summary>
    Measure,

    /// <summary>One of the conditions of section I.3.</summary>
    Condition,

    Prose,

    /// <summary>A table of text: see <see cref="ReportPart.Rows"/>.</summary>
    Table,
}
