using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Reports;

namespace CTCPL.Pipeline.Testing.Evaluation;

/// <summary>How officials word the labels of Mẫu 01: the form's own words first, then what stands in their place in reports.</summary>
internal static class Wordings
{
    public static ImmutableArray<string> Of(Measure measure) => measure switch
    {
        Measure.IndicatorsAtMaximum => AtMaximum,
        Measure.IndicatorsAtLeastHalf => AtLeastHalf,
        Measure.IndicatorsAtZero => AtZero,
        Measure.Points => Points,
        _ => throw new ArgumentOutOfRangeException(nameof(measure), measure, message: null),
    };

    public static ImmutableArray<string> CriteriaAtLeastHalf { get; } =
    [
        "Số tiêu chí đạt từ 50% số điểm tối đa trở lên", "Số tiêu chí đạt từ 50% số điểm tối đa trở lên", "Số tiêu chí đạt từ 50% điểm tối đa trở lên",
        "Số tiêu chí đạt từ 50% trở lên số điểm tối đa", "Số tiêu chí đạt 50% số điểm tối đa trở lên", "Số tiêu chí đạt từ 50% tổng số điểm trở lên",
        "Số tiêu chí đạt ít nhất 50% số điểm tối đa", "Tổng số tiêu chí đạt từ 50% số điểm tối đa trở lên",
    ];

    public static ImmutableArray<string> Total { get; } =
    [
        "Tổng điểm số đạt được của các tiêu chí", "Tổng số điểm đạt được của các tiêu chí", "Tổng điểm đạt được của các tiêu chí", "Tổng số điểm của các tiêu chí",
        "Tổng điểm các tiêu chí", "Tổng số điểm đạt được", "Tổng cộng điểm đạt được của các tiêu chí", "Tổng số điểm tự chấm của các tiêu chí",
        "Tổng điểm số đạt được của 05 tiêu chí", "Tổng điểm tự đánh giá của các tiêu chí",
    ];

    /// <summary>With what stands between label and figure.</summary>
    public static ImmutableArray<string> ConditionsMet { get; } =
    [
        "Mức độ đáp ứng các điều kiện công nhận đạt chuẩn tiếp cận pháp luật: Đáp ứng được ",
        "Mức độ đáp ứng các điều kiện công nhận đạt chuẩn tiếp cận pháp luật: ",
        "Mức độ đáp ứng các điều kiện công nhận đạt CTCPL: Đáp ứng ", "Mức độ đáp ứng điều kiện công nhận: đạt ",
        "Số điều kiện đáp ứng: ", "Số điều kiện đáp ứng được: ", "Đáp ứng được ", "Mức độ đáp ứng các điều kiện: đáp ứng đủ ",
        "Mức độ đáp ứng các điều kiện công nhận đạt chuẩn tiếp cận pháp luật là ", "Số điều kiện đạt: ",
    ];

    private static ImmutableArray<string> AtMaximum { get; } =
    [
        "Số chỉ tiêu đạt điểm tối đa", "Số chỉ tiêu đạt điểm tối đa", "Số chỉ tiêu đạt số điểm tối đa", "Số lượng chỉ tiêu đạt điểm tối đa", "Chỉ tiêu đạt điểm tối đa",
        "Số chỉ tiêu đạt mức điểm tối đa", "Số chỉ tiêu được chấm điểm tối đa", "Số các chỉ tiêu đạt điểm tối đa", "Số CT đạt điểm tối đa", "Tổng số chỉ tiêu đạt điểm tối đa",
    ];

    private static ImmutableArray<string> AtLeastHalf { get; } =
    [
        "Số chỉ tiêu đạt từ 50% số điểm tối đa trở lên", "Số chỉ tiêu đạt từ 50% số điểm tối đa trở lên", "Số chỉ tiêu đạt từ 50% điểm tối đa trở lên",
        "Số chỉ tiêu đạt từ 50% trở lên số điểm tối đa", "Số chỉ tiêu đạt 50% số điểm tối đa trở lên", "Số chỉ tiêu đạt từ 50% tổng số điểm tối đa trở lên",
        "Số lượng chỉ tiêu đạt từ 50% số điểm tối đa trở lên", "Số chỉ tiêu đạt ít nhất 50% số điểm tối đa", "Số CT đạt từ 50% số điểm tối đa trở lên",
        "Tổng số chỉ tiêu đạt từ 50% số điểm tối đa trở lên", "Chỉ tiêu đạt từ 50% số điểm tối đa trở lên",
    ];

    private static ImmutableArray<string> AtZero { get; } =
    [
        "Số chỉ tiêu đạt điểm 0", "Số chỉ tiêu đạt điểm 0", "Số chỉ tiêu đạt 0 điểm", "Số chỉ tiêu bị điểm 0", "Số chỉ tiêu đạt điểm không", "Số lượng chỉ tiêu đạt điểm 0",
        "Số chỉ tiêu đạt điểm 0 (không)", "Số chỉ tiêu có điểm 0", "Số chỉ tiêu bị 0 điểm", "Số CT đạt điểm 0", "Tổng số chỉ tiêu đạt điểm 0", "Chỉ tiêu đạt điểm 0",
        "Số chỉ tiêu không đạt điểm",
    ];

    private static ImmutableArray<string> Points { get; } =
    [
        "Số điểm đạt được của tiêu chí", "Số điểm đạt được của tiêu chí", "Tổng số điểm đạt được của tiêu chí", "Điểm số đạt được của tiêu chí", "Tổng điểm đạt được của tiêu chí",
        "Tổng điểm của tiêu chí", "Số điểm của tiêu chí", "Số điểm đạt được của tiêu chí {0}", "Tổng số điểm đạt được của tiêu chí {0}", "Số điểm tiêu chí đạt được",
        "Điểm đạt được của tiêu chí", "Số điểm tự chấm của tiêu chí", "Tổng điểm tiêu chí {0}", "Số điểm đạt được",
    ];
}
