using System.Collections.Immutable;

namespace CTCPL.Pipeline.Testing.Evaluation;

/// <summary>Invented names of units and of the authorities above them, of every shape that real ones have.</summary>
internal static class Gazetteer
{
    /// <summary>With names of one to four words, with numbers, hyphens, apostrophes, and of words that also mean something.</summary>
    public static ImmutableArray<string> Units { get; } =
    [
        "Sơn Thuận", "Suối Mây", "Bến Gạo", "Đồng Lúa", "Hòa Khê", "Vĩnh An", "Yên Phú", "Long Anh", "Tân Lập", "Ea H'lâm", "Krông Búc",
        "Thạnh Mỹ Tây", "Quý Lộc", "Mỹ Lý", "Ia Rơi", "Phước Hòa Đông", "Đạo Đức", "Đoàn Kết", "Nam Tiến", "Cao Xá", "Xá Lượng", "Pa Ủ", "Nậm Cắn",
        "Kon Plô", "Trung Thành Tây", "Đại Đồng", "Tam Quan Bắc", "Hồng Kỳ", "Xuân Thắng", "Tứ Hiệp", "Quyết Thắng", "Ngũ Lão", "Thống Nhất",
    ];

    /// <summary>Wards that have a number for a name.</summary>
    public static ImmutableArray<string> NumberedWards { get; } = ["1", "03", "10", "12", "IV"];

    public static ImmutableArray<string> Districts { get; } =
        ["Vĩnh Lâm", "Nam Trảng", "Bắc Hà Đông", "Krông Năm", "Sông Vàng", "Kim Đài", "Thạnh Trị Thượng", "Cô Mây"];

    /// <summary>Another unit's name that shares no word with this one.</summary>
    public static string NeighbourOf(string name)
    {
        string[] words = name.Split(' ');
        return Units.First(other => !other.Split(' ').Intersect(words, StringComparer.OrdinalIgnoreCase).Any());
    }
}
