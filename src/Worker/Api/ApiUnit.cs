using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Storage;

namespace CTCPL.Pipeline.Worker.Api;

/// <summary>Whose report it is.</summary>
/// <param name="Kind">"xã", "phường", "thị trấn", "đặc khu"; null when not told.</param>
/// <param name="Name">"Thượng Cát"; null when not told.</param>
/// <param name="Parent">The authority above, as the report writes it; null when not told.</param>
internal sealed record ApiUnit(string? Kind, string? Name, string? Parent)
{
    public static ApiUnit Of(string? kind, string? name, string? parent) =>
        new(kind is null ? null : StoredText.Parse<UnitKind>(kind).Word(), name, parent);
}
