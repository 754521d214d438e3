using CTCPL.Pipeline.Rules.Standards;

namespace CTCPL.Pipeline.Testing.Rules;

/// <summary>The standards the program ships, by name.</summary>
public static class ShippedStandards
{
    /// <summary>Evaluation years 2017 to 2021.</summary>
    public static Standard Qd619 { get; } = Find("qd-619-2017");

    /// <summary>Evaluation years 2022 to 2024.</summary>
    public static Standard Qd25 { get; } = Find("qd-25-2021");

    /// <summary>From 2026, provisional.</summary>
    public static Standard Qd27 { get; } = Find("qd-27-2025");

    private static Standard Find(string id) => StandardLibrary.Default.Find(id) ?? throw new InvalidOperationException($"{id} is not shipped.");
}
