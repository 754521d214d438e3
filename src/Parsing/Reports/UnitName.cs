namespace CTCPL.Pipeline.Parsing.Reports;

/// <summary>A commune-level unit.</summary>
/// <param name="Kind">What kind of unit.</param>
/// <param name="Name">Its name in normal case ("Thượng Cát"), NFC.</param>
public sealed record UnitName(UnitKind Kind, string Name);

/// <summary>Kinds of commune-level units. <see cref="UnitKinds.Word"/> gives the Vietnamese word.</summary>
public enum UnitKind { Commune, Ward, Township, SpecialZone }

/// <summary>The Vietnamese words for the kinds.</summary>
public static class UnitKinds
{
    /// <summary>"xã", "phường", "thị trấn" or "đặc khu".</summary>
    public static string Word(this UnitKind kind) => kind switch
    {
        UnitKind.Commune => "xã",
        UnitKind.Ward => "phường",
        UnitKind.Township => "thị trấn",
        UnitKind.SpecialZone => "đặc khu",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, message: null),
    };
}
