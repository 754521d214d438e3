using System.Xml.Linq;
using CTCPL.Pipeline.Parsing.Documents.Word.Formatting;

namespace CTCPL.Pipeline.Parsing.Documents.Word.Content;

/// <summary>How the text of a run is to be taken.</summary>
internal readonly record struct RunState
{
    /// <summary>Inside an unaccepted insertion.</summary>
    public bool IsInserted { get; init; }

    /// <summary>Inside an unaccepted deletion; outweighs the rest.</summary>
    public bool IsDeleted { get; init; }

    /// <summary>Inside a drawing that has been looked at.</summary>
    public bool IsInPicture { get; init; }

    public RunLook Look { get; init; }

    /// <summary>The check box whose content this is; <c>null</c> outside one.</summary>
    public CheckBox? CheckBox { get; init; }

    /// <summary>Raised by an equation; <c>null</c> outside one.</summary>
    public Raising? RaisedByMath { get; init; }

    public Raising Raising => RaisedByMath ?? Look.Raising;

    public PieceKind Kind =>
        IsDeleted ? PieceKind.Deleted : Look.IsHidden ? PieceKind.Hidden : IsInserted ? PieceKind.Inserted : PieceKind.Shown;

    public RunState For(XElement? properties, RunLooks looks) => properties is null ? this with { Look = looks.Of(null) } : this with
    {
        Look = looks.Of(properties),
        // Old files mark a deleted or inserted run in its properties.
        IsDeleted = IsDeleted || properties.Child("del") is not null,
        IsInserted = IsInserted || properties.Child("ins") is not null,
    };

    public RunState Raised(Raising raising) => this with { RaisedByMath = raising };
}
