using CTCPL.Pipeline.Worker.Exports;

namespace CTCPL.Pipeline.Worker.Review.Documents;

/// <summary>A figure on the page of figures.</summary>
/// <param name="Key">Its logical place; empty for one that cannot be corrected.</param>
/// <param name="Figure">As judged; <c>null</c> where none was found.</param>
/// <param name="Override">Its correction; <c>null</c> for a figure as read.</param>
internal sealed record ShownFigure(string Key, PlacedFigure? Figure, StoredOverride? Override);
